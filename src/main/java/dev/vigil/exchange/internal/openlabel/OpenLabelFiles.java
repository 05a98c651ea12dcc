package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.OpenLabelDocuments;
import dev.vigil.exchange.internal.ForeignJson;
import dev.vigil.exchange.internal.ForeignText;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** OpenLABEL documents, one a video. */
@Component
class OpenLabelFiles implements LabelReader {

    private static final Set<String> ROOT = Set.of("openlabel");

    private final OpenLabelDocuments documents;

    OpenLabelFiles(OpenLabelDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "openlabel";
    }

    @Override
    public boolean recognises(ForeignFiles files) throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, ROOT)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, ROOT)) {
                var found = documents.read(ForeignText.bytes(files, name), mapping);
                each.accept(
                        found.videoUri().isEmpty()
                                ? new ForeignLabels(
                                        found.labels(), name, found.losses(), found.unknown(), found.faults())
                                : found);
            }
        }
    }
}

package dev.vigil.exchange.internal.datumaro;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.internal.ForeignJson;
import dev.vigil.exchange.internal.VersionIndex;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads each JSON of the files as one subset. */
@Component
class DatumaroReader implements LabelReader {

    private static final Set<String> OF_DATUMARO = Set.of("dm_format_version", "infos", "info", "categories");

    @Override
    public String name() {
        return "datumaro";
    }

    @Override
    public boolean recognises(ForeignFiles files) throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, OF_DATUMARO)
                    && ForeignJson.beginsWithField(files, name, Set.of("label", "items"))
                    && !ForeignJson.beginsWithField(files, name, Set.of("images", "licenses"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException {
        var index = VersionIndex.of(files, videos);
        for (var name : ForeignJson.required(files)) {
            new DatumaroDocument(ForeignJson.read(files, name), index, mapping).read(each);
        }
    }
}

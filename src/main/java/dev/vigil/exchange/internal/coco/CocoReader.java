package dev.vigil.exchange.internal.coco;

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

/** Reads each JSON of the files as one COCO document; its images become videos by {@code video_id}, else by their names. */
@Component
class CocoReader implements LabelReader {

    private static final Set<String> OF_COCO = Set.of("images", "videos", "licenses", "iscrowd", "category_id");

    @Override
    public String name() {
        return "coco";
    }

    @Override
    public boolean recognises(ForeignFiles files) throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, OF_COCO)) {
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
            new CocoDocument(ForeignJson.read(files, name), index, mapping).read(each);
        }
    }
}

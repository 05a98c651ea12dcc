package dev.vigil.exchange.internal.labelstudio;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.internal.ForeignJson;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Origin;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads each JSON of the files as tasks, one or a list; where people and machines labelled the same, people are heard. */
@Component
class LabelStudioReader implements LabelReader {

    private static final Set<String> OF_TASKS = Set.of("annotations", "predictions", "from_name");

    @Override
    public String name() {
        return "labelstudio";
    }

    @Override
    public boolean recognises(ForeignFiles files) throws IOException {
        for (var name : ForeignJson.names(files)) {
            if (ForeignJson.beginsWithField(files, name, Set.of("data"))
                    && ForeignJson.beginsWithField(files, name, OF_TASKS)) {
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
            var root = ForeignJson.read(files, name);
            int no = 0;
            for (var task : root.isArray() ? root : List.of(root)) {
                each.accept(task(task, root.isArray() ? "/" + no++ : "", index, mapping));
            }
        }
    }

    private static ForeignLabels task(JsonNode task, String path, VersionIndex index, LabelMapping mapping) {
        var video = video(task.path("data").path("video").asString(""));
        if (video.isEmpty()) {
            throw new InvalidLabels(path + "/data/video", "must name the video");
        }
        var shape = index.find(video)
                .orElseThrow(() -> new InvalidLabels(
                        path + "/data/video",
                        "'" + video
                                + "' is a video whose size is not known here: Label Studio counts in shares of it"));
        var losses = new Losses();
        var tracks = new ForeignTracks(index.uri(video), shape, mapping, losses);
        part(task.path("annotations"), path + "/annotations", Origin.IMPORT, tracks, losses);
        part(task.path("predictions"), path + "/predictions", Origin.AUTO, tracks, losses);
        return tracks.labels();
    }

    /** The name in a path or address, without its ending and what Label Studio puts before uploads. */
    private static String video(String address) {
        return address.replaceFirst(".*[/=\\\\]", "")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceFirst("^[0-9a-f]{8}-(?=.)", "");
    }

    private static void part(JsonNode all, String path, Origin origin, ForeignTracks tracks, Losses losses) {
        boolean taken = false;
        for (int no = 0; no < all.size(); no++) {
            var one = all.path(no);
            if (one.path("was_cancelled").asBoolean(false)) {
                losses.add("What was cancelled of", origin == Origin.AUTO ? "predictions" : "annotations");
            } else if (taken) {
                losses.add("Beside the first, the others of", origin == Origin.AUTO ? "predictions" : "annotations");
            } else {
                taken = true;
                results(one.path("result"), path + "/" + no + "/result", origin, tracks, losses);
            }
        }
    }

    private static void results(JsonNode all, String path, Origin origin, ForeignTracks tracks, Losses losses) {
        int no = 0;
        for (var result : all) {
            losses.at(path + "/" + no++, () -> new TaskResult(result, origin, tracks, losses).read());
        }
    }
}

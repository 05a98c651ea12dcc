package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.internal.ForeignText;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads {@code data.yaml} and the text files in {@code labels}, of boxes and of points alike. */
@Component
class YoloReader implements LabelReader {

    @Override
    public String name() {
        return "yolo";
    }

    @Override
    public boolean recognises(ForeignFiles files) {
        return yaml(files).isPresent() && files.names().stream().anyMatch(YoloReader::isLabels);
    }

    @Override
    public void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException {
        var yaml = yaml(files).orElseThrow(() -> new InvalidLabels("", "there is no data.yaml"));
        var names = YoloNames.parse(ForeignText.text(files, yaml));
        var index = VersionIndex.of(files, videos);
        var general = new Losses();
        var byVideo = new TreeMap<String, SortedMap<Integer, String>>();
        for (var file : files.names()) {
            if (isLabels(file)) {
                FrameNames.parse(file)
                        .ifPresentOrElse(
                                frame -> byVideo.computeIfAbsent(frame.video(), key -> new TreeMap<>())
                                        .put(frame.frame(), file),
                                () -> general.add("The file whose name says no frame,", file));
            }
        }
        for (var video : byVideo.entrySet()) {
            var shape = index.find(video.getKey())
                    .orElseThrow(() -> new InvalidLabels(
                            "/" + video.getKey(),
                            "is a video whose size is not known here: YOLO counts in shares of it"));
            var losses = new Losses();
            general.sentences().forEach(losses::say);
            var tracks = new ForeignTracks(index.uri(video.getKey()), shape, mapping, losses);
            var lines = new YoloLines(names, tracks, losses);
            for (var frame : video.getValue().entrySet()) {
                lines.read(frame.getKey(), files, frame.getValue());
            }
            each.accept(tracks.labels());
        }
    }

    private static Optional<String> yaml(ForeignFiles files) {
        return files.names().stream()
                .filter(name -> name.matches("(.*/)?data\\.ya?ml"))
                .findFirst();
    }

    private static boolean isLabels(String name) {
        return name.matches("(.*/)?labels/.*\\.txt");
    }
}

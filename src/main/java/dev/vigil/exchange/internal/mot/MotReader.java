package dev.vigil.exchange.internal.mot;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.exchange.VideoShape;
import dev.vigil.exchange.internal.ForeignText;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads each {@code <sequence>/gt/gt.txt} as one video; classes go by {@code gt/labels.txt}. */
@Component
class MotReader implements LabelReader {

    private static final String TRUTH = "gt/gt.txt";

    @Override
    public String name() {
        return "mot";
    }

    @Override
    public boolean recognises(ForeignFiles files) {
        return files.names().stream().anyMatch(MotReader::isTruth);
    }

    @Override
    public void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException {
        var index = VersionIndex.of(files, videos);
        var sequences = files.names().stream().filter(MotReader::isTruth).toList();
        if (sequences.isEmpty()) {
            throw new InvalidLabels("", "there is no " + TRUTH);
        }
        for (var truth : sequences) {
            each.accept(sequence(files, truth.substring(0, truth.length() - TRUTH.length()), index, mapping));
        }
    }

    private static boolean isTruth(String name) {
        return name.equals(TRUTH) || name.endsWith("/" + TRUTH);
    }

    private static ForeignLabels sequence(ForeignFiles files, String folder, VersionIndex index, LabelMapping mapping)
            throws IOException {
        var stated = files.names().contains(folder + "seqinfo.ini")
                ? properties(ForeignText.text(files, folder + "seqinfo.ini"))
                : Map.<String, String>of();
        var video = stated.getOrDefault("name", folder.replaceFirst("/$", "").replaceFirst(".*/", ""));
        var classes = files.names().contains(folder + "gt/labels.txt")
                ? ForeignText.text(files, folder + "gt/labels.txt")
                        .lines()
                        .map(String::strip)
                        .toList()
                : List.<String>of();
        var losses = new Losses();
        var tracks = new ForeignTracks(index.uri(video), shape(stated, video, index), mapping, losses);
        ForeignText.eachLine(
                files, folder + TRUTH, losses, line -> line(line.split("\\s*,\\s*"), classes, tracks, losses));
        return tracks.labels();
    }

    private static VideoShape shape(Map<String, String> stated, String video, VersionIndex index) {
        if (stated.isEmpty()) {
            return index.find(video)
                    .orElseThrow(() -> new InvalidLabels("/" + video, "has no seqinfo.ini and is not known here"));
        }
        return VersionIndex.shape(
                "/seqinfo.ini", whole(stated, "seqLength"), whole(stated, "imWidth"), whole(stated, "imHeight"));
    }

    private static void line(String[] words, List<String> classes, ForeignTracks tracks, Losses losses) {
        if (words.length < 6) {
            throw new InvalidLabels("", "a line has at least frame, track, left, top, width and height");
        }
        if (words.length > 6 && number(words[6]) == 0) {
            losses.add("What is marked as not to count, of track", words[1]);
            return;
        }
        var label = words.length > 7 ? label(words[7], classes) : "class ?";
        boolean hidden = words.length > 8 && number(words[8]) == 0;
        tracks.box(
                label,
                (int) Math.clamp(number(words[0]), 0, Integer.MAX_VALUE) - 1,
                new int[] {
                    ForeignTracks.hundredths(number(words[2]) - 1),
                    ForeignTracks.hundredths(number(words[3]) - 1),
                    ForeignTracks.hundredths(number(words[4])),
                    ForeignTracks.hundredths(number(words[5]))
                },
                hidden ? Visibility.OCCLUDED : Visibility.VISIBLE,
                Sureness.STATED);
    }

    private static String label(String number, List<String> classes) {
        var named = number.matches("[1-9]\\d{0,4}") && Integer.parseInt(number) <= classes.size();
        return named ? classes.get(Integer.parseInt(number) - 1) : "class " + number;
    }

    private static double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new InvalidLabels("", "numbers are expected, not '" + word + "'");
        }
    }

    private static int whole(Map<String, String> stated, String name) {
        var value = stated.getOrDefault(name, "");
        if (!value.matches("\\d{1,7}")) {
            throw new InvalidLabels("/seqinfo.ini/" + name, "must be a whole number");
        }
        return Integer.parseInt(value);
    }

    private static Map<String, String> properties(String text) {
        var properties = new HashMap<String, String>();
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            var words = line.split("=", 2);
            properties.put(words[0].strip(), words[1].strip());
        });
        return properties;
    }
}

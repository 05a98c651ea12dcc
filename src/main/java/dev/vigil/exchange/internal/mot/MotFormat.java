package dev.vigil.exchange.internal.mot;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Numbers;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** A version as a zip: for each clip {@code <split>/<clip>/seqinfo.ini}, {@code gt/gt.txt}, {@code gt/labels.txt}, {@code img1/}. */
@Component
class MotFormat extends ZipFormat {

    MotFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "mot";
    }

    @Override
    public String title() {
        return "MOT challenge";
    }

    @Override
    public String purpose() {
        return "Boxes over time by object, for trackers and their benchmarks.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Lines are frame, track, left, top, width, height, 1, class, visibility. Everything counts from 1: the first"
                        + " frame, and the top left corner of the picture, which is (1, 1). Exact to 1/100 px.",
                "`gt/labels.txt` names the classes, the first line class 1; a track is the only one of its class and has the"
                        + " same number.",
                "Visibility is 1 for visible and 0 for occluded; out of frame and absent are both left out.",
                "Confidence is left out: in ground truth the column says only that a line counts. Origin is left out.",
                "Points, layers, signals and what holds for the driver are left out.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> {
            var facts = clip.facts();
            var folder = facts.split() + "/" + facts.file() + "/";
            text(archive, folder + "seqinfo.ini", sequence(facts));
            text(archive, folder + "gt/labels.txt", String.join("\n", Ontology.boxes()) + "\n");
            text(archive, folder + "gt/gt.txt", lines(clip.labels()));
            clip.media()
                    .eachJpeg((frame, jpeg) -> archive.addCompressed(
                            folder + "img1/%06d.jpg".formatted(frame + 1), entry -> entry.write(jpeg)));
        });
    }

    private static String sequence(ClipFacts clip) {
        return """
                [Sequence]
                name=%s
                imDir=img1
                frameRate=%s
                seqLength=%d
                imWidth=%d
                imHeight=%d
                imExt=.jpg
                """.formatted(clip.file(), rate(clip.framesPerSecond()), clip.frameCount(), clip.width(), clip.height());
    }

    private static String rate(double framesPerSecond) {
        return framesPerSecond == Math.rint(framesPerSecond)
                ? Long.toString((long) framesPerSecond)
                : Double.toString(framesPerSecond);
    }

    private static String lines(LabelDocument labels) {
        var text = new StringBuilder();
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            for (var box : labels.boxes().entrySet()) {
                var track = box.getValue();
                int seen = track.visibility()[frame];
                if (seen <= Visibility.OCCLUDED.ordinal()) {
                    int number = 1 + Ontology.boxes().indexOf(box.getKey());
                    int at = 4 * frame;
                    text.append(frame + 1).append(',').append(number).append(',');
                    text.append(Numbers.pixels(track.xywh()[at] + 100L)).append(',');
                    text.append(Numbers.pixels(track.xywh()[at + 1] + 100L)).append(',');
                    text.append(Numbers.pixels(track.xywh()[at + 2])).append(',');
                    text.append(Numbers.pixels(track.xywh()[at + 3])).append(",1,");
                    text.append(number).append(',').append(1 - seen).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static void text(ZipArchive archive, String name, String text) throws IOException {
        archive.add(name, entry -> entry.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}

package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;

/**
 * What both YOLO formats have in common: {@code data.yaml}, {@code labels/<split>/<clip>_<frame>.txt}, and the images of the
 * same names.
 */
abstract class YoloFormat extends ZipFormat {

    YoloFormat(LabelledVersions versions) {
        super(versions);
    }

    /** Writes the lines of a frame; none is a picture with nothing in it, which YOLO learns from as well. */
    @FunctionalInterface
    interface FrameLines {
        String of(LabelledClip clip, int frame);
    }

    static String paths(SortedSet<String> splits) {
        var text = new StringBuilder("path: .\n");
        for (var split : new String[] {"train", "val", "test"}) {
            // the first two must be there; who has no clips to measure on measures on those learned from
            if (splits.contains(split)) {
                text.append("%s: images/%s\n".formatted(split, split));
            } else if (!split.equals("test") && !splits.isEmpty()) {
                text.append("%s: images/%s\n".formatted(split, splits.first()));
            }
        }
        return text.toString();
    }

    static void write(LabelledVersion version, String dataYaml, FrameLines lines, ZipArchive archive)
            throws IOException {
        archive.add("data.yaml", entry -> entry.write(bytes(dataYaml)));
        for (var split : Splits.of(version)) {
            Splits.part(version, split).each(clip -> {
                var facts = clip.facts();
                for (int frame = 0; frame < facts.frameCount(); frame++) {
                    var text = bytes(lines.of(clip, frame));
                    archive.add(path("labels", facts, frame, "txt"), entry -> entry.write(text));
                }
                clip.media()
                        .eachJpeg((frame, jpeg) ->
                                archive.addCompressed(path("images", facts, frame, "jpg"), entry -> entry.write(jpeg)));
            });
        }
    }

    private static String path(String folder, ClipFacts clip, int frame, String ending) {
        return folder + "/" + clip.split() + "/" + FrameNames.of(clip, frame) + "." + ending;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.vigil.exchange.internal.tfrecord;

import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A version as a zip of {@code <split>/<clip>.tfrecord}, an example a frame, with the names of object detection. */
@Component
class TfRecordFormat extends ZipFormat {

    TfRecordFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "tfrecord";
    }

    @Override
    public String title() {
        return "TFRecord";
    }

    @Override
    public String purpose() {
        return "One tf.Example a frame with its picture, for TensorFlow pipelines.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Each clip is a file, each frame an example, in order. `image/object/bbox/{xmin,ymin,xmax,ymax}` are shares of"
                        + " the picture as 32-bit floats, corner to corner, not cut at its edge; `class/label` counts from 1 in"
                        + " the order of `labels.txt`.",
                "Visible and occluded are told apart by `image/object/occluded`; out of frame and absent are left out.",
                "Points are `points/<track>/{x,y}` as shares of the picture, with `points/<track>/visibility` 2 for visible, 1"
                        + " for occluded, 0 for absent and out of frame. Signals are `signals/<name>`, where there is a value.",
                "Layers are `layers/<layer>`, the value on the frame, where there is one: where a span begins and ends is to"
                        + " be seen from its neighbours.",
                "Confidence, origin and what holds for the driver are left out, but for the name of the subject.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        var names = String.join("\n", Ontology.boxes()) + "\n";
        archive.add("labels.txt", entry -> entry.write(names.getBytes(StandardCharsets.UTF_8)));
        version.each(clip ->
                archive.addCompressed(clip.facts().split() + "/" + clip.facts().file() + ".tfrecord", entry -> {
                    var records = new RecordStream(entry);
                    clip.media()
                            .eachJpeg((frame, jpeg) ->
                                    records.add(example(clip, frame, jpeg).toBytes()));
                }));
    }

    private static Example example(LabelledClip clip, int frame, byte[] jpeg) {
        var facts = clip.facts();
        var example = new Example()
                .bytes("image/encoded", jpeg)
                .text("image/format", "jpeg")
                .text("image/filename", FrameNames.of(facts, frame) + ".jpg")
                .text("image/source_id", FrameNames.of(facts, frame))
                .integer("image/width", facts.width())
                .integer("image/height", facts.height())
                .text("clip", facts.file())
                .integer("frame", frame)
                .integer("pts_us", facts.ptsUs()[frame])
                .text("subject", facts.subject());
        boxes(example, clip.labels(), frame);
        points(example, clip.labels(), frame);
        clip.labels().signals().forEach((name, track) -> {
            if (track.visibility()[frame] != Visibility.ABSENT.code()) {
                example.floats("signals/" + name, List.of((float) track.value(frame)));
            }
        });
        clip.labels()
                .layers()
                .forEach((layer, spans) -> spans.stream()
                        .filter(span -> span.start() <= frame && frame <= span.end())
                        .forEach(span -> example.text("layers/" + layer, span.value())));
        return example;
    }

    private static void boxes(Example example, LabelDocument labels, int frame) {
        var texts = new ArrayList<String>();
        var numbers = new ArrayList<Long>();
        var occluded = new ArrayList<Long>();
        List<List<Float>> corners = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        labels.boxes().forEach((name, track) -> {
            int seen = track.visibility()[frame];
            if (seen <= Visibility.OCCLUDED.ordinal()) {
                texts.add(name);
                numbers.add(1L + Ontology.boxes().indexOf(name));
                occluded.add((long) seen);
                int at = 4 * frame;
                var xywh = track.xywh();
                corners.get(0).add(share(xywh[at], labels.width()));
                corners.get(1).add(share(xywh[at + 1], labels.height()));
                corners.get(2).add(share((long) xywh[at] + xywh[at + 2], labels.width()));
                corners.get(3).add(share((long) xywh[at + 1] + xywh[at + 3], labels.height()));
            }
        });
        example.texts("image/object/class/text", texts)
                .integers("image/object/class/label", numbers)
                .integers("image/object/occluded", occluded)
                .floats("image/object/bbox/xmin", corners.get(0))
                .floats("image/object/bbox/ymin", corners.get(1))
                .floats("image/object/bbox/xmax", corners.get(2))
                .floats("image/object/bbox/ymax", corners.get(3));
    }

    private static void points(Example example, LabelDocument labels, int frame) {
        labels.points().forEach((name, track) -> {
            var x = new ArrayList<Float>();
            var y = new ArrayList<Float>();
            var seen = new ArrayList<Long>();
            for (int point = 0; point < track.count(); point++) {
                int at = 2 * (frame * track.count() + point);
                long v = Math.max(0, 2 - track.visibility()[point * labels.frameCount() + frame]);
                x.add(v == 0 ? 0f : share(track.xy()[at], labels.width()));
                y.add(v == 0 ? 0f : share(track.xy()[at + 1], labels.height()));
                seen.add(v);
            }
            example.floats("points/" + name + "/x", x)
                    .floats("points/" + name + "/y", y)
                    .integers("points/" + name + "/visibility", seen);
        });
    }

    private static float share(long hundredths, int side) {
        return (float) (hundredths / (100.0 * side));
    }
}

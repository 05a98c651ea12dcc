package dev.vigil.exchange.internal.coco;

import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.Splits;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** A version as a zip: {@code annotations/<split>.json} and {@code images/<split>/<clip>_<frame>.jpg}. */
@Component
class CocoFormat extends ZipFormat {

    CocoFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "coco";
    }

    @Override
    public String title() {
        return "COCO";
    }

    @Override
    public String purpose() {
        return "Boxes and keypoints by picture, for detectors that read COCO annotations.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "`bbox` is left, top, width, height in pixels from the top left corner, exact to 1/100 px; `area` is that of"
                        + " the box. A clip is a `videos` entry, a frame an image with `video_id` and `frame_index` from 0.",
                "Boxes: visible and occluded are told apart by `attributes.occluded`; one out of frame is left out, as one"
                        + " that is absent is.",
                "Points: v is 2 for visible, 1 for occluded, 0 with x = y = 0 for absent and for out of frame. The `bbox` of"
                        + " points is the smallest box around those with v > 0. Points of a skeleton count from 1.",
                "Confidence is `score`, origin is `attributes.origin`; both are lost where there is no value.",
                "Layers such as `eyes_state`, signals and what holds for the driver are left out: COCO is about pictures.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        for (var split : Splits.of(version)) {
            var part = Splits.part(version, split);
            archive.add("annotations/" + split + ".json", entry -> new CocoWriter(part).write(entry));
            part.each(clip -> clip.media()
                    .eachJpeg((frame, jpeg) -> archive.addCompressed(
                            "images/" + split + "/" + FrameNames.of(clip.facts(), frame) + ".jpg",
                            entry -> entry.write(jpeg))));
        }
    }
}

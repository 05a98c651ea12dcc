package dev.vigil.exchange.internal.frames;

import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every frame as JPEG: {@code images/<split>/<clip>_<frame>.jpg}, the names that COCO, YOLO and Datumaro use. */
@Component
class JpegFramesFormat extends ZipFormat {

    JpegFramesFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "frames-jpeg";
    }

    @Override
    public String title() {
        return "Frames as JPEG";
    }

    @Override
    public String purpose() {
        return "The pictures alone, as people saw them when they labelled.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Pictures only: labels are in the other formats. Frames count from 0.",
                "Images are JPEG as people saw them when they labelled, not the lossless master: that is `frames-png`.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> clip.media().eachJpeg((frame, jpeg) -> {
            var facts = clip.facts();
            archive.addCompressed(
                    "images/" + facts.split() + "/" + FrameNames.of(facts, frame) + ".jpg", entry -> entry.write(jpeg));
        }));
    }
}

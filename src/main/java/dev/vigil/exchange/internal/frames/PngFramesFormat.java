package dev.vigil.exchange.internal.frames;

import dev.vigil.exchange.internal.ClipMedia;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every frame without loss: {@code images/<split>/<clip>_<frame>.png}. */
@Component
class PngFramesFormat extends ZipFormat {

    PngFramesFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "frames-png";
    }

    @Override
    public String title() {
        return "Frames as PNG";
    }

    @Override
    public String purpose() {
        return "The pictures alone, without loss, from the masters.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Pictures only: labels are in the other formats. Frames count from 0.",
                "Of what was rendered here, PNG has every pixel of the lossless master.",
                "Of videos from outside the frames are JPEG, as people saw them when they labelled: such files are decoded"
                        + " once, when they arrive, and never again.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> {
            var facts = clip.facts();
            boolean lossless = clip.media().lossless();
            var ending = lossless ? ".png" : ".jpg";
            ClipMedia.FrameTaker taker = (frame, image) -> archive.addCompressed(
                    "images/" + facts.split() + "/" + FrameNames.of(facts, frame) + ending,
                    entry -> entry.write(image));
            if (lossless) {
                clip.media().eachPng(taker);
            } else {
                clip.media().eachJpeg(taker);
            }
        });
    }
}

package dev.vigil.exchange.internal.webdataset;

import dev.vigil.exchange.internal.FrameJson;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.LabelledVersions;
import dev.vigil.exchange.internal.ZipArchive;
import dev.vigil.exchange.internal.ZipFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** A version as a zip of shards: {@code <split>/<clip>.tar} with {@code <clip>_<frame>.jpg} and {@code .json} for each frame. */
@Component
class WebDatasetFormat extends ZipFormat {

    WebDatasetFormat(LabelledVersions versions) {
        super(versions);
    }

    @Override
    public String name() {
        return "webdataset";
    }

    @Override
    public String title() {
        return "WebDataset";
    }

    @Override
    public String purpose() {
        return "One sample a frame, picture and labels side by side in a tar, for training from a stream.";
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Each clip is a shard; its samples are its frames in order, a `.jpg` and a `.json` each. Keys have no dots."
                        + " Read with `{split}/*.tar`, and shuffle across shards: neighbours within one look alike.",
                "The JSON has all values of the frame: boxes as left, top, width, height and points as x, y in pixels from the"
                        + " top left corner, exact to 1/100 px; frames count from 0.",
                "Values that are absent are left out, with their confidence and origin; of points, `visibility` says so.",
                "Layers are given as the value on the frame: where a span begins and ends is to be seen from its neighbours.",
                "What holds for the driver on all frames is left out, but for the name of the subject.",
                "Images are JPEG as people saw them when they labelled, not the lossless master.");
    }

    @Override
    protected void writeFiles(LabelledVersion version, ZipArchive archive) throws IOException {
        version.each(clip -> archive.addCompressed(
                clip.facts().split() + "/" + clip.facts().file() + ".tar", entry -> shard(clip, entry)));
    }

    private static void shard(LabelledClip clip, OutputStream out) throws IOException {
        var tar = new TarStream(out);
        var labels = new FrameJson(clip);
        clip.media().eachJpeg((frame, jpeg) -> {
            var key = FrameNames.of(clip.facts(), frame);
            tar.add(key + ".jpg", jpeg);
            tar.add(key + ".json", labels.of(frame));
        });
        tar.finish();
    }
}

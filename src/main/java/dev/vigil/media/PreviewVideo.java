package dev.vigil.media;

import dev.vigil.media.internal.PreviewEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.IntConsumer;

/** H.264 for a quick look at a clip, of every frame; never a source of labels. */
public final class PreviewVideo {

    private PreviewVideo() {}

    /**
     * Encodes the frames of a pack and stores the video. The same pack gives the same bytes.
     *
     * @param ptsUs time of each frame in microseconds
     * @param encoded told the number of frames done, after each; what it throws ends the work
     */
    public static MediaHash make(
            MediaStore store, ReviewPack pack, long[] ptsUs, double framesPerSecond, IntConsumer encoded)
            throws IOException {
        var folder = store.newWorkFolder("preview");
        var file = folder.resolve("preview.mp4");
        try {
            try (var encoder = new PreviewEncoder(file, pack.width(), pack.height(), pack.layout(), framesPerSecond)) {
                for (int i = 0; i < pack.frameCount(); i++) {
                    encoder.add(pack.decode(i), ptsUs[i]);
                    encoded.accept(i + 1);
                }
                encoder.finish();
            }
            return store.take(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}

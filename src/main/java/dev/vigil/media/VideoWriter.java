package dev.vigil.media;

import dev.vigil.media.internal.PreviewEncoder;
import java.io.IOException;
import java.nio.file.Path;

/** H.264 in MP4 at a steady rate, for programs elsewhere. The same frames make the same bytes. One thread only. */
public final class VideoWriter implements AutoCloseable {

    private final PreviewEncoder encoder;
    private final double framesPerSecond;
    private int frames;

    private VideoWriter(PreviewEncoder encoder, double framesPerSecond) {
        this.encoder = encoder;
        this.framesPerSecond = framesPerSecond;
    }

    /**
     * @param width even, 16 to 4096 pixels
     * @param height even, 16 to 2304 pixels
     */
    public static VideoWriter open(Path file, int width, int height, PixelLayout layout, double framesPerSecond)
            throws IOException {
        return new VideoWriter(new PreviewEncoder(file, width, height, layout, framesPerSecond), framesPerSecond);
    }

    public void add(PixelFrame frame) throws IOException {
        encoder.add(frame, Math.round(frames++ * 1e6 / framesPerSecond));
    }

    /** The file is whole; nothing can be added afterwards. */
    public void finish() throws IOException {
        encoder.finish();
    }

    @Override
    public void close() {
        encoder.close();
    }
}

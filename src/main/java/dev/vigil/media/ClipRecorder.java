package dev.vigil.media;

import dev.vigil.media.internal.RecorderStreams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes the renditions of a clip while its frames are made: one frame in memory, three files in a folder of work.
 *
 * <p>The same frames and times give the same bytes. Closing without {@link #finish} leaves nothing behind. One thread only.
 */
public final class ClipRecorder implements AutoCloseable {

    private static final int MAX_SIDE = 8192;

    private final MediaStore store;
    private final RecorderStreams streams;
    private final int width;
    private final int height;
    private final PixelLayout layout;
    private final double framesPerSecond;
    private long[] ptsUs = new long[256];
    private int frames;

    private ClipRecorder(
            MediaStore store, Path workFolder, int width, int height, PixelLayout layout, double framesPerSecond)
            throws IOException {
        this.store = store;
        this.width = width;
        this.height = height;
        this.layout = layout;
        this.framesPerSecond = framesPerSecond;
        this.streams = new RecorderStreams(workFolder, width, height, layout, framesPerSecond);
    }

    /**
     * @param workFolder where the files grow; on the file system of the store, moving them there costs nothing
     * @param width 16 to 8192 pixels, odd ones allowed
     * @param framesPerSecond 0.1 to 1000, the nominal rate
     */
    public static ClipRecorder open(
            MediaStore store, Path workFolder, int width, int height, PixelLayout layout, double framesPerSecond)
            throws IOException {
        if (Math.min(width, height) < 16 || Math.max(width, height) > MAX_SIDE) {
            throw new IllegalArgumentException("frames of %d x %d cannot be recorded".formatted(width, height));
        }
        if (!(framesPerSecond >= 0.1 && framesPerSecond <= 1000)) {
            throw new IllegalArgumentException("no frame rate: " + framesPerSecond);
        }
        return new ClipRecorder(store, workFolder, width, height, layout, framesPerSecond);
    }

    /** @param time microseconds since the first frame: 0 for the first, then rising */
    public void add(PixelFrame frame, long time) throws IOException {
        if (frame.width() != width || frame.height() != height || frame.layout() != layout) {
            throw new IllegalArgumentException("a clip has frames of one size and layout");
        }
        if (frames == 0 ? time != 0 : time <= ptsUs[frames - 1]) {
            throw new IllegalArgumentException(
                    "frame times start at 0 and rise, frame %d has %d".formatted(frames, time));
        }
        if (frames == ptsUs.length) {
            ptsUs = Arrays.copyOf(ptsUs, frames * 2);
        }
        streams.write(frame, time);
        ptsUs[frames++] = time;
    }

    /** Stores the renditions; nothing can be added afterwards. */
    public Renditions finish() throws IOException {
        if (frames == 0) {
            throw new IllegalStateException("a clip has at least one frame");
        }
        var stored = streams.finish(store);
        close();
        return new Renditions(
                stored.master(),
                stored.pack(),
                stored.preview(),
                width,
                height,
                layout,
                Arrays.copyOf(ptsUs, frames),
                framesPerSecond);
    }

    @Override
    public void close() throws IOException {
        streams.close();
    }
}

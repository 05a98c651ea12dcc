package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.jspecify.annotations.Nullable;

/** Decodes a video once, in order, into a review pack, a preview and a frame table. Runs in the child process. */
final class ImportDecoder {

    private static final int SMALLEST_SIDE = 16;

    /** Told after every frame. */
    interface Progress {
        void frames(int decoded, int expected);
    }

    private final Path folder;
    private final ImportLimits limits;
    private final Progress progress;

    ImportDecoder(Path folder, ImportLimits limits, Progress progress) {
        this.folder = folder;
        this.limits = limits;
        this.progress = progress;
    }

    void decode(Container container) throws IOException {
        try (var reader = new VideoReader(folder.resolve(ImportProtocol.INPUT), container.demuxer(), limits)) {
            AVFrame first = reader.next();
            if (first == null) {
                throw new RefusedMedia(Reason.NO_FRAMES, "The video has no frames.");
            }
            Orientation orientation = reader.orientation(first);
            UprightFrames upright = orientation.filters().isEmpty() ? null : new UprightFrames(orientation, first);
            decode(reader, upright, first);
        }
    }

    private void decode(VideoReader reader, @Nullable UprightFrames upright, AVFrame first) throws IOException {
        AVFrame shown = upright == null ? first : upright.turn(first);
        int width = shown.width();
        int height = shown.height();
        reader.refuseTooMany(width, height);
        if (Math.min(width, height) < SMALLEST_SIDE) {
            throw new RefusedMedia(Reason.UNSUPPORTED, "Frames of %d x %d are too small.".formatted(width, height));
        }
        PixelLayout layout = isGray(shown) ? PixelLayout.GRAY8 : PixelLayout.RGB24;
        FrameLane pack = new FrameLane("pack", new PackLane(shown, layout));
        long[] times = new long[1024];
        int count = 0;
        int expected = reader.expectedFrames();
        for (AVFrame frame = first; frame != null; frame = reader.next()) {
            if (count > 0 && upright != null) {
                shown = upright.turn(frame);
            } else if (upright == null) {
                shown = frame;
            }
            times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
            times[count++] = shown.pts();
            pack.add(shown);
            progress.frames(count, expected);
        }
        pack.finish();
        long[] ptsUs = Arrays.copyOf(times, count);
        double rate = count > 1
                ? (count - 1) * (double) Ffmpeg.TICKS_PER_SECOND / ptsUs[count - 1]
                : reader.framesPerSecond();
        new FrameTable(width, height, layout, rate, ptsUs).write(folder.resolve(ImportProtocol.TABLE));
    }

    private static boolean isGray(AVFrame frame) {
        int format = frame.format();
        return format == avutil.AV_PIX_FMT_GRAY8
                || format == avutil.AV_PIX_FMT_GRAY10
                || format == avutil.AV_PIX_FMT_GRAY12
                || format == avutil.AV_PIX_FMT_GRAY16;
    }

    private final class PackLane implements FrameLane.Consumer {
        private final PackStream pack;

        PackLane(AVFrame first, PixelLayout layout) throws IOException {
            pack = new PackStream(folder.resolve(ImportProtocol.PACK), first, layout, swscale.SWS_BICUBIC);
        }

        @Override
        public void accept(AVFrame frame) throws IOException {
            pack.write(frame);
        }

        @Override
        public void finish() throws IOException {
            pack.finish();
        }
    }
}

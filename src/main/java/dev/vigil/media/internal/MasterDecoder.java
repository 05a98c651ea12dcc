package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/** Decodes masters of our own making. */
public final class MasterDecoder implements AutoCloseable {

    /** What we recorded was never refused; these only keep a broken file from taking everything. */
    private static final ImportLimits LIMITS =
            new ImportLimits(1L << 40, 8192L * 8192, Duration.ofHours(1), 1_000_000, 1, 8L << 30, Duration.ofHours(1));

    private final VideoReader reader;

    public MasterDecoder(Path master) throws IOException {
        reader = new VideoReader(master, "matroska", LIMITS);
    }

    public byte[] nextPng() throws IOException {
        var frame = next();
        return frame.layout() == PixelLayout.GRAY8
                ? Pngs.grey8(frame.width(), frame.height(), frame.pixels())
                : Pngs.rgb(frame.width(), frame.height(), frame.pixels());
    }

    public PixelFrame next() throws IOException {
        AVFrame frame = reader.next();
        if (frame == null) {
            throw new IOException("the master has no more frames");
        }
        return switch (frame.format()) {
            case avutil.AV_PIX_FMT_GRAY8 ->
                new PixelFrame(frame.width(), frame.height(), PixelLayout.GRAY8, rows(frame, 1, 1));
            case avutil.AV_PIX_FMT_BGR0 ->
                new PixelFrame(frame.width(), frame.height(), PixelLayout.RGB24, rows(frame, 4, 3));
            default -> throw new IOException("the master is of another pixel format than ours: " + frame.format());
        };
    }

    /** Pixels without padding; of four bytes blue, green, red and none, the three in PNG's order. */
    private static byte[] rows(AVFrame frame, int stored, int kept) {
        int width = frame.width();
        byte[] row = new byte[width * stored];
        byte[] pixels = new byte[width * frame.height() * kept];
        for (int y = 0; y < frame.height(); y++) {
            frame.data(0).position((long) y * frame.linesize(0)).get(row);
            if (kept == 1) {
                System.arraycopy(row, 0, pixels, y * width, width);
                continue;
            }
            for (int x = 0; x < width; x++) {
                int out = 3 * (y * width + x);
                pixels[out] = row[4 * x + 2];
                pixels[out + 1] = row[4 * x + 1];
                pixels[out + 2] = row[4 * x];
            }
        }
        return pixels;
    }

    @Override
    public void close() {
        reader.close();
    }
}

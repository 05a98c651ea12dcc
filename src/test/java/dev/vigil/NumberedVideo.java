package dev.vigil;

import dev.vigil.media.ClipRecorder;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A gray H.264 video at 30 frames a second whose frames carry their own number: {@value #BITS} upright stripes over the upper half, the
 * lowest bit on the left, white for one. Below them a texture moves, so that the frames compress as pictures do.
 */
public final class NumberedVideo {

    public static final int BITS = 16;

    private static final int GRAIN = 24;

    private NumberedVideo() {}

    /** @param width a multiple of {@value #BITS} */
    public static void record(MediaStore scratch, Path target, int width, int height, int frames) throws IOException {
        var texture = texture(width, height);
        var folder = scratch.newWorkFolder("numbered-video");
        try (var recorder = ClipRecorder.open(scratch, folder, width, height, PixelLayout.GRAY8, 30)) {
            for (int i = 0; i < frames; i++) {
                recorder.add(
                        new PixelFrame(width, height, PixelLayout.GRAY8, frame(i, texture, width, height)),
                        i * 1_000_000L / 30);
            }
            Files.copy(
                    scratch.fetch(Objects.requireNonNull(recorder.finish().preview())),
                    target,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static byte[] frame(int number, byte[] texture, int width, int height) {
        var pixels = new byte[width * height];
        int stripe = width / BITS;
        for (int x = 0; x < width; x++) {
            pixels[x] = (byte) ((number >> (x / stripe) & 1) == 1 ? 240 : 16);
        }
        for (int y = 1; y < height / 2; y++) {
            System.arraycopy(pixels, 0, pixels, y * width, width);
        }
        for (int y = height / 2; y < height; y++) {
            int shift = 3 * number % width;
            System.arraycopy(texture, y * width + shift, pixels, y * width, width - shift);
            System.arraycopy(texture, y * width, pixels, y * width + width - shift, shift);
        }
        return pixels;
    }

    private static byte[] texture(int width, int height) {
        var random = new SplittableRandom(1);
        var pixels = new byte[width * height];
        int[] levels =
                random.ints((width / 40 + 1) * (height / 40 + 1), 40, 200).toArray();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = levels[y / 40 * (width / 40 + 1) + x / 40];
                pixels[y * width + x] = (byte) (level + random.nextInt(GRAIN));
            }
        }
        return pixels;
    }
}

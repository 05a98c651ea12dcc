package dev.vigil.media;

import java.util.SplittableRandom;

/** Frames whose number can be read back after any lossy coding: 12 blocks in the upper half, black or white. */
public final class TestFrames {

    private static final int BITS = 12;

    private TestFrames() {}

    public static PixelFrame numbered(int number, int width, int height, PixelLayout layout) {
        byte[] pixels = new byte[width * height * layout.bytesPerPixel()];
        int bytes = layout.bytesPerPixel();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int bit = x * BITS / width;
                int value = y < height / 2 ? ((number >> bit & 1) == 1 ? 235 : 20) : 60 + 100 * x / width;
                for (int c = 0; c < bytes; c++) {
                    pixels[(y * width + x) * bytes + c] = (byte) value;
                }
            }
        }
        return new PixelFrame(width, height, layout, pixels);
    }

    /** The number in an upright frame of any size. */
    public static int number(PixelFrame frame) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int x = (2 * bit + 1) * frame.width() / (2 * BITS);
            int y = frame.height() / 4;
            int at = (y * frame.width() + x) * frame.layout().bytesPerPixel();
            if ((frame.pixels()[at] & 0xFF) > 127) {
                number |= 1 << bit;
            }
        }
        return number;
    }

    public static PixelFrame noise(long seed, int width, int height, PixelLayout layout) {
        byte[] pixels = new byte[width * height * layout.bytesPerPixel()];
        new SplittableRandom(seed).nextBytes(pixels);
        return new PixelFrame(width, height, layout, pixels);
    }
}

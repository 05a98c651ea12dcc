package dev.vigil.augmentation.internal;

import dev.vigil.media.PixelFrame;

/** What every pixel's light is multiplied by and what is added to it; computed once for all frames of a clip. */
final class LightField {

    private static final int ONE = 1024;

    private final int width;
    private final int[] gain;
    private final int[] added;

    /** Gain and added light of a place. */
    @FunctionalInterface
    interface Law {
        /** @return gain as a share and added grey levels */
        double[] at(double x, double y);
    }

    LightField(int width, int height, Law law) {
        this.width = width;
        gain = new int[width * height];
        added = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var light = law.at(x + 0.5, y + 0.5);
                gain[y * width + x] = (int) Math.round(light[0] * ONE);
                added[y * width + x] = (int) Math.round(light[1] * ONE);
            }
        }
    }

    PixelFrame apply(PixelFrame frame) {
        var pixels = frame.pixels();
        int bytes = frame.layout().bytesPerPixel();
        if (frame.width() != width) {
            throw new IllegalArgumentException("made for pictures " + width + " wide, not " + frame.width());
        }
        for (int i = 0, p = 0; i < gain.length; i++) {
            for (int channel = 0; channel < bytes; channel++, p++) {
                int light = ((pixels[p] & 0xff) * gain[i] + added[i] + ONE / 2) >> 10;
                pixels[p] = (byte) Math.clamp(light, 0, 255);
            }
        }
        return frame;
    }
}

package dev.vigil.provider.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;

/** Depth and parts as pictures that models take. */
public final class MapColours {

    /** What is nearer than this is white, and what is farther than the other black. */
    private static final double NEAR_MM = 400;

    private static final double FAR_MM = 1_800;

    private MapColours() {}

    /** Near is bright, by the inverse of the distance as models of depth were trained on; black where there is nothing. */
    public static PixelFrame near(int width, int height, short[] depthMm) {
        var pixels = new byte[depthMm.length];
        for (int i = 0; i < pixels.length; i++) {
            double mm = depthMm[i] & 0xFFFF;
            double share = mm == 0 ? 0 : (1 / mm - 1 / FAR_MM) / (1 / NEAR_MM - 1 / FAR_MM);
            pixels[i] = (byte) Math.round(255 * Math.clamp(share, 0, 1));
        }
        return new PixelFrame(width, height, PixelLayout.GRAY8, pixels);
    }

    /** A colour for each class, far from its neighbours'. */
    public static PixelFrame classes(int width, int height, byte[] parts) {
        var pixels = new byte[parts.length * 3];
        for (int i = 0; i < parts.length; i++) {
            int part = parts[i] & 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                int value = 0;
                for (int bit = 0; bit < 3; bit++) {
                    value |= (part >> (3 * bit + channel) & 1) << (7 - bit);
                }
                pixels[3 * i + channel] = (byte) value;
            }
        }
        return new PixelFrame(width, height, PixelLayout.RGB24, pixels);
    }
}

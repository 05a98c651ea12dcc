package dev.vigil.provider.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;

/** Depth as a picture that models take. */
public final class NearBright {

    /** What is nearer than this is white, and what is farther than the other black. */
    private static final double NEAR_MM = 400;

    private static final double FAR_MM = 1_800;

    private NearBright() {}

    /** Near is bright, by the inverse of the distance as models of depth were trained on; black where there is nothing. */
    public static PixelFrame of(int width, int height, short[] depthMm) {
        var pixels = new byte[depthMm.length];
        for (int i = 0; i < pixels.length; i++) {
            double mm = depthMm[i] & 0xFFFF;
            double share = mm == 0 ? 0 : (1 / mm - 1 / FAR_MM) / (1 / NEAR_MM - 1 / FAR_MM);
            pixels[i] = (byte) Math.round(255 * Math.clamp(share, 0, 1));
        }
        return new PixelFrame(width, height, PixelLayout.GRAY8, pixels);
    }
}

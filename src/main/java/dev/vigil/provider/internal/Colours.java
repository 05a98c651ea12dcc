package dev.vigil.provider.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import java.io.IOException;

/** Whether a video has colours, however it is stored: models write grey pictures in three channels. */
public final class Colours {

    /** Mean difference between channels, of 255: more than compression leaves on grey. */
    private static final double GREY = 4;

    private static final int LOOKED_AT = 5;

    private Colours() {}

    public static boolean in(ReviewPack pack) throws IOException {
        if (pack.layout() == PixelLayout.GRAY8) {
            return false;
        }
        double sum = 0;
        for (int i = 0; i < LOOKED_AT; i++) {
            sum += difference(pack.decode((pack.frameCount() - 1) * i / (LOOKED_AT - 1)));
        }
        return sum / LOOKED_AT > GREY;
    }

    private static double difference(PixelFrame frame) {
        var pixels = frame.pixels();
        long sum = 0;
        int looked = 0;
        for (int i = 0; i + 2 < pixels.length; i += 3 * 7) {
            int green = pixels[i + 1] & 0xFF;
            sum += Math.abs((pixels[i] & 0xFF) - green) + Math.abs((pixels[i + 2] & 0xFF) - green);
            looked++;
        }
        return sum / 2.0 / Math.max(1, looked);
    }
}

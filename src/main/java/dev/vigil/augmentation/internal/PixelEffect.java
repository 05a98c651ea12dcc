package dev.vigil.augmentation.internal;

import dev.vigil.media.PixelFrame;

/** Changes one picture; the same picture, number and time give the same again, on any thread. */
@FunctionalInterface
interface PixelEffect {

    /**
     * @param frame may be written to
     * @param number of the frame, counted from 0 where the effect stands in the recipe
     * @param seconds since the first frame
     */
    PixelFrame apply(PixelFrame frame, int number, double seconds);
}

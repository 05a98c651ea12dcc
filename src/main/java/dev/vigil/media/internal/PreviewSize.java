package dev.vigil.media.internal;

/**
 * The size of a preview: that of the frames made even, or smaller in both directions where H.264 has no level for it.
 *
 * @param width even, 16 to 4096 pixels
 * @param height even, 16 to 4096 pixels
 */
record PreviewSize(int width, int height) {

    /** Level 5.2, the highest that the encoder writes, counts frames in blocks of 16 x 16 pixels. */
    private static final int MAX_BLOCKS = 36_864;

    private static final int MAX_SIDE = 4096;
    private static final int MIN_SIDE = 16;

    static PreviewSize of(int width, int height) {
        var size = new PreviewSize(even(width), even(height));
        for (int percent = 99; !size.fits(); percent--) {
            size = new PreviewSize(scaled(width, percent), scaled(height, percent));
        }
        return size;
    }

    private boolean fits() {
        return Math.max(width, height) <= MAX_SIDE && blocks(width) * blocks(height) <= MAX_BLOCKS;
    }

    private static int blocks(int side) {
        return (side + 15) / 16;
    }

    private static int scaled(int side, int percent) {
        return Math.max(MIN_SIDE, even((int) (side * (long) percent / 100)));
    }

    private static int even(int side) {
        return PixelConverter.even(side);
    }
}

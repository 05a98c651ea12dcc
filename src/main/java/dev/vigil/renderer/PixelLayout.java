package dev.vigil.renderer;

/** How pixels are stored: row by row, no padding. */
public enum PixelLayout {
    GRAY8(1),
    RGB24(3);

    private final int bytesPerPixel;

    PixelLayout(int bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    public int bytesPerPixel() {
        return bytesPerPixel;
    }
}

package dev.vigil.media;

/** How the bytes of a {@link PixelFrame} are laid out: row-major, no padding between rows. */
public enum PixelLayout {
    /** One byte per pixel, 0 black to 255 white. */
    GRAY8(1),
    /** Three bytes per pixel: red, green, blue. */
    RGB24(3);

    private final int bytesPerPixel;

    PixelLayout(int bytesPerPixel) {
        this.bytesPerPixel = bytesPerPixel;
    }

    public int bytesPerPixel() {
        return bytesPerPixel;
    }
}

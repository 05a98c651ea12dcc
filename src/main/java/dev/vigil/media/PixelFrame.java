package dev.vigil.media;

/**
 * One uncompressed picture, top-left pixel first. The array is not copied: whoever makes the frame hands it over.
 *
 * @param pixels {@code width * height * layout.bytesPerPixel()} bytes
 */
@SuppressWarnings(
        "ArrayRecordComponent") // frames are never compared, and a copy each would cost more than the work on them
public record PixelFrame(int width, int height, PixelLayout layout, byte[] pixels) {

    public PixelFrame {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a frame has at least one pixel, not " + width + " x " + height);
        }
        long expected = (long) width * height * layout.bytesPerPixel();
        if (pixels.length != expected) {
            throw new IllegalArgumentException(
                    "%d x %d %s takes %d bytes, not %d".formatted(width, height, layout, expected, pixels.length));
        }
    }
}

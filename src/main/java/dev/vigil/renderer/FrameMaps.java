package dev.vigil.renderer;

/**
 * What every pixel of a frame shows and how far away it is, row by row.
 *
 * @param parts   codes of {@link Part}
 * @param depthMm along the camera's line of sight, unsigned, 1 to 65,535; 0 where a pixel looks out of the car
 */
@SuppressWarnings("ArrayRecordComponent") // a value for each pixel; never compared
public record FrameMaps(int width, int height, byte[] parts, short[] depthMm) {

    public Part part(int x, int y) {
        return Part.of(parts[y * width + x]);
    }

    public int depthMm(int x, int y) {
        return Short.toUnsignedInt(depthMm[y * width + x]);
    }
}

package dev.vigil.renderer.internal.raster;

/** Depth and nearest triangle of every sample; -1 where nothing was drawn. */
public final class VisibilityBuffer {

    public final int width;
    public final int height;
    public final float[] depth;
    public final int[] triangle;

    public VisibilityBuffer(int width, int height) {
        this.width = width;
        this.height = height;
        this.depth = new float[width * height];
        this.triangle = new int[width * height];
    }
}

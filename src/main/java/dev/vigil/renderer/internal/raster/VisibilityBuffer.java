package dev.vigil.renderer.internal.raster;

/** Depth and, unless only depths are asked for, nearest triangle of every sample; -1 where nothing was drawn. */
public final class VisibilityBuffer {

    public final int width;
    public final int height;
    public final float[] depth;
    public final int[] triangle;

    public VisibilityBuffer(int width, int height) {
        this(width, height, width * height);
    }

    private VisibilityBuffer(int width, int height, int triangles) {
        this.width = width;
        this.height = height;
        this.depth = new float[width * height];
        this.triangle = new int[triangles];
    }

    public static VisibilityBuffer ofDepths(int width, int height) {
        return new VisibilityBuffer(width, height, 0);
    }

    boolean depthsOnly() {
        return triangle.length == 0;
    }
}

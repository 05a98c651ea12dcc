package dev.vigil.renderer.internal.raster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** Clears samples, or takes them over from the ground. */
    void begin(@Nullable VisibilityBuffer ground, int from, int to) {
        if (ground == null) {
            Arrays.fill(depth, from, to, Float.MAX_VALUE);
        } else {
            System.arraycopy(ground.depth, from, depth, from, to - from);
        }
        if (!depthsOnly()) {
            if (ground == null) {
                Arrays.fill(triangle, from, to, -1);
            } else {
                System.arraycopy(ground.triangle, from, triangle, from, to - from);
            }
        }
    }

    boolean depthsOnly() {
        return triangle.length == 0;
    }
}

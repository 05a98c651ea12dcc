package dev.vigil.renderer.internal.raster;

import static dev.vigil.renderer.internal.raster.TriangleBands.firstCentre;

import org.jspecify.annotations.Nullable;

/**
 * Fills the quad between two nodes of a strand at once: half the set-up of two triangles, and strands are most of what is
 * drawn. Depth runs along the strand, as a ribbon always faces the camera.
 */
final class RibbonFill {

    private static final float POINT = 1e-12f;

    private final ProjectedScene projected;
    private final VisibilityBuffer target;
    private final float @Nullable [] limit;

    RibbonFill(ProjectedScene projected, VisibilityBuffer target, float @Nullable [] limit) {
        this.projected = projected;
        this.target = target;
        this.limit = limit;
    }

    /** Draws rows y0 to y1 of the quad with corners q to q + 3 under the triangle number t. */
    void fill(int t, int q, int y0, int y1) {
        float[] x = projected.x;
        float[] y = projected.y;
        float slope0 = slope(q, q + 2);
        float slope1 = slope(q + 2, q + 3);
        float slope2 = slope(q + 3, q + 1);
        float slope3 = slope(q + 1, q);
        float fromX = (x[q] + x[q + 1]) * .5f;
        float fromY = (y[q] + y[q + 1]) * .5f;
        float dx = (x[q + 2] + x[q + 3]) * .5f - fromX;
        float dy = (y[q + 2] + y[q + 3]) * .5f - fromY;
        float depth = projected.depth[q];
        float deeper = projected.depth[q + 2] - depth;
        float perSquare = 1 / (dx * dx + dy * dy + POINT);
        for (int row = y0; row <= y1; row++) {
            float centre = row + .5f;
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            if (crosses(y[q], y[q + 2], centre)) {
                float at = x[q] + (centre - y[q]) * slope0;
                left = at;
                right = at;
            }
            if (crosses(y[q + 2], y[q + 3], centre)) {
                float at = x[q + 2] + (centre - y[q + 2]) * slope1;
                left = Math.min(left, at);
                right = Math.max(right, at);
            }
            if (crosses(y[q + 3], y[q + 1], centre)) {
                float at = x[q + 3] + (centre - y[q + 3]) * slope2;
                left = Math.min(left, at);
                right = Math.max(right, at);
            }
            if (crosses(y[q + 1], y[q], centre)) {
                float at = x[q + 1] + (centre - y[q + 1]) * slope3;
                left = Math.min(left, at);
                right = Math.max(right, at);
            }
            if (left > right) {
                continue;
            }
            int first = Math.max(0, firstCentre(left));
            int end = Math.min(target.width, firstCentre(right));
            int o = row * target.width + first;
            for (int column = first; column < end; column++, o++) {
                float share = ((column + .5f - fromX) * dx + (centre - fromY) * dy) * perSquare;
                float z = depth + deeper * Math.max(0, Math.min(1, share));
                if (z < target.depth[o] && (limit == null || z < limit[o])) {
                    target.depth[o] = z;
                    target.triangle[o] = t;
                }
            }
        }
    }

    private float slope(int a, int b) {
        return (projected.x[b] - projected.x[a]) / (projected.y[b] - projected.y[a]);
    }

    private static boolean crosses(float a, float b, float centre) {
        return a <= centre != b <= centre;
    }
}

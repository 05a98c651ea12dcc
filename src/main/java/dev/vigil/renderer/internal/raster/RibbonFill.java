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

    /** Draws rows from top to bottom of the quad with corners q to q + 3 under the triangle number t. */
    void fill(int t, int q, int top, int bottom) {
        float x0 = projected.x(q);
        float y0 = projected.y(q);
        float x1 = projected.x(q + 1);
        float y1 = projected.y(q + 1);
        float x2 = projected.x(q + 2);
        float y2 = projected.y(q + 2);
        float x3 = projected.x(q + 3);
        float y3 = projected.y(q + 3);
        float slope0 = (x2 - x0) / (y2 - y0);
        float slope1 = (x3 - x2) / (y3 - y2);
        float slope2 = (x1 - x3) / (y1 - y3);
        float slope3 = (x0 - x1) / (y0 - y1);
        float fromX = (x0 + x1) * .5f;
        float fromY = (y0 + y1) * .5f;
        float dx = (x2 + x3) * .5f - fromX;
        float dy = (y2 + y3) * .5f - fromY;
        float depth = projected.depth(q);
        float deeper = projected.depth(q + 2) - depth;
        float perSquare = 1 / (dx * dx + dy * dy + POINT);
        float[] depths = target.depth;
        boolean named = !target.depthsOnly();
        for (int row = top; row <= bottom; row++) {
            float centre = row + .5f;
            float left = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            if (crosses(y0, y2, centre)) {
                float at = x0 + (centre - y0) * slope0;
                left = at;
                right = at;
            }
            if (crosses(y2, y3, centre)) {
                float at = x2 + (centre - y2) * slope1;
                left = Math.min(left, at);
                right = Math.max(right, at);
            }
            if (crosses(y3, y1, centre)) {
                float at = x3 + (centre - y3) * slope2;
                left = Math.min(left, at);
                right = Math.max(right, at);
            }
            if (crosses(y1, y0, centre)) {
                float at = x1 + (centre - y1) * slope3;
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
                if (z < depths[o] && (limit == null || z < limit[o])) {
                    depths[o] = z;
                    if (named) {
                        target.triangle[o] = t;
                    }
                }
            }
        }
    }

    private static boolean crosses(float a, float b, float centre) {
        return a <= centre != b <= centre;
    }
}

package dev.vigil.renderer.internal.raster;

import static dev.vigil.renderer.internal.raster.TriangleBands.firstCentre;

import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.rig.PosedHead;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Draws triangles into a visibility buffer; each band of rows has one owner and triangles come in a fixed order. */
public final class Rasteriser {

    /** Side of the squares whose farthest depth is kept, in samples. */
    private static final int TILE = 8;
    /** A band looks for its farthest depths after about this many triangles, then after each quarter more. */
    private static final int FIRST_SURVEY = 1024;
    /** Larger triangles are rarely hidden, and dear to test. */
    private static final int MOST_TILES = 24;

    private final SceneGeometry geometry;
    private final ProjectedScene projected;
    private final LensCamera camera;
    private final PosedHead head;
    private final VisibilityBuffer target;
    private final @Nullable VisibilityBuffer ground;
    private final float @Nullable [] limit;
    private final TriangleBands bands;
    private final RibbonFill ribbons;
    /** Farthest depth in each tile, or beyond: what lies behind cannot be seen. */
    private final float[] farthest;

    private final int tilesAcross;

    private Rasteriser(
            SceneGeometry geometry,
            ProjectedScene projected,
            LensCamera camera,
            PosedHead head,
            boolean[] selected,
            VisibilityBuffer target,
            @Nullable VisibilityBuffer ground,
            float @Nullable [] limit) {
        this.geometry = geometry;
        this.projected = projected;
        this.camera = camera;
        this.head = head;
        this.target = target;
        this.ground = ground;
        this.limit = limit;
        this.bands = new TriangleBands(geometry, projected, camera, selected, TILE);
        this.ribbons = new RibbonFill(projected, target, limit);
        this.tilesAcross = (target.width + TILE - 1) / TILE;
        this.farthest = new float[tilesAcross * ((target.height + TILE - 1) / TILE)];
        Arrays.fill(farthest, Float.MAX_VALUE);
    }

    /**
     * @param ground what has been drawn before, to be drawn over, if given
     * @param limit  draws only in front of these depths, if given
     */
    public static void draw(
            SceneGeometry geometry,
            ProjectedScene projected,
            LensCamera camera,
            PosedHead head,
            boolean[] selected,
            VisibilityBuffer target,
            @Nullable VisibilityBuffer ground,
            float @Nullable [] limit) {
        Rasteriser rasteriser = new Rasteriser(geometry, projected, camera, head, selected, target, ground, limit);
        Workers.each(TriangleBands.COUNT, rasteriser::drawBand);
    }

    private void drawBand(int band) {
        int fromRow = Math.min(target.height, band * bands.rows);
        int toRow = Math.min(target.height, fromRow + bands.rows);
        target.begin(ground, fromRow * target.width, toRow * target.width);
        int drawn = 0;
        int nextSurvey = ground == null ? FIRST_SURVEY : 0;
        for (int run = 0; run < bands.primitives.length; run++) {
            if (drawn >= nextSurvey) {
                survey(fromRow, toRow);
                nextSurvey = Math.max(FIRST_SURVEY, drawn + drawn / 4);
            }
            int[] primitives = bands.primitives[run][band];
            if (bands.ribbons[run]) {
                for (int t : primitives) {
                    drawRibbon(t, fromRow, toRow);
                }
            } else {
                for (int t : primitives) {
                    drawTriangle(t, fromRow, toRow);
                }
            }
            drawn += primitives.length;
        }
    }

    private void survey(int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row += TILE) {
            int end = Math.min(toRow, row + TILE);
            for (int tile = 0; tile < tilesAcross; tile++) {
                int from = tile * TILE;
                int to = Math.min(target.width, from + TILE);
                farthest[row / TILE * tilesAcross + tile] = farthest(from, to, row, end);
            }
        }
    }

    private float farthest(int left, int right, int top, int bottom) {
        float far = 0;
        for (int y = top; y < bottom; y++) {
            for (int o = y * target.width + left; o < y * target.width + right; o++) {
                float depth = target.depth[o];
                if (depth > far) {
                    if (depth == Float.MAX_VALUE) {
                        return depth;
                    }
                    far = depth;
                }
            }
        }
        return far;
    }

    /** Whether all tiles that a box touches show what is nearer. */
    private boolean hidden(float nearest, float leftmost, float rightmost, int y0, int y1) {
        int left = Math.max(0, (int) leftmost) / TILE;
        int right = Math.min(target.width - 1, (int) rightmost) / TILE;
        int top = y0 / TILE;
        int bottom = y1 / TILE;
        if ((right - left + 1) * (bottom - top + 1) > MOST_TILES) {
            return false;
        }
        for (int row = top; row <= bottom; row++) {
            for (int tile = left; tile <= right; tile++) {
                if (farthest[row * tilesAcross + tile] > nearest) {
                    return false;
                }
            }
        }
        return true;
    }

    private void drawRibbon(int t, int fromRow, int toRow) {
        int q = geometry.cornerA(t);
        ProjectedScene p = projected;
        float upper = Math.min(Math.min(p.y(q), p.y(q + 1)), Math.min(p.y(q + 2), p.y(q + 3)));
        float lower = Math.max(Math.max(p.y(q), p.y(q + 1)), Math.max(p.y(q + 2), p.y(q + 3)));
        int y0 = Math.max(fromRow, firstCentre(upper));
        int y1 = Math.min(toRow, firstCentre(lower)) - 1;
        float leftmost = Math.min(Math.min(p.x(q), p.x(q + 1)), Math.min(p.x(q + 2), p.x(q + 3)));
        float rightmost = Math.max(Math.max(p.x(q), p.x(q + 1)), Math.max(p.x(q + 2), p.x(q + 3)));
        float nearest = Math.min(p.depth(q), p.depth(q + 2));
        if (!hidden(nearest, leftmost, rightmost, y0, y1)) {
            ribbons.fill(t, q, y0, y1);
        }
    }

    private void drawTriangle(int t, int fromRow, int toRow) {
        int a = geometry.cornerA(t);
        int b = geometry.cornerB(t);
        int c = geometry.cornerC(t);
        // Every edge is walked from its upper end, so neighbours meet without gaps and without sharing samples.
        int swap;
        if (projected.y(b) < projected.y(a)) {
            swap = a;
            a = b;
            b = swap;
        }
        if (projected.y(c) < projected.y(b)) {
            swap = b;
            b = c;
            c = swap;
            if (projected.y(b) < projected.y(a)) {
                swap = a;
                a = b;
                b = swap;
            }
        }
        int y0 = Math.max(fromRow, firstCentre(projected.y(a)));
        int y1 = Math.min(toRow, firstCentre(projected.y(c))) - 1;
        float nearest = Math.min(projected.depth(a), Math.min(projected.depth(b), projected.depth(c)));
        float leftmost = Math.min(projected.x(a), Math.min(projected.x(b), projected.x(c)));
        float rightmost = Math.max(projected.x(a), Math.max(projected.x(b), projected.x(c)));
        if (!hidden(nearest, leftmost, rightmost, y0, y1)) {
            fill(t, a, b, c, y0, y1);
        }
    }

    /** Draws rows y0 to y1 of a triangle with its corners from top to bottom. */
    private void fill(int t, int a, int b, int c, int y0, int y1) {
        float xa = projected.x(a);
        float ya = projected.y(a);
        float xb = projected.x(b) - xa;
        float yb = projected.y(b) - ya;
        float xc = projected.x(c) - xa;
        float yc = projected.y(c) - ya;
        float slopeAb = xb / yb;
        float slopeAc = xc / yc;
        float slopeBc = (projected.x(c) - projected.x(b)) / (projected.y(c) - projected.y(b));
        boolean perspective = !camera.orthographic;
        float qa = perspective ? projected.nearness(a) : projected.depth(a);
        float qb = perspective ? projected.nearness(b) : projected.depth(b);
        float qc = perspective ? projected.nearness(c) : projected.depth(c);
        float least = Math.min(qa, Math.min(qb, qc));
        float most = Math.max(qa, Math.max(qb, qc));
        float inverse = 1 / (xb * yc - xc * yb);
        float acrossX = (yc * (qb - qa) - yb * (qc - qa)) * inverse;
        float acrossY = (xb * (qc - qa) - xc * (qb - qa)) * inverse;
        boolean lids = geometry.nearLids[t];
        float[] depths = target.depth;
        boolean named = !target.depthsOnly();
        for (int y = y0; y <= y1; y++) {
            float dy = y + .5f - ya;
            float one = xa + dy * slopeAc;
            float other = dy < yb ? xa + dy * slopeAb : projected.x(b) + (y + .5f - projected.y(b)) * slopeBc;
            int first = Math.max(0, firstCentre(Math.min(one, other)));
            int end = Math.min(target.width, firstCentre(Math.max(one, other)));
            float row = qa + acrossY * dy;
            int o = y * target.width + first;
            for (int x = first; x < end; x++, o++) {
                float dx = x + .5f - xa;
                float q = Math.max(least, Math.min(most, row + acrossX * dx));
                float z = perspective ? 1 / q : q;
                if (z >= depths[o] || limit != null && z >= limit[o]) {
                    continue;
                }
                if (lids) {
                    float wb = (dx * yc - xc * dy) * inverse * qb / q;
                    float wc = (xb * dy - dx * yb) * inverse * qc / q;
                    if (inLidGap(a, b, c, 1 - wb - wc, wb, wc)) {
                        continue;
                    }
                }
                depths[o] = z;
                if (named) {
                    target.triangle[o] = t;
                }
            }
        }
    }

    /** Weights are perspective-correct. */
    private boolean inLidGap(int a, int b, int c, float wa, float wb, float wc) {
        return head.inLidGap(
                geometry.x(a) * wa + geometry.x(b) * wb + geometry.x(c) * wc,
                geometry.y(a) * wa + geometry.y(b) * wb + geometry.y(c) * wc,
                geometry.z(a) * wa + geometry.z(b) * wb + geometry.z(c) * wc);
    }
}

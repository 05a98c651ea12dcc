package dev.vigil.renderer.internal.raster;

import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.ArrayList;
import java.util.List;

/** Shares out the triangles a camera sees over horizontal bands of its picture, in their order within each band. */
final class TriangleBands {

    static final int COUNT = 16;

    private static final int CHUNK = 8192;
    /** Ends before it begins. */
    private static final int NOTHING = 1;

    private static final float NEAR_CM = 2;
    /** Twice the area in square samples below which a triangle has no usable slope. */
    private static final float SLIVER = .002f;

    /** Rows of a band, the last ones may have fewer or none. */
    final int rows;
    /** Primitives by run and band: triangles, or for strands the first triangle of each ribbon quad. */
    final int[][][] primitives;
    /** By run: whether its primitives are ribbon quads. */
    final boolean[] ribbons;

    /** A piece of one mesh. */
    private record Run(int from, int to, boolean cull, boolean strands) {}

    private final SceneGeometry geometry;
    private final ProjectedScene projected;
    private final LensCamera camera;
    private final byte[] bandOfRow;

    /** @param alignment of the bands' rows */
    TriangleBands(
            SceneGeometry geometry, ProjectedScene projected, LensCamera camera, boolean[] selected, int alignment) {
        this.geometry = geometry;
        this.projected = projected;
        this.camera = camera;
        this.rows = (camera.height + COUNT * alignment - 1) / (COUNT * alignment) * alignment;
        this.bandOfRow = new byte[camera.height];
        for (int row = 0; row < bandOfRow.length; row++) {
            bandOfRow[row] = (byte) (row / rows);
        }
        List<Run> runs = runs(geometry, selected);
        this.primitives = new int[runs.size()][][];
        this.ribbons = new boolean[runs.size()];
        for (int i = 0; i < ribbons.length; i++) {
            ribbons[i] = runs.get(i).strands;
        }
        Workers.each(primitives.length, i -> primitives[i] = bandsOf(runs.get(i)));
    }

    private static List<Run> runs(SceneGeometry geometry, boolean[] selected) {
        List<Run> runs = new ArrayList<>();
        for (int m = 0; m < selected.length; m++) {
            if (selected[m]) {
                Mesh mesh = geometry.meshes.get(m);
                int end = geometry.firstTriangle[m + 1];
                for (int from = geometry.firstTriangle[m]; from < end; from += CHUNK) {
                    boolean cull = !mesh.material.twoSided();
                    runs.add(new Run(from, Math.min(end, from + CHUNK), cull, mesh.strands));
                }
            }
        }
        return runs;
    }

    /** First sample whose centre is not before a position. */
    static int firstCentre(float position) {
        return (int) Math.ceil(position - .5f);
    }

    private int[][] bandsOf(Run run) {
        int step = run.strands ? 2 : 1;
        int length = (run.to - run.from) / step;
        byte[] bands = new byte[length];
        int[] counts = new int[COUNT];
        for (int i = 0; i < length; i++) {
            int t = run.from + i * step;
            int touched = run.strands ? touchedByQuad(geometry.cornerA(t)) : touched(t, run.cull);
            bands[i] = (byte) touched;
            for (int band = touched & 15; band <= touched >> 4; band++) {
                counts[band]++;
            }
        }
        int[][] lists = new int[COUNT][];
        for (int band = 0; band < COUNT; band++) {
            lists[band] = new int[counts[band]];
        }
        for (int i = length - 1; i >= 0; i--) {
            for (int band = bands[i] & 15; band <= (bands[i] & 255) >> 4; band++) {
                lists[band][--counts[band]] = run.from + i * step;
            }
        }
        return lists;
    }

    /** A ribbon quad has its corners in the vertices q to q + 3. */
    private int touchedByQuad(int q) {
        ProjectedScene p = projected;
        float upper = Math.min(Math.min(p.y(q), p.y(q + 1)), Math.min(p.y(q + 2), p.y(q + 3)));
        float lower = Math.max(Math.max(p.y(q), p.y(q + 1)), Math.max(p.y(q + 2), p.y(q + 3)));
        float left = Math.min(Math.min(p.x(q), p.x(q + 1)), Math.min(p.x(q + 2), p.x(q + 3)));
        float right = Math.max(Math.max(p.x(q), p.x(q + 1)), Math.max(p.x(q + 2), p.x(q + 3)));
        return tooNear(q, q + 2, q + 3) ? NOTHING : touched(left, right, upper, lower);
    }

    /** First band in the low four bits, last band in the high ones. */
    private int touched(int t, boolean cull) {
        int a = geometry.cornerA(t);
        int b = geometry.cornerB(t);
        int c = geometry.cornerC(t);
        float xa = projected.x(a);
        float ya = projected.y(a);
        float xb = projected.x(b);
        float yb = projected.y(b);
        float xc = projected.x(c);
        float yc = projected.y(c);
        float area = (xb - xa) * (yc - ya) - (xc - xa) * (yb - ya);
        if (Math.abs(area) < SLIVER || cull && area > 0 || tooNear(a, b, c)) {
            return NOTHING;
        }
        return touched(
                Math.min(xa, Math.min(xb, xc)),
                Math.max(xa, Math.max(xb, xc)),
                Math.min(ya, Math.min(yb, yc)),
                Math.max(ya, Math.max(yb, yc)));
    }

    private int touched(float left, float right, float upper, float lower) {
        if (right < 0 || lower < 0 || left > camera.width || upper > camera.height) {
            return NOTHING;
        }
        int y0 = Math.max(0, firstCentre(upper));
        int y1 = Math.min(camera.height, firstCentre(lower)) - 1;
        if (y0 > y1) {
            return NOTHING;
        }
        int x0 = Math.max(0, firstCentre(left));
        int x1 = Math.min(camera.width, firstCentre(right)) - 1;
        return x0 > x1 ? NOTHING : bandOfRow[y0] | bandOfRow[y1] << 4;
    }

    private boolean tooNear(int a, int b, int c) {
        return !camera.orthographic
                && (projected.depth(a) < NEAR_CM || projected.depth(b) < NEAR_CM || projected.depth(c) < NEAR_CM);
    }
}

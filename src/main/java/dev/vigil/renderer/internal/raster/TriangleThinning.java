package dev.vigil.renderer.internal.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Chooses triangles that stand for a finer surface: in each cell of a grid the vertices of a mesh become the one nearest to
 * the cell's middle, and of strands every other one stays. Triangles near the lids, which are cut per sample, stay as they
 * are.
 */
final class TriangleThinning {

    /** Makes all coordinates positive, in cells. */
    private static final int ORIGIN = 1 << 12;

    private final SceneGeometry geometry;
    private final boolean[] fixed;
    private final int[] vertexFor;
    private final int[] firstTriangle;
    private final int[] kept;
    private int count;

    /** @param cells by mesh, in cm; 0 where it keeps every triangle */
    TriangleThinning(SceneGeometry geometry, float[] cells) {
        this.geometry = geometry;
        this.fixed = fixed(geometry);
        this.vertexFor = new int[geometry.vertexCount];
        Arrays.setAll(vertexFor, v -> v);
        this.firstTriangle = new int[geometry.meshes.size() + 1];
        int[] triangles = new int[geometry.triangleCount];
        for (int m = 0; m < cells.length; m++) {
            boolean strands = geometry.meshes.get(m).strands;
            if (cells[m] > 0 && !strands) {
                gather(m, cells[m]);
            }
            int strand = -1;
            for (int t = geometry.firstTriangle[m]; t < geometry.firstTriangle[m + 1]; t++) {
                strand += strands && beginsStrand(m, t) ? 1 : 0;
                if (cells[m] == 0 || (strands ? (strand & 1) == 0 : spans(t))) {
                    triangles[count++] = t;
                }
            }
            firstTriangle[m + 1] = count;
        }
        this.kept = Arrays.copyOf(triangles, count);
    }

    /** Strands are ribbons of quads, two triangles each, that go on from each other's corners. */
    private boolean beginsStrand(int m, int t) {
        int triangle = t - geometry.firstTriangle[m];
        return triangle == 0 || triangle % 2 == 0 && geometry.cornerA(t) != geometry.cornerA(t - 2) + 2;
    }

    private static boolean[] fixed(SceneGeometry geometry) {
        boolean[] fixed = new boolean[geometry.vertexCount];
        for (int t = 0; t < geometry.triangleCount; t++) {
            if (geometry.nearLids[t]) {
                fixed[geometry.cornerA(t)] = true;
                fixed[geometry.cornerB(t)] = true;
                fixed[geometry.cornerC(t)] = true;
            }
        }
        return fixed;
    }

    /** First triangle of each mesh, numbered anew, and their count. */
    int[] firstTriangle() {
        return firstTriangle;
    }

    /** The triangles that remain, by their old numbers. */
    int[] kept() {
        return kept;
    }

    /** Which vertex stands for another. */
    int vertex(int vertex) {
        return vertexFor[vertex];
    }

    private void gather(int m, float cell) {
        Map<Long, Integer> middle = new HashMap<>();
        for (int v = geometry.firstVertex[m]; v < geometry.firstVertex[m + 1]; v++) {
            if (!fixed[v]) {
                middle.merge(cellOf(v, cell), v, (a, b) -> offMiddle(b, cell) < offMiddle(a, cell) ? b : a);
            }
        }
        for (int v = geometry.firstVertex[m]; v < geometry.firstVertex[m + 1]; v++) {
            vertexFor[v] = fixed[v] ? v : Objects.requireNonNull(middle.get(cellOf(v, cell)));
        }
    }

    private long cellOf(int v, float cell) {
        long x = (long) (geometry.x(v) / cell + ORIGIN);
        long y = (long) (geometry.y(v) / cell + ORIGIN);
        long z = (long) (geometry.z(v) / cell + ORIGIN);
        return (x << 40) + (y << 20) + z;
    }

    private float offMiddle(int v, float cell) {
        return off(geometry.x(v) / cell) + off(geometry.y(v) / cell) + off(geometry.z(v) / cell);
    }

    /** Squared distance of a place, in cells, from the middle of its cell. */
    private static float off(float at) {
        float u = at + ORIGIN;
        float d = u - (float) Math.floor(u) - .5f;
        return d * d;
    }

    private boolean spans(int t) {
        int a = vertexFor[geometry.cornerA(t)];
        int b = vertexFor[geometry.cornerB(t)];
        int c = vertexFor[geometry.cornerC(t)];
        return a != b && b != c && c != a;
    }
}

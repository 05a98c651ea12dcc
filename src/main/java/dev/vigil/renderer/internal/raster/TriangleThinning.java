package dev.vigil.renderer.internal.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Chooses triangles that stand for a finer surface: in each cell of a grid the vertices of a mesh become the one nearest to
 * the cell's middle. Triangles near the lids, which are cut per sample, stay as they are.
 */
final class TriangleThinning {

    /** Makes all coordinates positive, in cells. */
    private static final int ORIGIN = 1 << 12;

    private final SceneGeometry geometry;
    private final float cell;
    private final boolean[] fixed;
    private final int[] vertexFor;
    private final int[] firstTriangle;
    private final int[] kept;
    private int count;

    TriangleThinning(SceneGeometry geometry, boolean[] thinned, float cell) {
        this.geometry = geometry;
        this.cell = cell;
        this.fixed = fixed(geometry);
        this.vertexFor = new int[geometry.vertexCount];
        Arrays.setAll(vertexFor, v -> v);
        this.firstTriangle = new int[geometry.meshes.size() + 1];
        int[] triangles = new int[geometry.triangleCount];
        for (int m = 0; m < thinned.length; m++) {
            if (thinned[m]) {
                gather(m);
            }
            for (int t = geometry.firstTriangle[m]; t < geometry.firstTriangle[m + 1]; t++) {
                if (!thinned[m] || spans(t)) {
                    triangles[count++] = t;
                }
            }
            firstTriangle[m + 1] = count;
        }
        this.kept = Arrays.copyOf(triangles, count);
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

    private void gather(int m) {
        Map<Long, Integer> middle = new HashMap<>();
        for (int v = geometry.firstVertex[m]; v < geometry.firstVertex[m + 1]; v++) {
            if (!fixed[v]) {
                middle.merge(cellOf(v), v, (a, b) -> offMiddle(b) < offMiddle(a) ? b : a);
            }
        }
        for (int v = geometry.firstVertex[m]; v < geometry.firstVertex[m + 1]; v++) {
            vertexFor[v] = fixed[v] ? v : Objects.requireNonNull(middle.get(cellOf(v)));
        }
    }

    private long cellOf(int v) {
        long x = (long) (geometry.x(v) / cell + ORIGIN);
        long y = (long) (geometry.y(v) / cell + ORIGIN);
        long z = (long) (geometry.z(v) / cell + ORIGIN);
        return (x << 40) + (y << 20) + z;
    }

    private float offMiddle(int v) {
        return off(geometry.x(v)) + off(geometry.y(v)) + off(geometry.z(v));
    }

    /** Squared distance from the middle of a cell, in cells. */
    private float off(float at) {
        float u = at / cell + ORIGIN;
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

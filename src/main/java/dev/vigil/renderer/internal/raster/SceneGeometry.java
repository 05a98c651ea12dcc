package dev.vigil.renderer.internal.raster;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** All meshes of a scene, flattened once; shared by all frames. */
public final class SceneGeometry {

    private static final int STRIDE = 6;
    private static final int PIECE = 4096;

    /** Vertices of one mesh, numbered within it. */
    record Piece(int mesh, int from, int to) {}

    public final List<Mesh> meshes;
    public final int[] firstVertex;
    public final int[] firstTriangle;
    public final int vertexCount;
    public final int triangleCount;
    public final short[] meshOfTriangle;
    /** Triangles near the eyes, where the lid gap has to be tested per sample. */
    public final boolean[] nearLids;

    /** All vertices in pieces to be shared out. */
    final List<Piece> pieces;

    private final int[] corners;
    /** By vertex: place at rest, occlusion, both masks. */
    private final float[] at;

    private final boolean[] used;

    public SceneGeometry(List<Mesh> meshes, Vec3 leftEye) {
        this.meshes = List.copyOf(meshes);
        firstVertex = new int[meshes.size() + 1];
        firstTriangle = new int[meshes.size() + 1];
        for (int m = 0; m < meshes.size(); m++) {
            firstVertex[m + 1] = firstVertex[m] + meshes.get(m).vertexCount;
            firstTriangle[m + 1] = firstTriangle[m] + meshes.get(m).triangleCount();
        }
        vertexCount = firstVertex[meshes.size()];
        triangleCount = firstTriangle[meshes.size()];
        at = new float[vertexCount * STRIDE];
        pieces = new ArrayList<>();
        used = new boolean[vertexCount];
        Arrays.fill(used, true);
        corners = new int[triangleCount * 3];
        meshOfTriangle = new short[triangleCount];
        nearLids = new boolean[triangleCount];
        for (int m = 0; m < meshes.size(); m++) {
            flatten(m, meshes.get(m), leftEye);
        }
    }

    private SceneGeometry(SceneGeometry full, TriangleThinning thinning) {
        meshes = full.meshes;
        firstVertex = full.firstVertex;
        vertexCount = full.vertexCount;
        pieces = full.pieces;
        at = full.at;
        firstTriangle = thinning.firstTriangle();
        int[] kept = thinning.kept();
        triangleCount = kept.length;
        corners = new int[triangleCount * 3];
        meshOfTriangle = new short[triangleCount];
        nearLids = new boolean[triangleCount];
        used = new boolean[vertexCount];
        for (int t = 0; t < triangleCount; t++) {
            meshOfTriangle[t] = full.meshOfTriangle[kept[t]];
            nearLids[t] = full.nearLids[kept[t]];
            for (int corner = 0; corner < 3; corner++) {
                corners[t * 3 + corner] = thinning.vertex(full.corners[kept[t] * 3 + corner]);
                used[corners[t * 3 + corner]] = true;
            }
        }
    }

    /** Says how fine the detail of a mesh has to be. */
    public interface Fineness {

        /** In cm; 0 where every triangle counts. Strands keep every other one, or all. */
        float of(Mesh mesh);
    }

    /** The same vertices under fewer triangles, for what need not be seen. */
    public SceneGeometry coarser(Fineness fineness) {
        float[] cells = new float[meshes.size()];
        for (int m = 0; m < cells.length; m++) {
            cells[m] = fineness.of(meshes.get(m));
        }
        return new SceneGeometry(this, new TriangleThinning(this, cells));
    }

    /** Whether any triangle has this corner. */
    boolean uses(int vertex) {
        return used[vertex];
    }

    private void flatten(int m, Mesh mesh, Vec3 leftEye) {
        int base = firstVertex[m];
        for (int from = 0; from < mesh.vertexCount; from += PIECE) {
            pieces.add(new Piece(m, from, Math.min(mesh.vertexCount, from + PIECE)));
        }
        for (int v = 0; v < mesh.vertexCount; v++) {
            int o = (base + v) * STRIDE;
            at[o] = mesh.x[v];
            at[o + 1] = mesh.y[v];
            at[o + 2] = mesh.z[v];
            at[o + 3] = mesh.occlusion[v];
            at[o + 4] = mesh.maskA[v];
            at[o + 5] = mesh.maskB[v];
        }
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int triangle = firstTriangle[m] + t;
            for (int corner = 0; corner < 3; corner++) {
                corners[triangle * 3 + corner] = base + mesh.triangles[t * 3 + corner];
            }
            meshOfTriangle[triangle] = (short) m;
            if (mesh.cutByLids) {
                int v = cornerA(triangle);
                float dx = Math.abs(x(v)) - leftEye.x();
                float dy = y(v) - leftEye.y();
                float dz = z(v) - leftEye.z();
                nearLids[triangle] = dz > 0 && dx * dx + dy * dy + dz * dz < 2.1f * 2.1f;
            }
        }
    }

    public int cornerA(int triangle) {
        return corners[triangle * 3];
    }

    public int cornerB(int triangle) {
        return corners[triangle * 3 + 1];
    }

    public int cornerC(int triangle) {
        return corners[triangle * 3 + 2];
    }

    /** At rest, as are y and z. */
    public float x(int vertex) {
        return at[vertex * STRIDE];
    }

    public float y(int vertex) {
        return at[vertex * STRIDE + 1];
    }

    public float z(int vertex) {
        return at[vertex * STRIDE + 2];
    }

    public float occlusion(int vertex) {
        return at[vertex * STRIDE + 3];
    }

    public float maskA(int vertex) {
        return at[vertex * STRIDE + 4];
    }

    public float maskB(int vertex) {
        return at[vertex * STRIDE + 5];
    }

    public Mesh meshOf(int triangle) {
        return meshes.get(meshOfTriangle[triangle]);
    }

    /** Of these meshes those that are, or are not, in their place in every frame. */
    public boolean[] only(boolean still, boolean[] selected) {
        boolean[] some = new boolean[selected.length];
        for (int m = 0; m < some.length; m++) {
            some[m] = selected[m] && meshes.get(m).still() == still;
        }
        return some;
    }

    /** Which meshes a pass draws, by index. */
    public boolean[] select(Predicate<Mesh> wanted) {
        boolean[] selected = new boolean[meshes.size()];
        for (int m = 0; m < selected.length; m++) {
            selected[m] = wanted.test(meshes.get(m));
        }
        return selected;
    }
}

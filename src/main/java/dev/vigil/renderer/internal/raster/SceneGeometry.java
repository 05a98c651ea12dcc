package dev.vigil.renderer.internal.raster;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.List;
import java.util.function.Predicate;

/** All meshes of a scene, flattened once; shared by all frames. */
public final class SceneGeometry {

    public final List<Mesh> meshes;
    public final int[] firstVertex;
    public final int[] firstTriangle;
    public final int vertexCount;
    public final int triangleCount;
    public final int[] cornerA;
    public final int[] cornerB;
    public final int[] cornerC;
    public final short[] meshOfTriangle;
    /** Triangles near the eyes, where the lid gap has to be tested per sample. */
    public final boolean[] nearLids;

    public final float[] x;
    public final float[] y;
    public final float[] z;

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
        x = new float[vertexCount];
        y = new float[vertexCount];
        z = new float[vertexCount];
        cornerA = new int[triangleCount];
        cornerB = new int[triangleCount];
        cornerC = new int[triangleCount];
        meshOfTriangle = new short[triangleCount];
        nearLids = new boolean[triangleCount];
        for (int m = 0; m < meshes.size(); m++) {
            flatten(m, meshes.get(m), leftEye);
        }
    }

    private void flatten(int m, Mesh mesh, Vec3 leftEye) {
        int base = firstVertex[m];
        System.arraycopy(mesh.x, 0, x, base, mesh.vertexCount);
        System.arraycopy(mesh.y, 0, y, base, mesh.vertexCount);
        System.arraycopy(mesh.z, 0, z, base, mesh.vertexCount);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            int triangle = firstTriangle[m] + t;
            cornerA[triangle] = base + mesh.triangles[t * 3];
            cornerB[triangle] = base + mesh.triangles[t * 3 + 1];
            cornerC[triangle] = base + mesh.triangles[t * 3 + 2];
            meshOfTriangle[triangle] = (short) m;
            if (mesh.cutByLids) {
                int v = cornerA[triangle];
                float dx = Math.abs(x[v]) - leftEye.x();
                float dy = y[v] - leftEye.y();
                float dz = z[v] - leftEye.z();
                nearLids[triangle] = dz > 0 && dx * dx + dy * dy + dz * dz < 2.1f * 2.1f;
            }
        }
    }

    public Mesh meshOf(int triangle) {
        return meshes.get(meshOfTriangle[triangle]);
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

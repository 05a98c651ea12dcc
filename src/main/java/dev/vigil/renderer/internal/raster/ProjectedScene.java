package dev.vigil.renderer.internal.raster;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;

/** Image positions and depths of all vertices for one camera. */
public final class ProjectedScene {

    private static final int CHUNK = 4096;

    public final float[] x;
    public final float[] y;
    public final float[] depth;

    public ProjectedScene(int vertexCount) {
        x = new float[vertexCount];
        y = new float[vertexCount];
        depth = new float[vertexCount];
    }

    /** @param hairScale widens scalp hair, for passes that draw only some of its strands */
    public void project(PosedScene scene, LensCamera camera, boolean[] selected, float hairScale) {
        SceneGeometry geometry = scene.geometry;
        for (int m = 0; m < selected.length; m++) {
            if (!selected[m]) {
                continue;
            }
            Mesh mesh = geometry.meshes.get(m);
            int base = geometry.firstVertex[m];
            float strandScale = mesh.material == Material.HAIR ? hairScale : 1;
            int chunks = (mesh.vertexCount + CHUNK - 1) / CHUNK;
            Workers.each(chunks, c -> {
                int to = Math.min(mesh.vertexCount, (c + 1) * CHUNK);
                float[] out = new float[3];
                for (int i = c * CHUNK; i < to; i++) {
                    projectVertex(scene, camera, mesh, i, base + i, strandScale, out);
                }
            });
        }
    }

    private void projectVertex(
            PosedScene scene, LensCamera camera, Mesh mesh, int i, int v, float strandScale, float[] out) {
        float wx = scene.x[v];
        float wy = scene.y[v];
        float wz = scene.z[v];
        if (mesh.strands) {
            // The ribbon lies across the line of sight: tangent x view direction.
            float dx = wx - camera.position.x();
            float dy = wy - camera.position.y();
            float dz = wz - camera.position.z();
            float ax = scene.ny[v] * dz - scene.nz[v] * dy;
            float ay = scene.nz[v] * dx - scene.nx[v] * dz;
            float az = scene.nx[v] * dy - scene.ny[v] * dx;
            float half = strandScale * mesh.halfWidth[i] / (length(ax, ay, az) + 1e-6f);
            wx += ax * half;
            wy += ay * half;
            wz += az * half;
        }
        camera.project(wx, wy, wz, out);
        x[v] = out[0];
        y[v] = out[1];
        depth[v] = out[2];
    }

    /** Share of the way, unclamped, from a strand's node at vertex {@code q} to its next one at an image position. */
    public float alongRibbon(int q, float px, float py) {
        float fromX = (x[q] + x[q + 1]) * .5f;
        float fromY = (y[q] + y[q + 1]) * .5f;
        float dx = (x[q + 2] + x[q + 3]) * .5f - fromX;
        float dy = (y[q + 2] + y[q + 3]) * .5f - fromY;
        return ((px - fromX) * dx + (py - fromY) * dy) / (dx * dx + dy * dy + 1e-12f);
    }
}

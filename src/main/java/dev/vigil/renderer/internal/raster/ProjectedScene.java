package dev.vigil.renderer.internal.raster;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;

/** Image positions and depths of all vertices for one camera; those of a vertex lie together, as they are used together. */
public final class ProjectedScene {

    private static final int STRIDE = 4;

    /** By vertex: x, y, depth, one over depth. */
    private final float[] at;

    public ProjectedScene(int vertexCount) {
        at = new float[vertexCount * STRIDE];
    }

    public float x(int vertex) {
        return at[vertex * STRIDE];
    }

    public float y(int vertex) {
        return at[vertex * STRIDE + 1];
    }

    public float depth(int vertex) {
        return at[vertex * STRIDE + 2];
    }

    float nearness(int vertex) {
        return at[vertex * STRIDE + 3];
    }

    /**
     * @param geometry  says which vertices are of use
     * @param hairScale widens scalp hair, for passes that draw only some of its strands
     */
    public void project(
            SceneGeometry geometry, PosedScene scene, LensCamera camera, boolean[] selected, float hairScale) {
        Workers.each(geometry.pieces.size(), p -> {
            SceneGeometry.Piece piece = geometry.pieces.get(p);
            if (selected[piece.mesh()]) {
                Mesh mesh = geometry.meshes.get(piece.mesh());
                int base = geometry.firstVertex[piece.mesh()];
                float[] out = new float[3];
                if (mesh.strands) {
                    float widening = mesh.material == Material.HAIR ? hairScale : 1;
                    for (int i = piece.from(); i < piece.to(); i += 2) {
                        if (geometry.uses(base + i)) {
                            projectNode(scene, camera, base + i, widening * mesh.halfWidth[i], out);
                        }
                    }
                } else {
                    for (int v = base + piece.from(); v < base + piece.to(); v++) {
                        if (geometry.uses(v)) {
                            projectVertex(camera, scene.x(v), scene.y(v), scene.z(v), v, out);
                        }
                    }
                }
            }
        });
    }

    /** Both sides of a strand's node, vertices v and v + 1: the ribbon lies across the line of sight. */
    private void projectNode(PosedScene scene, LensCamera camera, int v, float halfWidth, float[] out) {
        float wx = scene.x(v);
        float wy = scene.y(v);
        float wz = scene.z(v);
        // tangent x view direction
        float dx = wx - camera.position.x();
        float dy = wy - camera.position.y();
        float dz = wz - camera.position.z();
        float ax = scene.ny(v) * dz - scene.nz(v) * dy;
        float ay = scene.nz(v) * dx - scene.nx(v) * dz;
        float az = scene.nx(v) * dy - scene.ny(v) * dx;
        float half = halfWidth / (length(ax, ay, az) + 1e-6f);
        projectVertex(camera, wx + ax * half, wy + ay * half, wz + az * half, v, out);
        projectVertex(camera, wx - ax * half, wy - ay * half, wz - az * half, v + 1, out);
    }

    private void projectVertex(LensCamera camera, float wx, float wy, float wz, int v, float[] out) {
        camera.project(wx, wy, wz, out);
        int o = v * STRIDE;
        at[o] = out[0];
        at[o + 1] = out[1];
        at[o + 2] = out[2];
        at[o + 3] = 1 / out[2];
    }

    /** Share of the way, unclamped, from a strand's node at vertex {@code q} to its next one at an image position. */
    public float alongRibbon(int q, float px, float py) {
        float fromX = (x(q) + x(q + 1)) * .5f;
        float fromY = (y(q) + y(q + 1)) * .5f;
        float dx = (x(q + 2) + x(q + 3)) * .5f - fromX;
        float dy = (y(q + 2) + y(q + 3)) * .5f - fromY;
        return ((px - fromX) * dx + (py - fromY) * dy) / (dx * dx + dy * dy + 1e-12f);
    }
}

package dev.vigil.renderer.internal.mesh;

import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Workers;

/** Reads per-vertex quantities off a field: normals and ambient occlusion. */
public final class FieldBaker {

    private FieldBaker() {}

    /** Normals as the field's gradient over a distance {@code e}. */
    public static Mesh normals(Mesh mesh, Field field, float e) {
        Workers.each(mesh.vertexCount, v -> {
            float x = mesh.x[v];
            float y = mesh.y[v];
            float z = mesh.z[v];
            // Four samples at the corners of a tetrahedron do for six along the axes.
            float a = field.distance(x + e, y - e, z - e);
            float b = field.distance(x - e, y - e, z + e);
            float c = field.distance(x - e, y + e, z - e);
            float d = field.distance(x + e, y + e, z + e);
            mesh.face(v, a - b - c + d, c + d - a - b, b + d - a - c);
        });
        return mesh;
    }

    /** Ambient occlusion from five field samples along the normal, the first {@code scale}/4 cm out. */
    public static Mesh occlusion(Mesh mesh, Field field, float scale) {
        Workers.each(mesh.vertexCount, v -> {
            float blocked = 0;
            float total = 0;
            float reach = .25f * scale;
            float weight = 1;
            for (int k = 0; k < 5; k++) {
                float d = field.distance(
                        mesh.x[v] + mesh.nx[v] * reach, mesh.y[v] + mesh.ny[v] * reach, mesh.z[v] + mesh.nz[v] * reach);
                blocked += weight * saturate(1 - d / reach);
                total += weight;
                reach *= 1.9f;
                weight *= .8f;
            }
            mesh.occlusion[v] = saturate(1 - 1.25f * blocked / total);
        });
        return mesh;
    }
}

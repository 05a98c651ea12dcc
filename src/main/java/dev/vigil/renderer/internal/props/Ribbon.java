package dev.vigil.renderer.internal.props;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;

/** A strap of rows of three points; mask A runs across from -1 to 1, mask B along it, one weave to 4 cm. */
final class Ribbon {

    private Ribbon() {}

    static Mesh flat(Material material, BodyPart part, Attachment attachment, int rows) {
        int[] triangles = new int[(rows - 1) * 12];
        int t = 0;
        for (int i = 0; i + 1 < rows; i++) {
            for (int k = 0; k < 2; k++) {
                int a = i * 3 + k;
                for (int v : new int[] {a, a + 3, a + 1, a + 1, a + 3, a + 4}) {
                    triangles[t++] = v;
                }
            }
        }
        Mesh mesh = new Mesh(material, part, attachment, rows * 3, triangles);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.maskA[v] = v % 3 - 1;
        }
        return mesh;
    }

    /** Straight from one point to the next. @param across half the strap's width */
    static Mesh along(Material material, BodyPart part, Attachment attachment, Vec3 across, Vec3... points) {
        int steps = 8;
        Mesh mesh = flat(material, part, attachment, (points.length - 1) * steps + 1);
        float length = 0;
        Vec3 before = points[0];
        for (int i = 0; i * 3 < mesh.vertexCount; i++) {
            int leg = Math.min(i / steps, points.length - 2);
            Vec3 centre = points[leg].towards(points[leg + 1], (i - leg * steps) / (float) steps);
            length += centre.minus(before).norm();
            before = centre;
            for (int k = -1; k <= 1; k++) {
                Vec3 p = centre.plus(across.times(k));
                mesh.place(i * 3 + k + 1, p.x(), p.y(), p.z());
                mesh.maskB[i * 3 + k + 1] = length * .24f;
            }
        }
        mesh.normalsFromFaces();
        return mesh;
    }
}

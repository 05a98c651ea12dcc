package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;

/** The bracket behind a mounted phone. */
public final class Mounts {

    private Mounts() {}

    /** @param phone frame of the phone in its mount */
    public static Mesh behind(Rigid phone) {
        Field bracket = (x, y, z) -> Math.min(
                roundBox(x, y + 2, z + .95f, 4.1f, 3.4f, .45f, .3f),
                Math.min(
                        roundBox(Math.abs(x) - 4.0f, y + 2, z + .2f, .28f, 1.6f, .9f, .2f),
                        capsule(x, y, z, 0, -2, -1, .9f, 0, -7, -6, 1.1f)));
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.MOUNT,
                Attachment.WORLD,
                bracket,
                GridAxis.of(-4.8f, 4.8f, .4f),
                GridAxis.of(-9, 2.5f, .4f),
                GridAxis.of(-8, 1.4f, .3f));
        FieldBaker.normals(mesh, bracket, .05f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            Vec3 p = phone.apply(new Vec3(mesh.x[v], mesh.y[v], mesh.z[v]));
            Vec3 n = phone.rotation().apply(new Vec3(mesh.nx[v], mesh.ny[v], mesh.nz[v]));
            mesh.place(v, p.x(), p.y(), p.z());
            mesh.face(v, n.x(), n.y(), n.z());
        }
        return mesh;
    }
}

package dev.vigil.renderer.internal.props;

import dev.vigil.renderer.internal.field.SeatField;
import dev.vigil.renderer.internal.field.WheelField;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.scenario.WheelRim;

/** Meshes of the driver's surroundings that touch the driver: seats, belt, wheel. */
public final class Furnishings {

    private Furnishings() {}

    public static Mesh seat(float centreX, float step) {
        SeatField seat = new SeatField(centreX);
        Mesh mesh = SurfaceNets.mesh(
                Material.SEAT,
                BodyPart.SEAT,
                Attachment.WORLD,
                seat,
                GridAxis.of(centreX - 32, centreX + 32, step),
                GridAxis.of(-66, 9, step),
                GridAxis.of(-38, 2, step));
        FieldBaker.normals(mesh, seat, .12f);
        return FieldBaker.occlusion(mesh, seat, 3);
    }

    public static Mesh wheel(Rigid place, WheelRim rim) {
        WheelField field = new WheelField(rim);
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.WHEEL,
                Attachment.WORLD,
                field,
                GridAxis.of(-20.5f, 20.5f, .45f),
                GridAxis.of(-20.5f, 20.5f, .45f),
                GridAxis.of(-8, 3, .45f));
        FieldBaker.normals(mesh, field, .08f);
        FieldBaker.occlusion(mesh, field, 1.2f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            Vec3 p = place.apply(new Vec3(mesh.x[v], mesh.y[v], mesh.z[v]));
            Vec3 n = place.rotation().apply(new Vec3(mesh.nx[v], mesh.ny[v], mesh.nz[v]));
            mesh.place(v, p.x(), p.y(), p.z());
            mesh.face(v, n.x(), n.y(), n.z());
        }
        return mesh;
    }
}

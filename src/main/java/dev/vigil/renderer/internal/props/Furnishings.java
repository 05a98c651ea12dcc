package dev.vigil.renderer.internal.props;

import dev.vigil.renderer.internal.field.SeatField;
import dev.vigil.renderer.internal.field.WheelField;
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

    /** In its own frame, as it turns. */
    public static Mesh wheel(WheelRim rim) {
        WheelField field = new WheelField(rim);
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.WHEEL,
                Attachment.WHEEL,
                field,
                GridAxis.of(-20.5f, 20.5f, .45f),
                GridAxis.of(-20.5f, 20.5f, .45f),
                GridAxis.of(-3, 8, .45f));
        FieldBaker.normals(mesh, field, .08f);
        return FieldBaker.occlusion(mesh, field, 1.2f);
    }
}

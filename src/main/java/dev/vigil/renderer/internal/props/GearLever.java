package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.scenario.DriveSide;

/** The gear lever on the console between the seats. */
public final class GearLever {

    private static final Vec3 KNOB = new Vec3(-27, -55, 26);

    private GearLever() {}

    private static float field(float x, float y, float z) {
        float stick = capsule(x, y, z, KNOB.x(), KNOB.y(), KNOB.z(), 1.1f, KNOB.x(), -74, 31, 1.4f);
        return smoothMin(stick, ellipsoid(x, y, z, KNOB.x(), KNOB.y(), KNOB.z(), 2.3f, 2.7f, 2.9f), 1);
    }

    /** From a world point to the lever, cm. */
    public static float distance(Vec3 world, DriveSide side) {
        return field(side == DriveSide.LHD ? world.x() : -world.x(), world.y(), world.z());
    }

    public static Mesh mesh(DriveSide side) {
        Field lever = (x, y, z) -> distance(new Vec3(x, y, z), side);
        float x = side == DriveSide.LHD ? KNOB.x() : -KNOB.x();
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.MOUNT,
                Attachment.WORLD,
                lever,
                GridAxis.of(x - 4, x + 4, .5f),
                GridAxis.of(-75, -51, .6f),
                GridAxis.of(21, 35, .5f));
        FieldBaker.normals(mesh, lever, .08f);
        return FieldBaker.occlusion(mesh, lever, 1);
    }
}

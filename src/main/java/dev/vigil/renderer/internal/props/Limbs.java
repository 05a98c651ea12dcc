package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.HandBones;
import dev.vigil.renderer.internal.field.HandField;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;

/** Hands and legs, and how clothes follow the limbs in them. */
public final class Limbs {

    /** The skin bends this far around the wrist. */
    private static final float WRIST_CM = 1.3f;

    private Limbs() {}

    /** Binds a mesh of the clothed body, or of what lies on it, to trunk and arms. */
    public static Mesh follow(Mesh mesh, ArmBones rightArm) {
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.limb[v] = (byte) (mesh.x[v] < 0 ? 0 : 1);
            mesh.along[v] = rightArm.along(-Math.abs(mesh.x[v]), mesh.y[v], mesh.z[v]);
        }
        return mesh;
    }

    /** Laid flat, to be bent at its joints; mask A marks the nails. */
    public static Mesh rightHand(float scale) {
        HandField field = new HandField();
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.HAND,
                Attachment.RIGHT_HAND,
                field,
                GridAxis.of(-5.6f, 8, .23f),
                GridAxis.of(-5.5f, 7, .36f, 20, .23f),
                GridAxis.of(-2.4f, 4.2f, .23f));
        FieldBaker.normals(mesh, field, .04f);
        FieldBaker.occlusion(mesh, field, .5f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            int finger = HandField.fingerAt(mesh.x[v], mesh.y[v], mesh.z[v]);
            boolean wrist = mesh.y[v] < WRIST_CM;
            mesh.limb[v] = (byte) (wrist ? HandBones.FINGERS : finger);
            mesh.along[v] = wrist
                    ? smoothStep(-WRIST_CM, WRIST_CM, mesh.y[v])
                    : HandField.along(finger, mesh.x[v], mesh.y[v], mesh.z[v]);
            mesh.maskA[v] = HandField.nail(finger, mesh.x[v], mesh.y[v], mesh.z[v]);
            mesh.maskB[v] = .4f;
            mesh.place(v, mesh.x[v] * scale, mesh.y[v] * scale, mesh.z[v] * scale);
        }
        return mesh;
    }

    /** Thighs and knees on the seat. */
    public static Mesh legs(float scale) {
        Field legs = (px, y, z) -> {
            float x = Math.abs(px);
            float thigh = capsule(x, y, z, 9 * scale, -67, -2, 9.5f, 15 * scale, -63, 38, 7.0f);
            return smoothMin(thigh, capsule(x, y, z, 15 * scale, -63, 38, 6.8f, 14 * scale, -90, 52, 5.5f), 2) * .9f;
        };
        Mesh mesh = SurfaceNets.mesh(
                Material.TROUSERS,
                BodyPart.TORSO,
                Attachment.WORLD,
                legs,
                GridAxis.of(-25, 25, 1.2f),
                GridAxis.of(-80, -52, 1.2f),
                GridAxis.of(-14, 58, 1.4f));
        FieldBaker.normals(mesh, legs, .2f);
        return FieldBaker.occlusion(mesh, legs, 3);
    }
}

package dev.vigil.renderer.internal.props;

import dev.vigil.renderer.internal.field.ForearmField;
import dev.vigil.renderer.internal.field.HandField;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import java.util.Arrays;

/** Forearms and hands as rigid parts that the arm rig places. */
public final class Limbs {

    private Limbs() {}

    public static Mesh leftForearm(float length, float size, float seed) {
        ForearmField field = new ForearmField(length, size, seed);
        Mesh mesh = SurfaceNets.mesh(
                Material.CLOTH,
                BodyPart.FOREARM,
                Attachment.LEFT_FOREARM,
                field,
                GridAxis.of(-7, 7, .6f),
                GridAxis.of(-7, length + 6, .6f),
                GridAxis.of(-7, 7, .6f));
        FieldBaker.normals(mesh, field, .1f);
        return FieldBaker.occlusion(mesh, field, 1.5f);
    }

    /** Thumb on the inner side, as seen from the driver. */
    public static Mesh rightHand() {
        HandField field = new HandField(.75f, .4f, .3f);
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.HAND,
                Attachment.RIGHT_HAND,
                field,
                GridAxis.of(-5.5f, 8, .2f),
                GridAxis.of(-6, 21, .22f),
                GridAxis.of(-3, 9, .2f));
        FieldBaker.normals(mesh, field, .04f);
        FieldBaker.occlusion(mesh, field, .7f);
        Arrays.fill(mesh.maskB, .4f);
        return mesh;
    }
}

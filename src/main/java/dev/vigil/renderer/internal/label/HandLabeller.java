package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.HandPoint;
import dev.vigil.renderer.HandTruth;
import dev.vigil.renderer.PixelBox;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.Side;
import java.util.List;

/** Exact labels of both hands in a frame. */
public final class HandLabeller {

    /** Joints lie under the skin, and deeper where a fist is closed around them. */
    private static final float JOINT_DEPTH_CM = 1.9f;

    private static final float SKIN_CM = .4f;

    private final SceneGeometry geometry;

    public HandLabeller(SceneGeometry geometry) {
        this.geometry = geometry;
    }

    public List<HandTruth> label(
            ArmRig arms, HandContacts contacts, LensCamera camera, ProjectedScene projected, VisibilityBuffer depths) {
        return List.of(
                hand(Side.LEFT, arms, contacts, camera, projected, depths),
                hand(Side.RIGHT, arms, contacts, camera, projected, depths));
    }

    private HandTruth hand(
            Side side,
            ArmRig arms,
            HandContacts contacts,
            LensCamera camera,
            ProjectedScene projected,
            VisibilityBuffer depths) {
        DepthTest joints = new DepthTest(camera, depths, JOINT_DEPTH_CM);
        Attachment attachment = side == Side.LEFT ? Attachment.LEFT_HAND : Attachment.RIGHT_HAND;
        MeshOutline outline = MeshOutline.of(
                geometry,
                geometry.select(mesh -> mesh.attachment == attachment),
                projected,
                new DepthTest(camera, depths, SKIN_CM));
        List<HandPoint> points =
                arms.handPoints(side).stream().map(p -> point(p, joints)).toList();
        PixelBox seen = outline.seen();
        return new HandTruth(side == Side.LEFT, points, seen, outline.all(), contacts.of(side), contacts.main(side));
    }

    private static HandPoint point(Vec3 p, DepthTest test) {
        var at = test.landmark(p);
        Visibility visibility = at.visibility();
        return new HandPoint(at.x(), at.y(), p.x(), p.y(), p.z(), visibility);
    }
}

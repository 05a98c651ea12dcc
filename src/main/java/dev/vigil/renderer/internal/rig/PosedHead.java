package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Vec3;

/** A head in one frame: the rig, both lid apertures and both lines of sight. */
public final class PosedHead {

    /** Lids lie this close to their sphere; at the inner corner the line runs into the nose instead. */
    private static final float THICKNESS_CM = .35f;

    private static final int MARCH = 8;

    private final HeadField skin;
    private final FramePose pose;
    private final HeadRig rig;
    private final Vec3 restEye;
    private final Vec3[] eyeCentre = new Vec3[2];
    private final Vec3[] sight = new Vec3[2];
    private final EyelidAperture[] lids = new EyelidAperture[2];

    public PosedHead(FramePose pose, BakedDriver driver) {
        this.skin = driver.head();
        this.pose = pose;
        this.rig = new HeadRig(pose, driver.head());
        this.restEye = driver.head().leftEye();
        for (int eye = 0; eye < 2; eye++) {
            eyeCentre[eye] = rig.skull(eye == 0 ? restEye.mirrored() : restEye);
            sight[eye] = pose.gazePoint().minus(eyeCentre[eye]).unit();
            Vec3 inHead = rig.rotation().applyTransposed(sight[eye]);
            float pitch = (float) StrictMath.toDegrees(StrictMath.asin(clamp(inHead.y(), -1, 1)));
            lids[eye] = new EyelidAperture(
                    eye == 0 ? pose.lidRight() : pose.lidLeft(),
                    driver.identity().apertureCm(),
                    pitch,
                    pose.expression().squint(),
                    driver.head().shape().eyes().tilt());
        }
    }

    public FramePose pose() {
        return pose;
    }

    public HeadRig rig() {
        return rig;
    }

    /** Centre of the left eyeball in the head at rest. */
    public Vec3 restEye() {
        return restEye;
    }

    /** @param eye 0 for the driver's right, 1 for the left */
    public Vec3 eyeCentre(int eye) {
        return eyeCentre[eye];
    }

    public Vec3 sight(int eye) {
        return sight[eye];
    }

    /** Where the gaze starts from. */
    public Vec3 betweenEyes() {
        return eyeCentre[0].towards(eyeCentre[1], .5f);
    }

    /** Unit direction of the gaze from between the eyes. */
    public Vec3 gaze() {
        return pose.gazePoint().minus(betweenEyes()).unit();
    }

    public EyelidAperture lids(int eye) {
        return lids[eye];
    }

    /** Whether a rest point of the skin lies in the gap between the lids. */
    public boolean inLidGap(float x, float y, float z) {
        return lids[x > 0 ? 1 : 0].passes(Math.abs(x) - restEye.x(), y - restEye.y(), z - restEye.z());
    }

    /**
     * Poses a lash node.
     *
     * @param outward along the margin, {@code up} along the lid, {@code forward} off the lid, in cm
     */
    public void lash(int eye, float t, boolean upper, float outward, float up, float forward, float[] out) {
        Vec3 m = lids[eye].margin(t, upper);
        Vec3 off = m.unit();
        Vec3 upLid = new Vec3(-off.x() * off.y(), 1 - off.y() * off.y(), -off.z() * off.y()).unit();
        Vec3 at = m.plus(off.times(forward)).plus(upLid.times(up)).plus(new Vec3(outward, 0, 0));
        float side = eye == 1 ? 1 : -1;
        rig.position((restEye.x() + at.x()) * side, restEye.y() + at.y(), restEye.z() + at.z(), 0, 1, out);
    }

    /** World position of a lid margin point on the skin, t from the inner corner 0 to the outer 1. */
    public Vec3 lidMargin(int eye, float t, boolean upper) {
        Vec3 m = onSkin(lids[eye].margin(t, upper).unit());
        float side = eye == 1 ? 1 : -1;
        return rig.skull(new Vec3((restEye.x() + m.x()) * side, restEye.y() + m.y(), restEye.z() + m.z()));
    }

    /** Where a line from the eye's centre leaves the skin: the cut that the lids make in it follows such lines. */
    private Vec3 onSkin(Vec3 direction) {
        float least = HeadField.LID_RADIUS - THICKNESS_CM;
        float most = HeadField.LID_RADIUS + THICKNESS_CM;
        float r = most;
        for (int step = 0; step < MARCH; step++) {
            Vec3 p = restEye.plus(direction.times(r));
            r = clamp(r - .8f * skin.distance(p.x(), p.y(), p.z()), least, most);
        }
        return direction.times(r);
    }
}

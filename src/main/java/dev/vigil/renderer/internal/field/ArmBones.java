package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * A person's right arm at rest, held away from the body as it was modelled, in world cm.
 *
 * @param handScale size of the hand against {@link HandBones}
 */
public record ArmBones(Vec3 shoulder, Vec3 elbow, Vec3 wrist, float handScale) {

    /** The body bends here when it leans. */
    public static final Vec3 HIPS = new Vec3(0, -66, -8);

    private static final Vec3 UPPER = new Vec3(-.62f, -.70f, .35f).unit();
    private static final Vec3 FORE = new Vec3(-.35f, -.50f, .79f).unit();
    private static final float UPPER_CM = 29.5f;
    private static final float FORE_CM = 26.5f;

    /** @param scale 1 for a man of average height */
    public static ArmBones of(float scale, float shoulderX, float shoulderY) {
        Vec3 shoulder = new Vec3(-shoulderX, shoulderY, -4);
        Vec3 elbow = shoulder.plus(UPPER.times(UPPER_CM * scale));
        return new ArmBones(shoulder, elbow, elbow.plus(FORE.times(FORE_CM * scale)), scale * .97f);
    }

    public Vec3 upper() {
        return UPPER;
    }

    public Vec3 fore() {
        return FORE;
    }

    public float upperLength() {
        return elbow.minus(shoulder).norm();
    }

    public float foreLength() {
        return wrist.minus(elbow).norm();
    }

    /** Axis of the elbow, about which positive angles close it. */
    public Vec3 elbowAxis() {
        return UPPER.cross(FORE).unit();
    }

    /** The hand at rest: fingers along the forearm, palm towards the floor. */
    public Mat3 restHand() {
        return Mat3.ofAxes(FORE, new Vec3(.5f, -1, 0));
    }

    /**
     * How far along its chain of hips, shoulder, upper arm's twist, elbow and forearm's twist a point of the right half of the
     * clothed body lies: 0 at the seat to 1 on the trunk to 5 at the wrist.
     */
    public float along(float x, float y, float z) {
        Vec3 p = new Vec3(x, y, z);
        Vec3 fromShoulder = p.minus(shoulder);
        float down = fromShoulder.dot(UPPER);
        Vec3 fromElbow = p.minus(elbow);
        float beyond = fromElbow.dot(FORE);
        float besideUpper = fromShoulder.minus(UPPER.times(down)).norm();
        float besideFore = fromElbow.minus(FORE.times(beyond)).norm();
        float beside = beyond > 0 ? Math.min(besideUpper, besideFore) : besideUpper;
        float arm = smoothStep(-3.5f, 6.5f, down) * smoothStep(11, 7, beside);
        if (arm <= 0) {
            return smoothStep(HIPS.y() - 2, -46, y);
        }
        float twisted = smoothStep(6.5f, upperLength() - 4, down);
        float bent = smoothStep(-4, 4, fromElbow.dot(UPPER.plus(FORE).unit()));
        float turned = saturate((beyond - 4) / (foreLength() - 5));
        return 1 + arm * (1 + twisted + bent * (1 + turned));
    }
}

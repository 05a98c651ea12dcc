package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/** How the trunk turns about the hips so that the shoulders move by a given way and turn aside. */
record BodyLean(Vec3 axis, float degrees) {

    private static final Vec3 SHOULDERS = new Vec3(0, -20, -4);
    private static final BodyLean NONE = new BodyLean(new Vec3(1, 0, 0), 0);

    /** @param twist of the shoulders against the hips, degrees + left */
    static BodyLean of(Vec3 way, float twist) {
        Vec3 upright = SHOULDERS.minus(ArmBones.HIPS).unit();
        BodyLean leaning =
                turning(upright, SHOULDERS.plus(way).minus(ArmBones.HIPS).unit());
        return twist == 0 ? leaning : of(leaning.rotation(1).times(Mat3.ofAxisAngle(upright, twist)));
    }

    /** For turns short of half a circle. */
    private static BodyLean of(Mat3 turn) {
        Vec3 axis = new Vec3(turn.zy() - turn.yz(), turn.xz() - turn.zx(), turn.yx() - turn.xy());
        float sine = axis.norm() / 2;
        float cosine = (turn.xx() + turn.yy() + turn.zz() - 1) / 2;
        return sine < 1e-5f
                ? NONE
                : new BodyLean(axis.unit(), (float) StrictMath.toDegrees(StrictMath.atan2(sine, cosine)));
    }

    /** The shortest turn from one unit direction to another. */
    static BodyLean turning(Vec3 from, Vec3 to) {
        Vec3 axis = from.cross(to);
        float sine = axis.norm();
        if (sine < 1e-5f) {
            return NONE;
        }
        float degrees = (float) StrictMath.toDegrees(StrictMath.acos(clamp(from.dot(to), -1, 1)));
        return new BodyLean(axis.times(1 / sine), degrees);
    }

    Mat3 rotation(float share) {
        return degrees == 0 ? Mat3.IDENTITY : Mat3.ofAxisAngle(axis, degrees * share);
    }

    Rigid rigid() {
        return Rigid.about(ArmBones.HIPS, rotation(1));
    }

    Joint joint() {
        return Joint.hinge(ArmBones.HIPS, axis, degrees);
    }
}

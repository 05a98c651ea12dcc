package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * An arm that brings its hand where it should be, as near as its length allows: two bones in the plane through shoulder,
 * wrist and the side to which the elbow hangs.
 *
 * @param fore from the elbow to the wrist
 */
record ArmSolution(Chain chain, PosedHand hand, Vec3 elbow, Vec3 fore) {

    private static final float STRETCHED = .985f;
    private static final float FOLDED_CM = 9;
    private static final Vec3 HANGING = new Vec3(-.50f, -.84f, -.22f);
    private static final Vec3 LIFTED = new Vec3(-.94f, .10f, -.32f);
    private static final Vec3 FORWARD = new Vec3(-.48f, -.62f, .62f);
    private static final float MOST_TURN = 85;

    static ArmSolution reaching(ArmBones bones, BodyLean lean, PosedHand wanted, Side side) {
        // All is solved for a right arm in the frame of the trunk.
        Rigid trunk = side == Side.RIGHT ? lean.rigid() : lean.rigid().mirrored();
        Rigid world = side == Side.RIGHT ? wanted.frame() : wanted.frame().mirrored();
        Rigid hand = trunk.inverse().after(world);
        Vec3 shoulder = bones.shoulder();
        Vec3 way = hand.translation().minus(shoulder);
        float upper = bones.upperLength();
        float fore = bones.foreLength();
        float distance = clamp(way.norm(), FOLDED_CM, (upper + fore) * STRETCHED);
        Vec3 towards = way.unit();
        Vec3 wrist = shoulder.plus(towards.times(distance));
        Vec3 hint = HANGING.towards(wanted.elbow() < 0 ? FORWARD : LIFTED, Math.abs(wanted.elbow()));
        Vec3 aside = hint.minus(towards.times(hint.dot(towards))).unit();
        float before = (distance * distance + upper * upper - fore * fore) / (2 * distance);
        float height = sqrt(Math.max(0, upper * upper - before * before));
        Vec3 elbow = shoulder.plus(towards.times(before)).plus(aside.times(height));
        Vec3 axis = aside.cross(towards).unit();
        Rigid reached = new Rigid(hand.rotation(), wrist);
        Joint[] joints =
                joints(bones, elbow.minus(shoulder).unit(), wrist.minus(elbow).unit(), axis, reached);
        joints[0] = side == Side.RIGHT ? lean.joint() : mirrored(lean.joint());
        Chain right = Chain.of(Rigid.IDENTITY, joints);
        Rigid frame = trunk.after(reached);
        boolean mirror = side == Side.LEFT;
        return new ArmSolution(
                mirror ? right.mirrored() : right,
                new PosedHand(mirror ? frame.mirrored() : frame, wanted.fingers(), wanted.elbow()),
                side.of(trunk.apply(elbow)),
                side.of(trunk.rotation().apply(wrist.minus(elbow).unit())));
    }

    /** A turn seen in the mirror goes the other way round about the mirrored axis. */
    private static Joint mirrored(Joint joint) {
        return Joint.hinge(joint.pivot().mirrored(), joint.axis().mirrored(), -joint.degrees());
    }

    private static Joint[] joints(ArmBones bones, Vec3 upper, Vec3 fore, Vec3 axis, Rigid hand) {
        BodyLean swing = BodyLean.turning(bones.upper(), upper);
        Vec3 swungAxis = swing.rotation(1).apply(bones.elbowAxis());
        float roll = signedAngle(swungAxis, axis, upper);
        float bend = angle(upper, fore) - angle(bones.upper(), bones.fore());
        Joint shoulder = Joint.hinge(bones.shoulder(), swing.axis(), swing.degrees());
        Joint upperRoll = Joint.hinge(bones.shoulder(), bones.upper(), roll);
        Joint elbow = Joint.hinge(bones.elbow(), bones.elbowAxis(), bend);
        Rigid forearm = shoulder.turned(1).after(upperRoll.turned(1)).after(elbow.turned(1));
        Vec3 restPalm = bones.restHand().apply(new Vec3(0, 0, 1));
        Vec3 palm = hand.rotation().apply(new Vec3(0, 0, 1));
        float turn = signedAngle(forearm.rotation().apply(restPalm), across(palm, fore), fore);
        Joint foreRoll = Joint.hinge(bones.elbow(), bones.fore(), clamp(turn, -MOST_TURN, MOST_TURN));
        return new Joint[] {shoulder, shoulder, upperRoll, elbow, foreRoll};
    }

    private static Vec3 across(Vec3 direction, Vec3 axis) {
        Vec3 across = direction.minus(axis.times(direction.dot(axis)));
        return across.norm() < 1e-3f ? new Vec3(axis.y(), -axis.x(), 0) : across.unit();
    }

    private static float angle(Vec3 a, Vec3 b) {
        return (float) StrictMath.toDegrees(StrictMath.acos(clamp(a.dot(b), -1, 1)));
    }

    private static float signedAngle(Vec3 from, Vec3 to, Vec3 axis) {
        return (float) StrictMath.toDegrees(StrictMath.atan2(axis.dot(from.cross(to)), from.dot(to)));
    }
}

package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.field.HandBones;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/** The joints of a right hand's fingers, turned by a pose. */
final class Knuckles {

    private static final Vec3 TOWARDS_PALM = new Vec3(1, 0, 0);
    private static final Vec3 TOWARDS_THUMB = new Vec3(0, 0, -1);
    private static final Vec3 OPPOSING = new Vec3(0, -1, 0);
    /** The thumb bends across the palm. */
    private static final Vec3 ACROSS = new Vec3(-.86f, .12f, .50f);

    private Knuckles() {}

    /** The chains of a hand's fingers, then that of its wrist, which begins in line with the forearm. */
    static Chain[] chains(ArmSolution arm, float handScale, Side side) {
        Rigid own = arm.hand().frame();
        Rigid frame = side == Side.RIGHT ? own : own.mirrored();
        Chain[] chains = new Chain[HandBones.FINGERS + 1];
        for (int f = 0; f < HandBones.FINGERS; f++) {
            chains[f] = Chain.of(frame, joints(f, arm.hand().fingers(), handScale));
        }
        Vec3 fore = frame.rotation().applyTransposed(side.of(arm.fore()));
        BodyLean bend = BodyLean.turning(fore, new Vec3(0, 1, 0));
        Joint wrist = Joint.hinge(new Vec3(0, 0, 0), bend.axis(), bend.degrees());
        chains[HandBones.FINGERS] = Chain.of(frame.after(wrist.turned(-1)), wrist);
        if (side == Side.LEFT) {
            for (int i = 0; i < chains.length; i++) {
                chains[i] = chains[i].mirrored();
            }
        }
        return chains;
    }

    static Joint[] joints(int finger, HandPose pose, float scale) {
        Joint[] joints = new Joint[3];
        for (int j = 0; j < 3; j++) {
            Vec3 pivot = HandBones.joint(finger, j).times(scale);
            if (finger > 0) {
                float[] bends = pose.fingers()[finger - 1];
                joints[j] = new Joint(pivot, TOWARDS_PALM, bends[j], TOWARDS_THUMB, j == 0 ? bends[3] : 0);
            } else {
                Vec3 axis = HandBones.along(0, j).cross(ACROSS).unit();
                joints[j] = new Joint(pivot, axis, pose.thumb()[j], OPPOSING, j == 0 ? pose.opposition() : 0);
            }
        }
        return joints;
    }
}

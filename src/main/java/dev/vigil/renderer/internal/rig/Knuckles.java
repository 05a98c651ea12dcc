package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.field.HandBones;
import dev.vigil.renderer.internal.math.Vec3;

/** The joints of a right hand's fingers, turned by a pose. */
final class Knuckles {

    private static final Vec3 TOWARDS_PALM = new Vec3(1, 0, 0);
    private static final Vec3 TOWARDS_THUMB = new Vec3(0, 0, -1);
    private static final Vec3 OPPOSING = new Vec3(0, -1, 0);
    /** The thumb bends across the palm. */
    private static final Vec3 ACROSS = new Vec3(-.86f, .12f, .50f);

    private Knuckles() {}

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

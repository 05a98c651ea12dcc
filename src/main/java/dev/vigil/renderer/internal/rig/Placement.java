package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * Where a right hand is to be: the point of the hand that meets a target, and which way fingers and palm face.
 *
 * @param target what is met, cm in the frame of the hold's anchor
 * @param grip   the point of the hand that meets it, cm in the frame of a hand of size 1
 * @param along  from the wrist to the fingers
 */
record Placement(Vec3 target, Vec3 grip, Vec3 along, Vec3 palm) {

    Placement movedBy(float x, float y, float z) {
        return new Placement(target.plus(new Vec3(x, y, z)), grip, along, palm);
    }

    /** Turned about the target. */
    Placement turned(Mat3 turn) {
        return new Placement(target, grip, turn.apply(along), turn.apply(palm));
    }

    /** The frame of a hand of this size. */
    Rigid hand(float handScale) {
        Mat3 axes = Mat3.ofAxes(along, palm);
        return new Rigid(axes, target.minus(axes.apply(grip.times(handScale))));
    }
}

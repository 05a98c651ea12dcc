package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import org.jspecify.annotations.Nullable;

/**
 * What a hand does at one place, for a right hand: it rests, and now and then makes its stroke, e.g. lifts the cup to the lips.
 *
 * @param period  seconds from stroke to stroke, 0 without strokes
 * @param stay    share of the period spent at the stroke's end
 * @param elbow   how far the elbow is lifted, 0 hanging to 1 level at the side, or -1 to the front
 * @param grip    what is in the hand, if anything
 */
record Hold(
        Anchor anchor,
        Placement rest,
        Placement stroke,
        HandPose restFingers,
        HandPose strokeFingers,
        float period,
        float stay,
        float elbow,
        @Nullable Grip grip) {

    /** What a place is fixed to. */
    enum Anchor {
        CABIN,
        HEAD,
        WHEEL
    }

    /** A thing and its frame within a right hand of size 1. */
    record Grip(Thing thing, Mat3 axes, Vec3 at) {

        Rigid inHand(float handScale) {
            return new Rigid(axes, at.times(handScale));
        }
    }

    static Hold still(Anchor anchor, Placement placement, HandPose fingers) {
        return new Hold(anchor, placement, placement, fingers, fingers, 0, 0, 0, null);
    }

    Hold stroking(Placement newStroke, HandPose newFingers, float seconds, float share) {
        return new Hold(anchor, rest, newStroke, restFingers, newFingers, seconds, share, elbow, grip);
    }

    Hold withElbow(float lifted) {
        return new Hold(anchor, rest, stroke, restFingers, strokeFingers, period, stay, lifted, grip);
    }

    Hold holding(Grip held) {
        return new Hold(anchor, rest, stroke, restFingers, strokeFingers, period, stay, elbow, held);
    }
}

package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import java.util.Objects;

/** Finds where the holds of a hand are in the world, and the way of the hand from one to the next. */
final class Anchors {

    /** Hands leave what they hold towards their own side and towards the body, clear of face and wheel. */
    private static final Vec3 DETOUR = new Vec3(-.16f, .06f, -.20f);

    private final Rigid head;
    private final Rigid wheel;
    private final float handScale;

    Anchors(HeadRig head, Rigid wheel, float handScale) {
        this.head = new Rigid(head.rotation(), head.skull(new Vec3(0, 0, 0)));
        this.wheel = wheel;
        this.handScale = handScale;
    }

    PosedHand hand(ArmPose arm, Side side) {
        PosedHand hand = null;
        for (ArmPose.Reach reach : arm.reaches()) {
            Hold hold = reach.hold();
            PosedHand there = new PosedHand(
                    mix(frame(hold, hold.rest(), side), frame(hold, hold.stroke(), side), reach.stroke()),
                    hold.restFingers().towards(hold.strokeFingers(), reach.stroke()),
                    hold.elbow());
            hand = hand == null ? there : between(hand, there, reach.progress(), side);
        }
        return Objects.requireNonNull(hand);
    }

    /** Where a hand is that rests at a hold. */
    Rigid resting(Hold hold, Side side) {
        return frame(hold, hold.rest(), side);
    }

    private Rigid frame(Hold hold, Placement placement, Side side) {
        Rigid right = placement.hand(handScale);
        Rigid own = side == Side.RIGHT ? right : right.mirrored();
        return switch (hold.anchor()) {
            case CABIN -> own;
            case HEAD -> head.after(own);
            case WHEEL -> wheel.after(own);
        };
    }

    private static PosedHand between(PosedHand from, PosedHand to, float t, Side side) {
        if (t >= 1) {
            return to;
        }
        Rigid straight = mix(from.frame(), to.frame(), t);
        float way = to.frame().translation().minus(from.frame().translation()).norm();
        float bow = 4 * t * (1 - t) * way;
        Rigid frame = new Rigid(
                straight.rotation(), straight.translation().plus(side.of(DETOUR).times(bow)));
        // Underway the hand opens, so that fingers do not cut through what they let go.
        float open = 4 * t * (1 - t) * Math.min(.75f, way * .06f);
        HandPose fingers = from.fingers().towards(to.fingers(), t).towards(HandPose.RELAXED, open);
        return new PosedHand(frame, fingers, from.elbow() + (to.elbow() - from.elbow()) * t);
    }

    private static Rigid mix(Rigid from, Rigid to, float t) {
        Mat3 turn = to.rotation().times(from.rotation().transposed());
        return new Rigid(
                turn.share(t).times(from.rotation()), from.translation().towards(to.translation(), t));
    }
}

package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.HandContact;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.props.GearLever;
import dev.vigil.renderer.internal.props.HeldThings;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.HeadRig;
import dev.vigil.renderer.internal.rig.Side;
import dev.vigil.renderer.internal.rig.SteeringWheel;
import dev.vigil.scenario.DriveSide;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What each hand touches in a frame, measured between the posed hand and the things; needs no pixels. */
public record HandContacts(Set<HandContact> left, Set<HandContact> right) {

    /** A joint lies this deep in a finger, with some slack. */
    private static final float TOUCH_CM = 1.9f;
    /** So many joints of a hand touch what it holds. */
    private static final int FEWEST_JOINTS = 2;

    public static HandContacts of(FramePose pose, BakedDriver driver, DriveSide driveSide) {
        HeadRig head = new HeadRig(pose, driver.head());
        return of(new ArmRig(pose, driver.torso().rightArm(), head), head, driver, driveSide);
    }

    /** For arms that are posed already. */
    public static HandContacts of(ArmRig arms, HeadRig head, BakedDriver driver, DriveSide driveSide) {
        return new HandContacts(
                touched(arms, Side.LEFT, head, driver.head(), driveSide),
                touched(arms, Side.RIGHT, head, driver.head(), driveSide));
    }

    public Set<HandContact> of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** What the hand is said to touch if it touches several things: what it holds before what it rests on. */
    public HandContact main(Side side) {
        HandContact main = HandContact.NONE;
        for (HandContact contact : of(side)) {
            main = contact;
        }
        return main;
    }

    private static Set<HandContact> touched(ArmRig arms, Side side, HeadRig rig, HeadField head, DriveSide driveSide) {
        List<Vec3> joints = arms.handPoints(side);
        Set<HandContact> touched = EnumSet.noneOf(HandContact.class);
        add(touched, HandContact.WHEEL, joints, SteeringWheel::distanceToRim);
        add(touched, HandContact.GEAR, joints, p -> GearLever.distance(p, driveSide));
        Rigid toHead = new Rigid(rig.rotation(), rig.skull(new Vec3(0, 0, 0))).inverse();
        add(touched, HandContact.FACE, joints, p -> {
            Vec3 q = toHead.apply(p);
            return head.distance(q.x(), q.y(), q.z());
        });
        arms.things().forEach((thing, frame) -> {
            Rigid inverse = frame.inverse();
            add(touched, HandContact.valueOf(thing.name()), joints, p -> HeldThings.distance(thing, inverse.apply(p)));
        });
        return touched;
    }

    private static void add(
            Set<HandContact> touched, HandContact contact, List<Vec3> joints, ToDoubleFunction<Vec3> distance) {
        long near = joints.stream()
                .filter(joint -> distance.applyAsDouble(joint) < TOUCH_CM)
                .count();
        if (near >= FEWEST_JOINTS) {
            touched.add(contact);
        }
    }
}

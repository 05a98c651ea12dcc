package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.rig.Hold.Anchor;
import dev.vigil.renderer.internal.rig.Hold.Grip;

/** Where hands go in a car and at a head, for a right hand; x is negative on the hand's own side. */
final class Holds {

    private static final Vec3 IN_PALM = new Vec3(0, 6, 1.3f);
    private static final Vec3 INDEX_TIP = new Vec3(3.7f, 17.2f, .8f);
    private static final Vec3 ROUND_TUBE = new Vec3(.2f, 8.2f, 2.4f);
    private static final Vec3 CUP_CENTRE = new Vec3(.6f, 8.6f, 4.6f);
    private static final Vec3 PHONE_CENTRE = new Vec3(.2f, 7.6f, 1.9f);
    private static final Vec3 PINCHED = new Vec3(3.6f, 11.0f, 4.6f);
    private static final Vec3 SNACKED = new Vec3(1.4f, 14.3f, 4.7f);
    private static final Vec3 BETWEEN_FINGERS = new Vec3(2.2f, 15.6f, 1.9f);

    /** Axes of a phone within the hand: fingers run across its back. */
    private static final Mat3 ACROSS = Mat3.ofAxisAngle(new Vec3(0, 0, 1), -55);

    private static final Mat3 ACROSS_AT_EAR = Mat3.ofAxisAngle(new Vec3(0, 0, 1), -35);

    /** Axes of a cup within the hand: its height along the thumb's side. */
    private static final Mat3 UPRIGHT = new Mat3(0, 1, 0, -1, 0, 0, 0, 0, 1);

    private Holds() {}

    /** @param degrees on the rim from the top towards the hand's own side */
    static Hold rim(float degrees) {
        double a = StrictMath.toRadians(degrees);
        float sin = (float) StrictMath.sin(a);
        float cos = (float) StrictMath.cos(a);
        Vec3 out = new Vec3(-sin, cos, 0);
        Vec3 thumb = new Vec3(cos, sin, 0);
        Vec3 palm = new Vec3(0, 0, .72f).minus(out.times(.70f)).unit();
        return Hold.still(
                Anchor.WHEEL,
                new Placement(out.times(SteeringWheel.RADIUS), ROUND_TUBE, palm.cross(thumb), palm),
                HandPose.RIM);
    }

    static Hold lap() {
        return Hold.still(
                Anchor.CABIN,
                new Placement(new Vec3(-11, -56, 27), IN_PALM, new Vec3(.42f, -.10f, .90f), new Vec3(0, -1, -.1f)),
                HandPose.RELAXED);
    }

    /** @param inner whether the middle of the car is on the hand's own side */
    static Hold gear(boolean inner) {
        return Hold.still(
                Anchor.CABIN,
                new Placement(
                        inwards(inner, 27, -55, 26),
                        new Vec3(.3f, 7.6f, 2.6f),
                        inwards(inner, .16f, -.25f, .95f),
                        new Vec3(0, -.95f, -.25f)),
                HandPose.KNOB);
    }

    /** The arm rest of the door or of the console. */
    static Hold armRest(boolean inner) {
        return Hold.still(
                Anchor.CABIN,
                new Placement(
                        new Vec3(-30, inner ? -52 : -46, 26), IN_PALM, new Vec3(.1f, -.05f, 1), new Vec3(.1f, -1, 0)),
                HandPose.RELAXED);
    }

    static Hold infotainment(boolean inner) {
        Placement at = new Placement(
                inwards(inner, 33, -28, 51),
                INDEX_TIP,
                inwards(inner, .28f, .16f, .95f),
                inwards(inner, -.25f, -.95f, .2f));
        return Hold.still(Anchor.CABIN, at.movedBy(0, .8f, -4), HandPose.POINT)
                .stroking(at, HandPose.POINT, 1.3f, .25f);
    }

    static Hold gloveBox(boolean inner) {
        return Hold.still(
                        Anchor.CABIN,
                        new Placement(
                                inwards(inner, 72, -48, 48),
                                IN_PALM,
                                inwards(inner, .74f, -.25f, .62f),
                                inwards(inner, .2f, -.8f, -.3f)),
                        HandPose.RELAXED)
                .withElbow(.35f);
    }

    static Hold footWell(boolean inner) {
        return Hold.still(
                        Anchor.CABIN,
                        new Placement(
                                inwards(inner, 62, -74, 44),
                                IN_PALM,
                                inwards(inner, .66f, -.62f, .42f),
                                inwards(inner, .4f, -.6f, -.6f)),
                        HandPose.RELAXED)
                .withElbow(.2f);
    }

    static Hold backSeat(boolean inner) {
        return Hold.still(
                        Anchor.CABIN,
                        new Placement(
                                inwards(inner, 42, -26, -50),
                                IN_PALM,
                                inwards(inner, .45f, -.1f, -.88f),
                                inwards(inner, -.2f, -.95f, 0)),
                        HandPose.RELAXED)
                .withElbow(.8f);
    }

    /** Where phone, food and cigarette come from. */
    static Hold pickUp(Grip grip) {
        return Hold.still(
                        Anchor.CABIN,
                        new Placement(
                                new Vec3(-13, -55.5f, 22), IN_PALM, new Vec3(.45f, -.2f, .87f), new Vec3(.3f, .95f, 0)),
                        HandPose.PHONE)
                .holding(grip);
    }

    /** The hand around a phone in its mount. */
    static Hold atMount(Rigid mount, Side side, Grip grip) {
        Vec3 up = mount.rotation().apply(new Vec3(0, 1, 0));
        Vec3 screen = mount.rotation().apply(new Vec3(0, 0, 1));
        Placement at = phone(side.of(mount.translation()), side.of(up), side.of(screen), grip.axes());
        return Hold.still(Anchor.CABIN, at, HandPose.PHONE).holding(grip);
    }

    static Hold cupHolder(boolean inner, Grip grip, HandPose fingers) {
        Vec3 along = inwards(inner, .55f, -.2f, .82f);
        return Hold.still(
                        Anchor.CABIN,
                        new Placement(inwards(inner, 31, -50, 18), CUP_CENTRE, along, new Vec3(0, 1, 0).cross(along)),
                        fingers)
                .holding(grip);
    }

    static Hold phoneAtEar(Grip grip) {
        return Hold.still(
                        Anchor.HEAD,
                        phone(
                                new Vec3(-9.0f, -4.0f, 2.0f),
                                new Vec3(.10f, .90f, -.42f),
                                new Vec3(.97f, -.05f, .22f),
                                ACROSS_AT_EAR),
                        HandPose.PHONE_AT_EAR)
                .withElbow(-1)
                .holding(grip);
    }

    /** A phone in the hand, turned to the eyes; the thumb types. */
    static Hold phoneHeld(Vec3 at, Vec3 up, Grip grip) {
        Placement held = phone(at, up, at.times(-1), ACROSS);
        return Hold.still(Anchor.CABIN, held, HandPose.THUMB_UP)
                .stroking(held, HandPose.THUMB_DOWN, .55f, .35f)
                .holding(grip);
    }

    /** The hand that holds a phone there, so that its screen faces a direction. */
    private static Placement phone(Vec3 at, Vec3 up, Vec3 screen, Mat3 inHand) {
        Mat3 hand = Mat3.ofAxes(up, screen).times(inHand.transposed());
        return new Placement(at, PHONE_CENTRE, hand.apply(new Vec3(0, 1, 0)), hand.apply(new Vec3(0, 0, 1)));
    }

    /** Tapping a phone in its mount. */
    static Hold tapping(Vec3 screen) {
        Vec3 along = new Vec3(.1f, .30f, .95f).unit();
        Placement at = new Placement(screen, INDEX_TIP, along, new Vec3(.25f, -.95f, .3f));
        return Hold.still(Anchor.CABIN, at.movedBy(0, .5f, -2.5f), HandPose.POINT)
                .stroking(at, HandPose.POINT, .9f, .3f);
    }

    /**
     * @param height of the vessel above its middle, cm
     * @param rim    radius of its opening, cm
     */
    static Hold drinking(Grip grip, HandPose fingers, float height, float rim, float tilt) {
        Vec3 palm = new Vec3(.45f, 0, -.89f);
        Vec3 along = palm.cross(new Vec3(0, 1, 0));
        Mat3 tipped = Mat3.ofAxisAngle(new Vec3(1, 0, 0), -tilt);
        Vec3 mouth = new Vec3(0, -8.2f, 10.4f);
        Vec3 centre = mouth.minus(tipped.apply(new Vec3(0, height, -rim)));
        Placement sip = new Placement(centre, CUP_CENTRE, tipped.apply(along), tipped.apply(palm));
        Placement before = new Placement(new Vec3(-9, -27, 22), CUP_CENTRE, along, palm);
        return Hold.still(Anchor.HEAD, before, fingers)
                .stroking(sip, fingers, 4.2f, .50f)
                .withElbow(.45f)
                .holding(grip);
    }

    static Hold eating(Grip grip) {
        Placement bite = new Placement(
                new Vec3(0, -8.8f, 12.4f), SNACKED, new Vec3(.38f, .86f, -.34f), new Vec3(.30f, .22f, -.93f));
        Placement down =
                new Placement(new Vec3(-8, -25, 22), SNACKED, new Vec3(.5f, .55f, .66f), new Vec3(.5f, .55f, -.6f));
        return Hold.still(Anchor.HEAD, down, HandPose.SNACK)
                .stroking(bite, HandPose.SNACK, 3.4f, .35f)
                .withElbow(.25f)
                .holding(grip);
    }

    static Hold smoking(Grip grip) {
        Placement draw = new Placement(
                new Vec3(-.9f, -8.0f, 13.6f),
                BETWEEN_FINGERS,
                new Vec3(.50f, .84f, -.16f),
                new Vec3(.42f, -.05f, -.90f));
        Placement down = new Placement(
                new Vec3(-19, -30, 30), BETWEEN_FINGERS, new Vec3(.30f, .62f, .72f), new Vec3(.80f, -.50f, .20f));
        return Hold.still(Anchor.HEAD, down, HandPose.CIGARETTE)
                .stroking(draw, HandPose.CIGARETTE, 4.5f, .40f)
                .withElbow(.1f)
                .holding(grip);
    }

    static Hold rubbingEye() {
        Placement at = new Placement(
                new Vec3(-3.4f, .3f, 9.6f),
                new Vec3(3.4f, 11.2f, 3.9f),
                new Vec3(.52f, .80f, -.28f),
                new Vec3(.45f, 0, -.9f));
        return Hold.still(Anchor.HEAD, at.movedBy(-.6f, .1f, 0), HandPose.KNUCKLES)
                .stroking(at.movedBy(.7f, -.3f, 0), HandPose.KNUCKLES, .6f, .5f)
                .withElbow(.3f);
    }

    /** The hand in front of nose and mouth. */
    static Hold beforeMouth() {
        return Hold.still(
                        Anchor.HEAD,
                        new Placement(
                                new Vec3(.4f, -7.0f, 12.0f),
                                new Vec3(0, 9.5f, 1.6f),
                                new Vec3(.72f, .66f, -.10f),
                                new Vec3(.25f, -.12f, -.96f)),
                        HandPose.CUPPED)
                .withElbow(.4f);
    }

    static Hold atCheek() {
        return Hold.still(
                        Anchor.HEAD,
                        new Placement(
                                new Vec3(-5.6f, -7.2f, 6.2f),
                                new Vec3(.6f, 9.6f, 2.4f),
                                new Vec3(.30f, .92f, -.2f),
                                new Vec3(.80f, .05f, -.55f)),
                        HandPose.RELAXED)
                .withElbow(.1f);
    }

    static Hold grooming() {
        Placement at = new Placement(
                new Vec3(-6.4f, 6.0f, 4.6f),
                new Vec3(.6f, 15, 1.4f),
                new Vec3(.40f, .90f, -.16f),
                new Vec3(.86f, -.2f, -.46f));
        return Hold.still(Anchor.HEAD, at, HandPose.RELAXED)
                .stroking(at.movedBy(-.9f, -4.5f, -3.4f), HandPose.CUPPED, 1.6f, .4f)
                .withElbow(.6f);
    }

    static Grip phone() {
        return new Grip(Thing.PHONE, ACROSS, PHONE_CENTRE);
    }

    static Grip phoneForCall() {
        return new Grip(Thing.PHONE, ACROSS_AT_EAR, PHONE_CENTRE);
    }

    static Grip vessel(Thing cupOrBottle) {
        return new Grip(cupOrBottle, UPRIGHT, CUP_CENTRE);
    }

    static Grip food() {
        return new Grip(Thing.FOOD, Mat3.ofAxisAngle(new Vec3(1, 0, 0), 20), SNACKED);
    }

    static Grip cigarette() {
        return new Grip(Thing.CIGARETTE, Mat3.IDENTITY, BETWEEN_FINGERS);
    }

    private static Vec3 inwards(boolean inner, float x, float y, float z) {
        return new Vec3(inner ? -x : x, y, z);
    }
}

package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.rig.Hold.Grip;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Acts what the timeline asks of the hands. */
final class ArmPerformance {

    /** Nobody moves a hand there and back faster than this. */
    private static final float QUICKEST_REACH = .45f;

    private static final float RETURN_SECONDS = .7f;
    /** Segments nearer to each other than this are one movement. */
    private static final float PAUSE = .5f;

    private static final float STEERING_DEGREES = 3.5f;
    /** Degrees on the rim from the top. */
    private static final float AT_WHEEL = 62;

    private static final float AT_12 = 4;
    private static final Hold WHEEL = Holds.rim(AT_WHEEL);

    private final Scenario scenario;
    private final long seed;
    private final boolean innerIsRight;
    private final Map<Side, ArmSchedule> schedules = new EnumMap<>(Side.class);
    /** Where things are while nobody holds them. */
    private final Map<Thing, ThingPlace> resting = new EnumMap<>(Thing.class);

    ArmPerformance(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.innerIsRight = scenario.cabin().driveSide() == DriveSide.LHD;
        PhoneHolds.mounted(scenario.cabin()).ifPresent(at -> resting.put(Thing.PHONE, new ThingPlace.Fixed(at)));
        for (Side side : Side.values()) {
            schedules.put(side, schedule(side));
        }
    }

    ArmsPose at(float time) {
        Map<Thing, ThingPlace> things = new EnumMap<>(resting);
        for (Side side : Side.values()) {
            Hold carrying = of(side).carrying(time);
            Grip grip = carrying == null ? null : carrying.grip();
            if (grip != null) {
                things.put(grip.thing(), new ThingPlace.InHand(side, grip));
            }
        }
        float steering = STEERING_DEGREES * Noise.at(time * .31f, 17.3f, Math.floorMod(seed, 8191L) * .37f);
        return new ArmsPose(arm(Side.LEFT, time), arm(Side.RIGHT, time), steering, things, worn(time));
    }

    private ArmSchedule of(Side side) {
        return Objects.requireNonNull(schedules.get(side));
    }

    /** A hand at the wheel slides to the top of the rim while the scenario asks for it. */
    private ArmPose arm(Side side, float time) {
        ArmPose arm = of(side).at(time);
        Occlusion o = scenario.occlusion();
        if (!o.handAt12() || inner(side)) {
            return arm;
        }
        Hold hand = Holds.rim(mix(AT_WHEEL, AT_12, Worn.share(o, time)));
        return new ArmPose(arm.reaches().stream()
                .map(r -> r.hold().equals(WHEEL) ? new ArmPose.Reach(hand, r.stroke(), r.progress()) : r)
                .toList());
    }

    private ArmSchedule schedule(Side side) {
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        Hold home = home(side, segments);
        ArmSchedule schedule = new ArmSchedule(home);
        Hold before = home;
        for (int i = 0; i < segments.size(); i++) {
            BehaviourSegment segment = segments.get(i);
            Hold hold = hold(side, segment, home);
            float onset = Math.max(QUICKEST_REACH, segment.onsetMillis() / 1000f);
            boolean goesOn = i > 0 && segments.get(i - 1).endSeconds() > segment.startSeconds() - PAUSE;
            if (!goesOn) {
                before = home;
            }
            if (!before.equals(hold)) {
                reach(schedule, side, before, hold, (float) segment.startSeconds(), onset);
            }
            before = hold;
            boolean followed =
                    i + 1 < segments.size() && segments.get(i + 1).startSeconds() < segment.endSeconds() + PAUSE;
            if (!followed && !hold.equals(home)) {
                reach(schedule, side, hold, home, (float) segment.endSeconds(), RETURN_SECONDS);
            }
        }
        return schedule;
    }

    /** Things are taken up and put down on the way. */
    private void reach(ArmSchedule schedule, Side side, Hold from, Hold to, float start, float seconds) {
        Hold takenFrom = source(side, to.grip());
        Hold putTo = source(side, from.grip());
        boolean same = from.grip() != null
                && to.grip() != null
                && from.grip().thing() == to.grip().thing();
        float time = start;
        if (putTo != null && !same) {
            schedule.change(time, seconds * .5f, putTo);
            time += seconds * .5f;
        }
        if (takenFrom != null && !same) {
            schedule.change(time, seconds * .5f, takenFrom);
            time += seconds * .5f;
        }
        schedule.change(time, takenFrom != null || putTo != null ? seconds * .6f : seconds, to);
    }

    /** Where a thing is taken from, null for nothing. */
    private @Nullable Hold source(Side side, @Nullable Grip grip) {
        if (grip == null) {
            return null;
        }
        boolean inner = inner(side);
        Hold hold = switch (grip.thing()) {
            case CUP, BOTTLE -> Holds.cupHolder(inner, grip, HandPose.CUP);
            case PHONE ->
                PhoneHolds.mounted(scenario.cabin())
                        .map(mount -> Holds.atMount(mount, side, grip))
                        .orElseGet(() -> Holds.pickUp(grip));
            case FOOD, CIGARETTE -> Holds.pickUp(grip);
        };
        resting.putIfAbsent(grip.thing(), new ThingPlace.PutDown(side, hold, grip));
        return hold;
    }

    private boolean inner(Side side) {
        return side == Side.RIGHT == innerIsRight;
    }

    /** Where the hand is while nothing is asked of it: at the wheel, or with a phone that is held all the time. */
    private Hold home(Side side, List<BehaviourSegment> segments) {
        boolean held = PhoneHolds.isHeld(scenario.cabin().phoneLocation());
        boolean anybodyTexts = segments.stream().anyMatch(s -> usesPhone(s, Side.LEFT) || usesPhone(s, Side.RIGHT));
        return held && !anybodyTexts && inner(side) ? phoneHold(side) : WHEEL;
    }

    private static boolean usesPhone(BehaviourSegment s, Side side) {
        DriverAction texting = side == Side.LEFT ? DriverAction.TEXTING_LEFT : DriverAction.TEXTING_RIGHT;
        DriverAction calling = side == Side.LEFT ? DriverAction.PHONECALL_LEFT : DriverAction.PHONECALL_RIGHT;
        HandPlace place = side == Side.LEFT ? s.handLeft() : s.handRight();
        return s.action() == texting || s.action() == calling || place == HandPlace.PHONE;
    }

    private Hold phoneHold(Side side) {
        return PhoneHolds.mounted(scenario.cabin())
                .map(at -> Holds.tapping(side.of(at.apply(PhoneHolds.TOUCHED))))
                .orElseGet(() -> PhoneHolds.held(scenario.cabin(), side));
    }

    private Hold hold(Side side, BehaviourSegment s, Hold home) {
        boolean left = side == Side.LEFT;
        if (s.action() == (left ? DriverAction.PHONECALL_LEFT : DriverAction.PHONECALL_RIGHT)) {
            return Holds.phoneAtEar(Holds.phoneForCall());
        }
        if (s.action() == (left ? DriverAction.TEXTING_LEFT : DriverAction.TEXTING_RIGHT)) {
            return phoneHold(side);
        }
        if (side == busy(s)) {
            return switch (s.action()) {
                case DRINKING -> drinking();
                case EATING -> Holds.eating(Holds.food());
                case SMOKING -> Holds.smoking(Holds.cigarette());
                case RADIO -> Holds.infotainment(inner(side));
                case REACH_SIDE ->
                    s.gazeTarget() == GazeZone.PASSENGER_FOOTWELL
                            ? Holds.footWell(inner(side))
                            : Holds.gloveBox(inner(side));
                case REACH_BACKSEAT -> Holds.backSeat(inner(side));
                case CHANGE_GEAR -> Holds.gear(inner(side));
                case HAIR_AND_MAKEUP -> Holds.grooming();
                case EYE_RUBBING -> Holds.rubbingEye();
                case SNEEZING -> Holds.beforeMouth();
                case YAWNING -> Holds.beforeMouth();
                default -> place(side, left ? s.handLeft() : s.handRight(), home);
            };
        }
        return place(side, left ? s.handLeft() : s.handRight(), home);
    }

    private Hold place(Side side, HandPlace place, Hold home) {
        return switch (place) {
            case WHEEL -> home;
            case LAP -> Holds.lap();
            case GEAR -> Holds.gear(inner(side));
            case PHONE -> phoneHold(side);
            case FACE -> Holds.atCheek();
            case OTHER -> Holds.armRest(inner(side));
        };
    }

    /** The hand that does a one-handed action: the one that is said to be elsewhere, else the one in the middle of the car. */
    private @Nullable Side busy(BehaviourSegment s) {
        boolean asked = s.handLeft() == HandPlace.FACE || s.handRight() == HandPlace.FACE;
        if (s.action() == DriverAction.YAWNING && !asked) {
            return null;
        }
        Side inner = innerIsRight ? Side.RIGHT : Side.LEFT;
        Side outer = innerIsRight ? Side.LEFT : Side.RIGHT;
        boolean onlyOuter = away(s, outer) && !away(s, inner);
        boolean smokes = s.action() == DriverAction.SMOKING && !away(s, inner);
        return onlyOuter || smokes ? outer : inner;
    }

    private static boolean away(BehaviourSegment s, Side side) {
        HandPlace place = side == Side.LEFT ? s.handLeft() : s.handRight();
        return place == HandPlace.FACE || place == HandPlace.OTHER || place == HandPlace.PHONE;
    }

    private Hold drinking() {
        boolean cup = (Noise.hash(seed, 71) & 1) == 0;
        Grip grip = Holds.vessel(cup ? Thing.CUP : Thing.BOTTLE);
        return Holds.drinking(grip, HandPose.CUP, cup ? 5.4f : 10.6f, cup ? 3.2f : .9f, cup ? 32 : 48);
    }

    private Set<BodyPart> worn(float time) {
        Set<BodyPart> worn = EnumSet.noneOf(BodyPart.class);
        Occlusion o = scenario.occlusion();
        if (Worn.covers(o, time)) {
            if (o.mask()) {
                worn.add(BodyPart.MASK);
            }
            if (o.hat()) {
                worn.add(BodyPart.HAT);
            }
            if (o.scarf()) {
                worn.add(BodyPart.SCARF);
            }
        }
        return worn;
    }
}

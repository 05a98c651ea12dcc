package dev.vigil.scenario;

import java.util.List;

/** Named scenarios a person can start from; all are valid and renderable. */
public final class ScenarioPresets {

    private ScenarioPresets() {}

    /** In the order a page should offer them. */
    public static List<Scenario> all() {
        return List.of(
                fallsAsleepAtNight(),
                microsleepAtDusk(),
                yawningAndDrowsy(),
                attentiveWithBlinks(),
                looksAtInfotainment(),
                glancesAtMirror(),
                lowSunInColour(),
                sunglassesAtNight(),
                textsInTheLap(),
                callsWithTheLeft(),
                callsWithTheRight(),
                yawnsBehindTheHand(),
                microsleepsBehindSunglasses(),
                smokesAtDusk(),
                looksAtRearPassenger(),
                tunnel());
    }

    public static Scenario fallsAsleepAtNight() {
        return Scenario.defaults()
                .withName("Driver falls asleep at night, NIR")
                .withDurationSeconds(9)
                .with(new BehaviourTimeline(
                        20,
                        9,
                        List.of(
                                BehaviourSegment.defaults()
                                        .withState(DriverState.DROWSY, Movement.NONE, GazeZone.FORWARD_ROAD)
                                        .during(1, 3, 1000),
                                BehaviourSegment.eyesShut(DriverState.SLEEP, 4, 5, 900))))
                .with(Lighting.of(1, 0, -10));
    }

    public static Scenario microsleepAtDusk() {
        return Scenario.defaults()
                .withName("Microsleep at dusk")
                .withDurationSeconds(6)
                .with(BehaviourTimeline.of(BehaviourSegment.eyesShut(DriverState.MICROSLEEP, 2, 2.4, 500))
                        .withKss(8))
                .with(person(46, Sex.FEMALE, Stature.AF50, 2, HairStyle.BOB, 0, 11))
                .with(Lighting.of(100, -60, 2));
    }

    public static Scenario yawningAndDrowsy() {
        return Scenario.defaults()
                .withName("Yawning, drowsy")
                .withDurationSeconds(8)
                .with(new BehaviourTimeline(
                        22,
                        8,
                        List.of(
                                BehaviourSegment.defaults()
                                        .withState(DriverState.DROWSY, Movement.NONE, GazeZone.FORWARD_ROAD)
                                        .withAction(DriverAction.YAWNING)
                                        .during(1, 4.5, 600),
                                BehaviourSegment.defaults()
                                        .withState(DriverState.DROWSY, Movement.NONE, GazeZone.FORWARD_ROAD)
                                        .during(5.5, 2.5, 500))))
                .with(person(52, Sex.MALE, Stature.AM50, 5, HairStyle.SHORT, 12, 7));
    }

    public static Scenario attentiveWithBlinks() {
        return Scenario.defaults().withName("Attentive with blinks");
    }

    public static Scenario looksAtInfotainment() {
        return Scenario.defaults()
                .withName("Looks at the IVI (owl)")
                .withDurationSeconds(6)
                .with(person(24, Sex.FEMALE, Stature.AF50, 4, HairStyle.LONG, 0, 23))
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.LONG_DISTRACTION, Movement.OWL, GazeZone.IVI)
                        .during(1, 4, 450)));
    }

    public static Scenario glancesAtMirror() {
        return Scenario.defaults()
                .withName("Glances at the mirror (lizard)")
                .withDurationSeconds(5)
                .with(person(63, Sex.MALE, Stature.AM95, 2, HairStyle.BALD, 0, 31))
                .with(BehaviourTimeline.of(
                        BehaviourSegment.defaults()
                                .withState(DriverState.ATTENTIVE, Movement.LIZARD, GazeZone.REAR_VIEW_MIRROR)
                                .during(1, 0.9, 200),
                        BehaviourSegment.defaults()
                                .withState(DriverState.ATTENTIVE, Movement.LIZARD, GazeZone.DRIVER_SIDE_MIRROR)
                                .during(2.8, 1, 200)));
    }

    public static Scenario lowSunInColour() {
        return Scenario.defaults()
                .withName("Low side sun, RGB")
                .with(person(29, Sex.FEMALE, Stature.AF50, 3, HairStyle.BOB, 0, 42))
                .with(Lighting.of(60_000, 58, 14))
                .with(CameraSetup.defaults().withSpectrum(Spectrum.RGB));
    }

    public static Scenario sunglassesAtNight() {
        return Scenario.defaults()
                .withName("Sunglasses at night, NIR")
                .with(person(38, Sex.MALE, Stature.AM50, 6, HairStyle.SHORT, 6, 57))
                .with(Occlusion.wearing(Eyewear.SUNGLASSES, 0.2, 0.65))
                .with(Lighting.of(1, 0, -10));
    }

    public static Scenario textsInTheLap() {
        return Scenario.defaults()
                .withName("Texting in the lap, low sun, RGB")
                .withDurationSeconds(8)
                .with(person(22, Sex.FEMALE, Stature.AF50, 2, HairStyle.PONYTAIL, 0, 64)
                        .wearing(Clothing.HOODIE))
                .with(Cabin.defaults().withPhone(PhoneLocation.LAP))
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.PHONE_USE, Movement.OWL, GazeZone.PHONE)
                        .withAction(DriverAction.TEXTING_RIGHT)
                        .withHands(HandPlace.WHEEL, HandPlace.PHONE)
                        .during(1.5, 5, 500)))
                .with(Lighting.of(60_000, 48, 11))
                .with(wide(Spectrum.RGB));
    }

    public static Scenario callsWithTheLeft() {
        return call("Phone at the ear, left-hand drive", DriverAction.PHONECALL_LEFT, DriveSide.LHD)
                .with(person(41, Sex.MALE, Stature.AM95, 4, HairStyle.SHORT, 3, 71)
                        .wearing(Clothing.SHIRT));
    }

    public static Scenario callsWithTheRight() {
        return call("Phone at the ear, right-hand drive", DriverAction.PHONECALL_RIGHT, DriveSide.RHD)
                .with(person(33, Sex.FEMALE, Stature.AF05, 6, HairStyle.BOB, 0, 78)
                        .wearing(Clothing.JACKET));
    }

    private static Scenario call(String name, DriverAction action, DriveSide side) {
        boolean left = action == DriverAction.PHONECALL_LEFT;
        return Scenario.defaults()
                .withName(name)
                .withDurationSeconds(7)
                .with(Cabin.defaults().withDriveSide(side))
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.PHONE_USE, Movement.LIZARD, GazeZone.INSTRUMENT_CLUSTER)
                        .withAction(action)
                        .withHands(left ? HandPlace.PHONE : HandPlace.WHEEL, left ? HandPlace.WHEEL : HandPlace.PHONE)
                        .during(1, 5, 600)))
                .with(wide(Spectrum.RGB));
    }

    public static Scenario yawnsBehindTheHand() {
        return Scenario.defaults()
                .withName("Yawning behind the hand, NIR")
                .withDurationSeconds(8)
                .with(person(58, Sex.FEMALE, Stature.AF50, 3, HairStyle.CURLY, 0, 85))
                .with(new BehaviourTimeline(
                        20,
                        8,
                        List.of(BehaviourSegment.defaults()
                                .withState(DriverState.DROWSY, Movement.NONE, GazeZone.FORWARD_ROAD)
                                .withAction(DriverAction.YAWNING)
                                .withHands(HandPlace.WHEEL, HandPlace.FACE)
                                .during(1.5, 5, 700))));
    }

    public static Scenario microsleepsBehindSunglasses() {
        return Scenario.defaults()
                .withName("Microsleeps behind sunglasses, NIR")
                .withDurationSeconds(9)
                .with(person(49, Sex.MALE, Stature.AM50, 1, HairStyle.CURLY, 1, 92)
                        .wearing(Clothing.SHIRT))
                .with(Occlusion.wearing(Eyewear.SUNGLASSES, 0.12, 0.75))
                .with(new BehaviourTimeline(
                        14,
                        9,
                        List.of(
                                BehaviourSegment.eyesShut(DriverState.MICROSLEEP, 1.5, 1.9, 400),
                                BehaviourSegment.eyesShut(DriverState.MICROSLEEP, 5.5, 2.4, 500))))
                .with(Lighting.of(60_000, -35, 22));
    }

    public static Scenario smokesAtDusk() {
        return Scenario.defaults()
                .withName("Smoking at dusk")
                .withDurationSeconds(8)
                .with(person(37, Sex.MALE, Stature.AM50, 3, HairStyle.FRINGE, 5, 99)
                        .wearing(Clothing.JACKET))
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withAction(DriverAction.SMOKING)
                        .withHands(HandPlace.OTHER, HandPlace.WHEEL)
                        .during(1, 6, 600)))
                .with(Lighting.of(200, 30, -3).atNight(false, false, 0.6))
                .with(wide(Spectrum.RGB));
    }

    public static Scenario looksAtRearPassenger() {
        return Scenario.defaults()
                .withName("Turns to the rear passenger")
                .withDurationSeconds(6)
                .with(person(30, Sex.FEMALE, Stature.AF50, 5, HairStyle.LONG, 0, 106))
                .with(Cabin.defaults().withPassengers(2))
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.LONG_DISTRACTION, Movement.BODY_LEAN, GazeZone.REAR_PASSENGER)
                        .during(1, 4, 600)))
                .with(new CameraSetup(
                        CameraPosition.MIRROR, 0, 0, 0, 75, 640, 400, 30, Spectrum.RGB, SensorSetup.defaults()));
    }

    public static Scenario tunnel() {
        return Scenario.defaults()
                .withName("Low sun, then a tunnel, RGB")
                .withDurationSeconds(10)
                .with(person(66, Sex.MALE, Stature.AM50, 2, HairStyle.SHORT, 8, 113)
                        .wearing(Clothing.SHIRT))
                .with(Lighting.of(60_000, 20, 14).changing(LightTransition.TUNNEL, 3, 60))
                .with(CameraSetup.defaults().withSpectrum(Spectrum.RGB));
    }

    /** From the mirror, with the hands in view. */
    private static CameraSetup wide(Spectrum spectrum) {
        return new CameraSetup(CameraPosition.MIRROR, 0, -12, 0, 80, 640, 400, 30, spectrum, SensorSetup.defaults());
    }

    private static Driver person(
            int age, Sex sex, Stature stature, int fitzpatrick, HairStyle hair, double beardMm, long seed) {
        return new Driver(age, sex, stature, fitzpatrick, 9, hair, beardMm, LashMakeup.NONE, seed);
    }
}

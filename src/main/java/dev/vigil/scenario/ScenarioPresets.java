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
                sunglassesAtNight());
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

    private static Driver person(
            int age, Sex sex, Stature stature, int fitzpatrick, HairStyle hair, double beardMm, long seed) {
        return new Driver(age, sex, stature, fitzpatrick, 9, hair, beardMm, LashMakeup.NONE, seed);
    }
}

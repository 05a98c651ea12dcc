package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Watched a thousand times a second, the driver must move like a person. */
class PerformanceTest {

    private static final float STEP = .001f;

    @Test
    void lidsCloseInATenthOfASecondAndTakeTwiceAsLongToOpen() {
        Performance performance = act(Scenario.defaults().withDurationSeconds(30));
        List<float[]> blinks = blinks(performance, 30);

        assertThat(blinks).hasSizeBetween(5, 11).allSatisfy(blink -> {
            assertThat(blink[0]).isBetween(.05f, .08f);
            assertThat(blink[1]).isBetween(.10f, .25f).isGreaterThan(1.3f * blink[0]);
        });
        assertThat(blinks.stream()
                        .mapToDouble(blink -> blink[1] / blink[0])
                        .average()
                        .orElseThrow())
                .isGreaterThan(1.8);
    }

    @Test
    void drowsyLidsHangAndBlinkSlowly() {
        Scenario drowsy = Scenario.defaults()
                .withDurationSeconds(30)
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.DROWSY, Movement.NONE, GazeZone.FORWARD_ROAD)
                        .during(0, 30, 50)));

        assertThat(meanOpenness(act(drowsy), 30)).isLessThan(.7f);
        assertThat(blinks(act(drowsy), 29))
                .allSatisfy(blink -> assertThat(blink[0] + blink[1]).isGreaterThan(.3f));
    }

    @ParameterizedTest
    @EnumSource(
            value = GazeZone.class,
            names = {"IVI", "INSTRUMENT_CLUSTER", "REAR_VIEW_MIRROR", "DRIVER_SIDE_MIRROR", "GLOVEBOX"})
    void eyesJumpOnTheMainSequence(GazeZone zone) {
        Performance performance = act(glance(Movement.LIZARD, zone, 1, 200));
        Sightline before = gaze(performance, .99f);
        Sightline after = gaze(performance, 1.25f);
        float degrees = before.angleTo(after);
        float from = firstTime(performance, 1, before, .02f * degrees);
        float to = firstTime(performance, 1, before, .98f * degrees);

        // The ends of the way are covered slowly: the middle 96 % takes about four fifths of the time.
        assertThat(to - from).isCloseTo(.83f * (.021f + .0022f * degrees), within(.012f));
    }

    @Test
    void anOwlsHeadLeadsAndItsEyesFollow() {
        Performance performance = act(glance(Movement.OWL, GazeZone.IVI, 1, 450));
        FramePose early = performance.at(1.12f);

        assertThat(early.headYaw()).isLessThan(-2.5f);
        assertThat(early.gazeAzimuth()).isGreaterThan(-6);
        assertThat(performance.at(2).gazeAzimuth()).isLessThan(-28);
    }

    @Test
    void eyesFollowWhatPassesTheSideWindowAndJumpBack() {
        Performance performance = act(glance(Movement.OWL, GazeZone.DRIVER_SIDE_WINDOW, 1, 400));
        int backward = 0;
        int total = 0;
        for (float t = 2; t < 4; t += .02f) {
            total++;
            backward +=
                    performance.at(t + .02f).gazeAzimuth() > performance.at(t).gazeAzimuth() ? 1 : 0;
        }

        assertThat(backward / (double) total).isGreaterThan(.7);
    }

    @Test
    void aLeanTakesTheShouldersTowardsTheTarget() {
        FramePose pose = act(glance(Movement.BODY_LEAN, GazeZone.PASSENGER_FOOTWELL, 1, 700))
                .at(3);

        assertThat(pose.lean().x()).isLessThan(-7);
        assertThat(pose.lean().y()).isNegative();
        assertThat(act(glance(Movement.OWL, GazeZone.PASSENGER_FOOTWELL, 1, 700))
                        .at(3)
                        .lean()
                        .norm())
                .isZero();
    }

    @Test
    void aSneezeShutsTheEyesAndThrowsTheHeadForward() {
        Performance performance = act(doing(DriverAction.SNEEZING));
        float lowest = 90;
        float lids = 1;
        float highest = -90;
        for (float t = 1; t < 4; t += .01f) {
            FramePose pose = performance.at(t);
            highest = Math.max(highest, pose.headPitch());
            lowest = Math.min(lowest, pose.headPitch());
            lids = Math.min(lids, pose.lidLeft());
        }

        assertThat(highest - lowest).isGreaterThan(20);
        assertThat(lids).isLessThan(.05f);
    }

    @Test
    void laughterSmilesAndSquints() {
        FramePose pose = act(doing(DriverAction.LAUGHING)).at(2.5f);

        assertThat(pose.expression().smile()).isGreaterThan(.8f);
        assertThat(pose.expression().squint()).isGreaterThan(.4f);
        assertThat(pose.jawDegrees()).isGreaterThan(3);
    }

    @Test
    void aLowSunInTheFaceNarrowsTheEyes() {
        Scenario low = Scenario.defaults().with(Lighting.of(60_000, 10, 10));
        Scenario behind = Scenario.defaults().with(Lighting.of(60_000, 170, 10));

        assertThat(meanOpenness(act(low), 4)).isLessThan(.75f * meanOpenness(act(behind), 4));
        assertThat(act(low).at(.2f).expression().squint()).isGreaterThan(.5f);
    }

    @Test
    void nothingIsEverQuiteStill() {
        Performance performance = act(Scenario.defaults());

        for (float t = 0; t < 3.9f; t += .1f) {
            assertThat(performance.at(t + .1f).headYaw())
                    .isNotEqualTo(performance.at(t).headYaw());
            assertThat(performance.at(t + .1f).headShift())
                    .isNotEqualTo(performance.at(t).headShift());
        }
    }

    private static Performance act(Scenario scenario) {
        return new Performance(scenario, 1, new GazeZones(scenario.cabin()));
    }

    private static Scenario glance(Movement movement, GazeZone zone, double start, int onset) {
        return Scenario.defaults()
                .withDurationSeconds(5)
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.ATTENTIVE, movement, zone)
                        .during(start, 3.5, onset)));
    }

    private static Scenario doing(DriverAction action) {
        return Scenario.defaults()
                .withDurationSeconds(5)
                .with(BehaviourTimeline.of(
                        BehaviourSegment.defaults().withAction(action).during(1, 3, 300)));
    }

    private static Sightline gaze(Performance performance, float time) {
        FramePose pose = performance.at(time);
        return new Sightline(pose.gazeAzimuth(), pose.gazeElevation(), 100);
    }

    private static float firstTime(Performance performance, float start, Sightline from, float degrees) {
        float t = start;
        while (gaze(performance, t).angleTo(from) < degrees) {
            t += STEP;
        }
        return t;
    }

    private static float meanOpenness(Performance performance, float seconds) {
        float sum = 0;
        int count = 0;
        for (float t = .1f; t < seconds; t += .05f) {
            sum += performance.at(t).lidLeft();
            count++;
        }
        return sum / count;
    }

    /** Seconds from 95 % of the opening before down to 5 %, and from 5 % up to 95 %, of every blink: three quarters of each. */
    private static List<float[]> blinks(Performance performance, float seconds) {
        List<float[]> blinks = new ArrayList<>();
        float t = .1f;
        while (t < seconds) {
            float open = performance.at(t).lidLeft();
            if (performance.at(t + .1f).lidLeft() > .5f * open) {
                t += .02f;
                continue;
            }
            while (performance.at(t).lidLeft() > .95f * open) {
                t += STEP;
            }
            float closing = t;
            while (performance.at(t).lidLeft() > .05f * open) {
                t += STEP;
            }
            float shut = t;
            while (performance.at(t).lidLeft() < .05f * open || t < shut + .01f) {
                t += STEP;
            }
            float opening = t;
            while (performance.at(t).lidLeft() < .95f * open) {
                t += STEP;
            }
            blinks.add(new float[] {shut - closing, t - opening});
            t += .3f;
        }
        return blinks;
    }
}

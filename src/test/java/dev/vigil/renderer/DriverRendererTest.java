package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.Exterior;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Road;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Stature;
import dev.vigil.scenario.Weather;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DriverRendererTest {

    private static final CameraSetup SMALL = CameraSetup.defaults().withSize(240, 150);
    private static final Scenario ATTENTIVE =
            Scenario.defaults().withDurationSeconds(2).with(SMALL);

    @Test
    void pixelsDoNotDependOnFrameOrderOrThreads() {
        Rendering first = DriverRenderer.open(ATTENTIVE, 7);
        Rendering second = DriverRenderer.open(ATTENTIVE, 7);
        int[] ordinals = {0, 13, 29, 40};

        Map<Integer, byte[]> forward = new HashMap<>();
        for (int ordinal : ordinals) {
            forward.put(ordinal, first.frame(ordinal).pixels());
        }
        Map<Integer, byte[]> shuffled = new ConcurrentHashMap<>();
        IntStream.of(40, 0, 29, 13)
                .parallel()
                .forEach(ordinal -> shuffled.put(ordinal, second.frame(ordinal).pixels()));

        for (int ordinal : ordinals) {
            assertThat(shuffled.get(ordinal)).isEqualTo(forward.get(ordinal));
        }
        assertThat(forward.get(0)).hasSize(240 * 150).isNotEqualTo(forward.get(13));
    }

    @Test
    void anotherSeedGivesOtherNoiseButTheSamePerson() {
        byte[] one = DriverRenderer.open(ATTENTIVE, 1).frame(0).pixels();
        byte[] other = DriverRenderer.open(ATTENTIVE, 2).frame(0).pixels();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void coloursComeInThreeBytes() {
        Rendering rendering = DriverRenderer.open(ATTENTIVE.with(SMALL.withSpectrum(Spectrum.RGB)), 1);

        assertThat(rendering.layout()).isEqualTo(PixelLayout.RGB24);
        assertThat(rendering.frame(3).pixels()).hasSize(240 * 150 * 3);
    }

    @Test
    void landmarksLieInTheFaceInTheirOrder() {
        FrameTruth truth = DriverRenderer.open(ATTENTIVE, 1).frame(1).truth();
        FaceBox face = Objects.requireNonNull(truth.face());

        assertThat(truth.landmarks()).hasSize(68).allSatisfy(point -> {
            assertThat(point.x()).isBetween(face.x() - 3, face.x() + face.width() + 3);
            assertThat(point.y()).isBetween(face.y() - 3, face.y() + face.height() + 5);
        });
        assertThat(truth.landmarks().get(36).x())
                .isLessThan(truth.landmarks().get(39).x());
        assertThat(truth.landmarks().get(42).x())
                .isLessThan(truth.landmarks().get(45).x());
        assertThat(truth.landmarks().get(37).y())
                .isLessThan(truth.landmarks().get(41).y());
        assertThat(truth.landmarks().get(8).y())
                .isGreaterThan(truth.landmarks().get(57).y());
        assertThat(truth.landmarks().subList(27, 68)).allMatch(point -> point.visibility() == Visibility.VISIBLE);
        assertThat(truth.leftEye().ratio()).isBetween(.85f, 1.1f);
        assertThat(truth.leftEye().millimetres()).isBetween(7.5f, 10.5f);
    }

    @Test
    void closureOnTheTimelineIsClosureInPixelsAndLabels() {
        Scenario asleep = Scenario.defaults()
                .withDurationSeconds(6)
                .with(SMALL.withPosition(CameraPosition.CLUSTER, 30))
                .with(BehaviourTimeline.of(BehaviourSegment.eyesShut(DriverState.SLEEP, 1, 5, 400)));
        Rendering rendering = DriverRenderer.open(asleep, 3);

        RenderedFrame open = rendering.frame(3);
        RenderedFrame shut = rendering.frame(60);

        assertThat(shut.truth().leftEye().ratio()).isLessThan(.1f);
        assertThat(shut.truth().gaze().zone()).isEqualTo(GazeZone.EYES_CLOSED);
        // Bright eye white and dark pupil give way to even skin.
        assertThat(eyeContrast(rendering, open)).isGreaterThan(1.4 * eyeContrast(rendering, shut));
        ClipTruth truth = rendering.truth();
        assertThat(truth.layer("eyes_state"))
                .anyMatch(span -> span.value().equals("close") && span.start() < 45 && span.end() == 179);
        assertThat(truth.layer("driver_state")).anyMatch(span -> span.value().equals("sleep") && span.end() == 179);
    }

    @Test
    void attentiveDriverBlinks() {
        ClipTruth truth =
                DriverRenderer.open(Scenario.defaults().with(SMALL), 5).truth();

        assertThat(truth.layer("blinks"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.end() - span.start()).isBetween(3, 20));
        assertThat(truth.layer("gaze_on_road")).extracting(TruthSpan::value).containsOnly("looking_road");
        assertThat(truth.layer("driver_state")).containsExactly(new TruthSpan(0, 119, "attentive"));
    }

    @ParameterizedTest
    @EnumSource(
            value = GazeZone.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FORWARD_ROAD", "REAR_PASSENGER", "PHONE", "OTHER", "EYES_CLOSED", "NOT_VALID"})
    void requestedTargetIsTheLabelledZone(GazeZone zone) {
        Scenario glance = ATTENTIVE
                .withDurationSeconds(4)
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.SHORT_DISTRACTION, Movement.OWL, zone)
                        .during(1, 2.5, 300)));

        assertThat(DriverRenderer.open(glance, 1).truth().layer("gaze_zone"))
                .anyMatch(span -> span.value().equals(zone.term()) && span.end() - span.start() > 45);
    }

    @Test
    void yawnOpensTheMouth() {
        Scenario yawn = ATTENTIVE
                .withDurationSeconds(4)
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withAction(DriverAction.YAWNING)
                        .during(0, 4, 300)));
        Rendering rendering = DriverRenderer.open(yawn, 1);

        assertThat(rendering.frame(0).truth().mouth().millimetres()).isLessThan(3);
        assertThat(rendering.frame(66).truth().mouth().millimetres()).isGreaterThan(20);
        assertThat(rendering.truth().layer("yawning"))
                .singleElement()
                .satisfies(span -> assertThat(span.value()).isEqualTo("yawning_without_hand"));
    }

    @Test
    void lashMakeupDarkensTheEyes() {
        Scenario near = ATTENTIVE.with(SMALL.withPosition(CameraPosition.CLUSTER, 30));
        Scenario thick =
                near.with(new Driver(35, Sex.MALE, Stature.AM50, 3, 9, HairStyle.SHORT, 0, LashMakeup.THICK, 1));

        assertThat(eyeBrightness(DriverRenderer.open(thick, 1)))
                .isLessThan(.97 * eyeBrightness(DriverRenderer.open(near, 1)));
    }

    @Test
    void cloudsChangeTheLight() {
        Scenario clear = ATTENTIVE.with(SMALL.withSpectrum(Spectrum.RGB)).with(Lighting.of(8_000, 30, 40));
        Scenario overcast = clear.with(new Exterior(Road.MOTORWAY, Weather.OVERCAST, 60, .2));

        assertThat(DriverRenderer.open(overcast, 1).frame(0).pixels())
                .isNotEqualTo(DriverRenderer.open(clear, 1).frame(0).pixels());
    }

    @Test
    void saysWhichFieldItCannotShow() {
        Scenario waiting =
                ATTENTIVE.with(BehaviourTimeline.of(BehaviourSegment.defaults().withAction(DriverAction.UNCLASSIFIED)));

        assertThatThrownBy(() -> DriverRenderer.open(waiting, 1))
                .isInstanceOf(UnsupportedScenarioException.class)
                .hasMessageContaining("/behaviour/segments/0/action");
        assertThat(ScenarioPresets.all())
                .allMatch(preset -> DriverRenderer.unsupported(preset).isEmpty());
    }

    /** Mean brightness around the left eye. */
    private static double eyeBrightness(Rendering rendering) {
        RenderedFrame frame = rendering.frame(3);
        Landmark inner = frame.truth().landmarks().get(42);
        Landmark outer = frame.truth().landmarks().get(45);
        return IntStream.rangeClosed((int) inner.y() - 6, (int) inner.y() + 5)
                .flatMap(y -> IntStream.rangeClosed((int) inner.x(), (int) outer.x())
                        .map(x -> frame.pixels()[y * rendering.width() + x] & 255))
                .average()
                .orElseThrow();
    }

    /** Spread of brightness within and above the left eye, of which the lash line of a shut eye fills little. */
    private static double eyeContrast(Rendering rendering, RenderedFrame frame) {
        List<Landmark> eye = frame.truth().landmarks().subList(42, 48);
        int left = (int) eye.get(0).x();
        int right = (int) eye.get(3).x();
        int centre = (int) eye.stream().mapToDouble(Landmark::y).average().orElseThrow();
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int y = centre - 5; y <= centre + 3; y++) {
            for (int x = left; x <= right; x++) {
                int v = frame.pixels()[y * rendering.width() + x] & 255;
                sum += v;
                square += v * v;
                count++;
            }
        }
        return Math.sqrt(square / count - (sum / count) * (sum / count));
    }
}

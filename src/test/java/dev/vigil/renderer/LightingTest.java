package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.light.LightPlan;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.Exterior;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Road;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.SensorSetup;
import dev.vigil.scenario.Shutter;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LightingTest {

    private static final double[] LUX = {1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000};
    private static final CameraSetup SMALL = CameraSetup.defaults().withSize(200, 140);
    private static final Scenario DRIVING =
            Scenario.defaults().withDurationSeconds(4).with(SMALL);

    @ParameterizedTest
    @EnumSource(Spectrum.class)
    void everyLightLeavesTheFaceUsable(Spectrum spectrum) {
        for (double lux : LUX) {
            if (spectrum == Spectrum.RGB && lux < 5) {
                continue;
            }
            Scenario scenario = DRIVING.with(SMALL.withSpectrum(spectrum)).with(Lighting.of(lux, 45, 30));

            assertThat(brightness(DriverRenderer.open(scenario, 1), 3))
                    .as("%s lx", lux)
                    .isBetween(65.0, 190.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Spectrum.class)
    void noiseNeverGrowsWithTheLight(Spectrum spectrum) {
        float last = Float.MAX_VALUE;
        for (double lux : LUX) {
            float noise = light(DRIVING.with(SMALL.withSpectrum(spectrum)).with(Lighting.of(lux, 45, 30)), 0)
                    .noise();

            assertThat(noise).as("%s lx", lux).isLessThanOrEqualTo(last);
            last = noise;
        }
    }

    @Test
    void weakLedsAndHighGainAreNoisier() {
        Scenario dark = DRIVING.with(Lighting.of(1, 0, -10));
        Scenario weak = DRIVING.with(Lighting.of(1, 0, -10).withLeds(2, .2));
        Scenario amplified = dark.with(SMALL.withSensor(new SensorSetup(0, 3, 1, Shutter.GLOBAL, .1, 0, 0, 0)));

        assertThat(light(weak, 0).noise()).isGreaterThan(1.3f * light(dark, 0).noise());
        assertThat(light(amplified, 0).noise()).isGreaterThan(2 * light(dark, 0).noise());
    }

    @Test
    void stepOfTheLightHappensAtItsTimeAndTheExposureFollows() {
        Scenario step = DRIVING.with(SMALL.withSpectrum(Spectrum.RGB))
                .with(Lighting.of(8_000, 0, 40).changing(LightTransition.STEP, 1, 150));
        Rendering rendering = DriverRenderer.open(step, 1);

        double before = brightness(rendering, 29);
        double after = brightness(rendering, 30);
        double adapted = brightness(rendering, 75);

        assertThat(after).isLessThan(before * .5);
        assertThat(adapted).isBetween(before * .75, before * 1.1);
    }

    @Test
    void tunnelDarkensTheWorldAndLetsItBackIn() {
        Scenario tunnel = DRIVING.with(Lighting.of(60_000, 40, 30).changing(LightTransition.TUNNEL, 1, 100));

        assertThat(light(tunnel, 1.8f).outside())
                .isLessThan(.02f * light(tunnel, .5f).outside());
        assertThat(light(tunnel, 3.9f).outside())
                .isGreaterThan(.5f * light(tunnel, .5f).outside());
    }

    @Test
    void rampIsHalfWayOnALogarithmicScale() {
        Scenario ramp = DRIVING.with(Lighting.of(100, 0, -5).changing(LightTransition.RAMP, 4, 10_000));
        float middle = light(ramp, 2).outside();

        assertThat(middle)
                .isGreaterThan(light(ramp, .5f).outside())
                .isLessThan(light(ramp, 3.5f).outside());
    }

    @Test
    void shadowOfTheCarWandersOverTheFace() {
        Scenario rural = DRIVING.withDurationSeconds(20)
                .with(Lighting.of(80_000, 34, 14))
                .with(new Exterior(Road.RURAL, Weather.CLEAR, 70, .2));
        List<Float> lit = new ArrayList<>();
        for (int second = 0; second < 20; second++) {
            lit.add(sunlight(rural, second, 0, -3));
        }

        assertThat(lit).anyMatch(share -> share > .9f).anyMatch(share -> share < .1f);
    }

    @Test
    void roofKeepsAHighSunOffTheFace() {
        assertThat(sunlitShare(DRIVING.with(Lighting.of(80_000, 20, 80)), 0)).isZero();
        assertThat(sunlitShare(DRIVING.with(Lighting.of(80_000, 10, 12)), 0)).isGreaterThan(.8f);
    }

    @Test
    void ledsGlintOnTheCorneaAndOneBesideTheLensLightsThePupil() {
        CameraSetup near = CameraSetup.defaults().withPosition(CameraPosition.CLUSTER, 30);
        Scenario dark = Scenario.defaults().with(near).with(Lighting.of(1, 0, -10));
        Scenario coaxial = dark.with(Lighting.of(1, 0, -10).withLeds(1, 1));

        int[] apart = eye(DriverRenderer.open(dark, 1));
        int[] beside = eye(DriverRenderer.open(coaxial, 1));

        assertThat(apart[apart.length - 1]).isGreaterThan(apart[apart.length / 2] + 50);
        // A dark pupil is among the darkest of the eye; a bright one leaves no such pixels.
        assertThat(beside[10]).isGreaterThan(apart[10]);
        assertThat(IntStream.of(beside).sum()).isGreaterThan(IntStream.of(apart).sum());
    }

    @Test
    void lampsOutsidePassBy() {
        Scenario night = DRIVING.with(SMALL.withSpectrum(Spectrum.RGB))
                .with(Lighting.of(5, 0, -10).atNight(true, true, 0));
        double least = Double.MAX_VALUE;
        double most = 0;
        for (float time = 0; time < 4; time += .2f) {
            double sum = light(night, time).lamps().stream()
                    .filter(Lamp::outside)
                    .mapToDouble(Lamp::green)
                    .sum();
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }

        assertThat(most).isGreaterThan(2 * least);
    }

    @Test
    void flickerBandsARollingShutter() {
        Lighting lamps = Lighting.of(300, 0, 10).flickering(90);
        CameraSetup colour = SMALL.withSpectrum(Spectrum.RGB);
        Scenario global = DRIVING.with(lamps).with(colour);
        Scenario rolling = DRIVING.with(lamps)
                .with(colour.withSensor(SensorSetup.defaults().withShutter(Shutter.ROLLING, .05)));

        assertThat(DriverRenderer.open(rolling, 1).frame(3).pixels())
                .isNotEqualTo(DriverRenderer.open(global, 1).frame(3).pixels());
    }

    @Test
    void rainOnTheWindowsAndBodyClassesChangeThePicture() {
        byte[] dry = DriverRenderer.open(DRIVING, 1).frame(0).pixels();
        Scenario wet = DRIVING.with(new Exterior(Road.MOTORWAY, Weather.RAIN, 60, .2));

        assertThat(DriverRenderer.open(wet, 1).frame(0).pixels()).isNotEqualTo(dry);
        for (BodyClass body : List.of(BodyClass.COMPACT, BodyClass.SUV)) {
            assertThat(DriverRenderer.open(DRIVING.with(Cabin.of(DriveSide.LHD, body)), 1)
                            .frame(0)
                            .pixels())
                    .isNotEqualTo(dry);
        }
    }

    @Test
    void fastMotionIsBlurredWhileTheShutterIsOpen() {
        Scenario glance = DRIVING.with(BehaviourTimeline.of(BehaviourSegment.defaults()
                .withState(DriverState.SHORT_DISTRACTION, Movement.OWL, GazeZone.PASSENGER_SIDE_WINDOW)
                .during(1, 2.5, 200)));
        Scenario blurred = glance.with(SMALL.withSensor(SensorSetup.defaults().withShutter(Shutter.GLOBAL, 1)));
        Scenario sharp = glance.with(SMALL.withSensor(SensorSetup.defaults().withShutter(Shutter.GLOBAL, 0)));

        byte[] smeared = DriverRenderer.open(blurred, 1).frame(33).pixels();
        assertThat(smeared)
                .isNotEqualTo(DriverRenderer.open(sharp, 1).frame(33).pixels())
                .isEqualTo(DriverRenderer.open(blurred, 1).frame(33).pixels());
    }

    private static Illumination light(Scenario scenario, float time) {
        return new LightPlan(scenario, CameraMounts.camera(scenario), new CabinShell(scenario.cabin())).at(time);
    }

    /** Share of points over the face that the sun reaches past roof and pillars. */
    private static float sunlitShare(Scenario scenario, float time) {
        float sum = 0;
        for (int x = -6; x <= 6; x += 3) {
            for (int y = -9; y <= 6; y += 3) {
                sum += sunlight(scenario, time, x, y);
            }
        }
        return sum / 30;
    }

    private static float sunlight(Scenario scenario, float time, float x, float y) {
        Lamp sun = light(scenario, time).lamps().stream()
                .filter(lamp -> lamp.sun() && lamp.outside())
                .findFirst()
                .orElseThrow();
        return new CabinShell(scenario.cabin())
                .daylight(x, y, 8, sun.at().x(), sun.at().y(), sun.at().z());
    }

    private static double brightness(Rendering rendering, int ordinal) {
        RenderedFrame frame = rendering.frame(ordinal);
        FaceBox face = Objects.requireNonNull(frame.truth().face());
        int bytes = rendering.layout().bytesPerPixel();
        double sum = 0;
        int count = 0;
        for (int y = (int) (face.y() + face.height() * .2); y < face.y() + face.height() * .9; y++) {
            for (int x = (int) (face.x() + face.width() * .2); x < face.x() + face.width() * .8; x++) {
                for (int c = 0; c < bytes; c++) {
                    sum += frame.pixels()[(y * rendering.width() + x) * bytes + c] & 255;
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Pixels between the corners of the left eye, darkest first. */
    private static int[] eye(Rendering rendering) {
        RenderedFrame frame = rendering.frame(3);
        List<Landmark> eye = frame.truth().landmarks().subList(42, 48);
        int from = (int) eye.get(0).x() + 3;
        int to = (int) eye.get(3).x() - 3;
        int top = (int) eye.get(1).y() + 1;
        int bottom = (int) eye.get(4).y() - 1;
        return IntStream.rangeClosed(top, bottom)
                .flatMap(y -> IntStream.rangeClosed(from, to).map(x -> frame.pixels()[y * rendering.width() + x] & 255))
                .sorted()
                .toArray();
    }
}

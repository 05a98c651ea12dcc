package dev.vigil.renderer.internal.light;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Weather;
import java.util.ArrayList;
import java.util.List;

/** Turns the lighting fields of a scenario into lamps, ambient light and an exposure that suits them. */
public final class LightPlan {

    private static final Vec3 LED_TARGET = new Vec3(0, -6, 0);

    private static final AmbientCube NIGHT = AmbientCube.grey(.02f, .02f, .03f, .01f, .03f, .01f);
    private static final AmbientCube NIR_DAY = AmbientCube.grey(.55f, .16f, .14f, .04f, .18f, .06f);
    private static final AmbientCube COLOUR_DAY = AmbientCube.of(
            new Vec3(.55f, .60f, .70f),
            new Vec3(.26f, .28f, .33f),
            new Vec3(.22f, .22f, .23f),
            new Vec3(.10f, .09f, .08f),
            new Vec3(.46f, .50f, .58f),
            new Vec3(.10f, .10f, .11f));

    private final Scenario scenario;
    private final Lighting lighting;
    private final float day;
    private final float sunReach;

    private LightPlan(Scenario scenario) {
        this.scenario = scenario;
        this.lighting = scenario.lighting();
        // 0 in the dark, 1 in full daylight, on the eye's logarithmic scale.
        this.day = saturate((float) StrictMath.log10(lighting.illuminanceLx()) / 4.2f);
        this.sunReach = sunReach();
    }

    public static Illumination of(Scenario scenario, LensCamera camera) {
        LightPlan plan = new LightPlan(scenario);
        return scenario.camera().spectrum() == Spectrum.NIR940 ? plan.infrared(camera) : plan.colour();
    }

    private Illumination infrared(LensCamera camera) {
        List<Lamp> lamps = new ArrayList<>();
        float power = .50f * (float) lighting.nirPower();
        Vec3 right = new Vec3(camera.axes.xx(), camera.axes.xy(), camera.axes.xz());
        if (power > 0) {
            // Two LEDs close to the lens share one shadow map.
            lamps.add(Lamp.led(camera.position.plus(right.times(3.5f)), LED_TARGET, power));
            lamps.add(Lamp.led(camera.position.minus(right.times(3.5f)), LED_TARGET, power));
        }
        float sun = sunReach * 1.5f;
        if (sun > .02f) {
            lamps.add(Lamp.sun(sunDirection(), sun, sun, sun, 1.6f));
        }
        AmbientCube ambient = NIGHT.plus(sided(NIR_DAY).scaled(day * day));
        float exposure = mix(.66f, .70f, day) * stops();
        float brightest = 1 + .35f * sun;
        return new Illumination(
                true,
                List.copyOf(lamps),
                ambient,
                mix(.02f, 3.4f, day * day),
                new Vec3(.8f, .8f, .8f),
                day < .35f,
                exposure / brightest,
                mix(.016f, .013f, day) * (float) scenario.camera().noise());
    }

    private Illumination colour() {
        List<Lamp> lamps = new ArrayList<>();
        float low = smoothStep(28, 4, (float) lighting.sunElevation());
        float sun = sunReach * 4.2f;
        if (sun > .02f) {
            lamps.add(Lamp.sun(
                    sunDirection(), sun, sun * mix(.96f, .76f, low), sun * mix(.90f, .50f, low), mix(3, 1.6f, low)));
        }
        boolean overcast = scenario.exterior().weather() == Weather.OVERCAST;
        // A closed layer of clouds lights from all sides: hardly any shadow, cooler and flatter.
        float soft = .9f * day * day * (1 - saturate(sunReach * 1.4f)) * (overcast ? .4f : 1);
        Vec3 window = new Vec3(scenario.cabin().driveSide() == DriveSide.LHD ? .45f : -.45f, .65f, .65f);
        if (soft > 0) {
            lamps.add(Lamp.sun(window, soft, soft * .98f, soft * .96f, 4));
        }
        float level = mix(.10f, 1f, day * day);
        AmbientCube ambient = sided(COLOUR_DAY).scaled(overcast ? level * 1.2f : level);
        float exposure = mix(1.6f, mix(.92f, .62f, saturate(sunReach * 1.3f)), day) * stops();
        return new Illumination(
                false,
                List.copyOf(lamps),
                ambient,
                mix(.05f, mix(1.7f, 2.4f, sunReach), day * day),
                overcast ? new Vec3(.92f, .94f, .96f) : new Vec3(1.0f, 1.02f, 1.06f),
                day < .35f,
                exposure,
                mix(.045f, .012f, day) * (float) scenario.camera().noise());
    }

    /** Strength of direct sun on the driver, 0 to 1: the roof shades a high sun and the body one from behind. */
    private float sunReach() {
        float clear = scenario.exterior().weather() == Weather.CLEAR ? 1 : 0;
        float bright = smoothStep(12_000, 60_000, (float) lighting.illuminanceLx());
        float elevation = (float) lighting.sunElevation();
        float through = smoothStep(-1, 4, elevation) * smoothStep(62, 38, elevation);
        return clear * bright * through * smoothStep(150, 105, Math.abs((float) lighting.sunAzimuth()));
    }

    private Vec3 sunDirection() {
        return Mat3.ofYawPitchRoll((float) lighting.sunAzimuth(), (float) lighting.sunElevation(), 0)
                .apply(new Vec3(0, 0, 1));
    }

    private AmbientCube sided(AmbientCube cube) {
        return scenario.cabin().driveSide() == DriveSide.LHD ? cube : cube.mirrored();
    }

    private float stops() {
        return (float) StrictMath.pow(2, scenario.camera().exposure());
    }
}

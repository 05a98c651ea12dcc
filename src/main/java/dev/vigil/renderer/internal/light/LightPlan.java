package dev.vigil.renderer.internal.light;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.light.AutoExposure.Metering;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.IviScreen;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.SensorSetup;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Weather;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the lighting fields of a scenario into lamps, ambient light and an exposure that follows them. Visible light is in
 * units of 10,000 lx on the face, infrared light in units of the LEDs' own.
 */
public final class LightPlan {

    private static final Vec3 LED_TARGET = new Vec3(0, -6, 0);
    private static final float LED_POWER = .5f;
    private static final float LED_ASIDE = 4.5f;
    /** Beside the lens: light comes straight back from the retina. */
    private static final float LED_COAXIAL = .9f;

    /** What the LEDs' light leaves on the cabin's walls. */
    private static final AmbientCube BOUNCE = AmbientCube.grey(.02f, .02f, .03f, .01f, .03f, .01f);

    private static final AmbientCube NIR_DAY = AmbientCube.grey(.55f, .16f, .14f, .04f, .18f, .06f);
    private static final AmbientCube COLOUR_DAY = AmbientCube.of(
            new Vec3(.55f, .60f, .70f),
            new Vec3(.26f, .28f, .33f),
            new Vec3(.22f, .22f, .23f),
            new Vec3(.10f, .09f, .08f),
            new Vec3(.46f, .50f, .58f),
            new Vec3(.10f, .10f, .11f));
    /** With the sun out, what is left for the rest of the sky. */
    private static final float SKY_SHARE = .28f;

    private static final float ADAPTATION_SECONDS = .17f;
    private static final int ADAPTATION_STEPS = 10;

    private final Scenario scenario;
    private final Lighting lighting;
    private final LensCamera camera;
    private final CabinShell shell;
    private final Daylight daylight;
    private final PassingLamps passing;
    private final CabinPlaces places;
    private final boolean nir;

    public LightPlan(Scenario scenario, LensCamera camera, CabinShell shell) {
        this.scenario = scenario;
        this.lighting = scenario.lighting();
        this.camera = camera;
        this.shell = shell;
        this.daylight = new Daylight(scenario);
        this.passing = new PassingLamps(scenario);
        this.places = new CabinPlaces(scenario.cabin());
        this.nir = scenario.camera().spectrum() == Spectrum.NIR940;
    }

    /** The light at a time of the clip, seconds. */
    public Illumination at(float time) {
        Illumination light = light(time);
        Metering metered = AutoExposure.meter(light, shell, camera.position);
        float exposure = adapted(time);
        float artificial = mix(.15f, .6f, smoothStep(3.7f, 2.7f, (float) StrictMath.log10(daylight.lux(time))));
        SensorSetup sensor = scenario.camera().sensor();
        float brightened = exposure * (float) StrictMath.pow(2, sensor.exposure());
        return light.exposed(brightened, noise(exposure), artificial * metered.natural());
    }

    /** LEDs of the camera stay where and as they are. */
    public List<Lamp> leds() {
        List<Lamp> lamps = new ArrayList<>();
        float power = LED_POWER * (float) lighting.nirPower();
        Vec3 right = new Vec3(camera.axes.xx(), camera.axes.xy(), camera.axes.xz());
        if (nir && power > 0) {
            if (lighting.nirLeds() == 1) {
                lamps.add(Lamp.led(camera.position.plus(right.times(LED_COAXIAL)), LED_TARGET, 2 * power, true));
            } else {
                // Two LEDs close to the lens share one shadow map.
                lamps.add(Lamp.led(camera.position.plus(right.times(LED_ASIDE)), LED_TARGET, power, false));
                lamps.add(Lamp.led(camera.position.minus(right.times(LED_ASIDE)), LED_TARGET, power, false));
            }
        }
        return lamps;
    }

    private Illumination light(float time) {
        return nir ? infrared(time) : colour(time);
    }

    private Illumination infrared(float time) {
        List<Lamp> lamps = new ArrayList<>(leds());
        float direct = daylight.direct(time);
        float sky = daylight.level(time) * mix(1, SKY_SHARE, direct);
        // A shorter exposure with a stronger pulse of the LEDs holds the daylight down.
        float level = 1.2f * sky / (1 + .2f * sky);
        float sun = 1.5f * direct * level;
        if (sun > .02f) {
            lamps.add(Lamp.sun(daylight.sunDirection(time), sun, sun, sun, 1.6f));
        }
        passing.add(lamps, time, daylight.tunnel(time), .8f, .14f);
        AmbientCube ambient =
                BOUNCE.scaled((float) lighting.nirPower()).plus(sided(NIR_DAY).scaled(level));
        return new Illumination(
                true,
                List.copyOf(lamps),
                ambient,
                .004f + 3.4f * level * daylight.openness(time),
                new Vec3(.8f, .8f, .8f),
                daylight.night(time),
                1,
                0,
                0);
    }

    private Illumination colour(float time) {
        List<Lamp> lamps = new ArrayList<>();
        float direct = daylight.direct(time);
        float level = daylight.level(time) * mix(1, SKY_SHARE, direct);
        float low = daylight.lowSun();
        float sun = 4.2f * direct * level;
        if (direct > .005f) {
            lamps.add(Lamp.sun(
                    daylight.sunDirection(time),
                    sun,
                    sun * mix(.96f, .76f, low),
                    sun * mix(.90f, .50f, low),
                    mix(3, 1.6f, low)));
        }
        boolean overcast = scenario.exterior().weather() != Weather.CLEAR;
        // A closed layer of clouds lights from all sides: hardly any shadow, cooler and flatter.
        float soft = .9f * (1 - daylight.tunnel(time)) * smoothStep(.75f, 0, direct) * (overcast ? .4f : 1);
        Vec3 window = new Vec3(scenario.cabin().driveSide() == DriveSide.LHD ? .45f : -.45f, .65f, .65f);
        Vec3 sky = daylight.sky(time);
        if (soft > .03f) {
            lamps.add(Lamp.sky(
                    window, level * soft * sky.x(), level * soft * .97f * sky.y(), level * soft * .92f * sky.z()));
        }
        passing.add(lamps, time, daylight.tunnel(time), .0080f, .0016f);
        glow(lamps);
        AmbientCube ambient = sided(COLOUR_DAY).scaled(overcast ? level * 1.2f : level);
        return new Illumination(
                false,
                List.copyOf(lamps),
                ambient,
                level * mix(1.7f, 4.5f, direct) * daylight.openness(time),
                sky,
                daylight.night(time),
                1,
                0,
                0);
    }

    private void glow(List<Lamp> lamps) {
        float glow = .0016f * (float) lighting.screenGlow();
        if (glow > 0) {
            lamps.add(Lamp.glow(places.centre(GazeZone.INSTRUMENT_CLUSTER), glow * .8f, glow * .9f, glow * 1.1f));
            if (scenario.cabin().ivi() != IviScreen.NONE) {
                lamps.add(Lamp.glow(places.centre(GazeZone.IVI), glow * .7f, glow * .95f, glow * 1.3f));
            }
        }
    }

    /** The automatic exposure follows the light with some delay. */
    private float adapted(float time) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < ADAPTATION_STEPS; i++) {
            float ago = (i + .5f) * .07f;
            double weight = StrictMath.exp(-ago / ADAPTATION_SECONDS);
            sum += weight * StrictMath.log(steady(Math.max(0, time - ago)));
            weights += weight;
        }
        return (float) StrictMath.exp(sum / weights);
    }

    /** The exposure of a light that does not change: dark scenes stay a little darker, sunny ones a little brighter. */
    private float steady(float time) {
        Metering metered = AutoExposure.meter(light(time), shell, camera.position);
        float dim = (float) StrictMath.pow(Math.max(metered.light(), 1e-4f), nir ? .12 : .08);
        float target = nir ? .58f + .15f * metered.natural() : .86f;
        return target * dim * sunny(time) / Math.max(metered.light(), 1e-4f);
    }

    private float sunny(float time) {
        return 1 + (nir ? .2f : .45f) * daylight.direct(time);
    }

    /** A long enough exposure is quiet; beyond it the amplification raises the noise. */
    private float noise(float exposure) {
        SensorSetup sensor = scenario.camera().sensor();
        float full = nir ? .6f : 24;
        float amplified = (float) StrictMath.pow(Math.max(1, exposure / full), .37);
        float gain = (float) StrictMath.pow(2, sensor.gain() / 2);
        return .0125f * amplified * gain * (float) sensor.noise();
    }

    private AmbientCube sided(AmbientCube cube) {
        return scenario.cabin().driveSide() == DriveSide.LHD ? cube : cube.mirrored();
    }
}

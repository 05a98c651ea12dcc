package dev.vigil.renderer.internal.light;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Road;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Weather;

/** How bright it is outside over time, and where the sun stands as the car follows its road. */
public final class Daylight {

    private static final Vec3 NIGHT_SKY = new Vec3(.80f, .84f, .95f);
    private static final float FULL_LX = 10_000;
    private static final float TURNS_PER_SECOND = .11f;

    private final Scenario scenario;
    private final Lighting lighting;
    private final float roadPhase;

    public Daylight(Scenario scenario) {
        this.scenario = scenario;
        this.lighting = scenario.lighting();
        this.roadPhase = Math.floorMod(scenario.driver().identitySeed(), 997L) * .61f;
    }

    public float lux(float time) {
        double from = lighting.illuminanceLx();
        double to = lighting.transitionLx();
        return (float) (from * StrictMath.pow(to / from, changed(time)));
    }

    /** How far the change of light has come, 0 to 1. */
    private float changed(float time) {
        float at = (float) lighting.transitionSeconds();
        return switch (lighting.transition()) {
            case NONE -> 0;
            case STEP -> time < at ? 0 : 1;
            case RAMP -> at == 0 ? 1 : clamp(time / at, 0, 1);
            case TUNNEL -> tunnel(time);
        };
    }

    /** 0 in the open, 1 inside a tunnel; its mouth takes half a second to pass. */
    public float tunnel(float time) {
        if (lighting.transition() != LightTransition.TUNNEL) {
            return 0;
        }
        float in = (float) lighting.transitionSeconds();
        float out = (float) scenario.durationSeconds() - in;
        return smoothStep(in, in + .5f, time) * smoothStep(out + .5f, out, time);
    }

    /** Light of a whole sky in units of 10,000 lx. */
    float level(float time) {
        return lux(time) / FULL_LX;
    }

    /** Share of the light that comes straight from the sun, 0 to 1. */
    float direct(float time) {
        float clear = scenario.exterior().weather() == Weather.CLEAR ? 1 : 0;
        float bright = smoothStep(12_000, 60_000, lux(time));
        return clear * bright * smoothStep(-1, 4, (float) lighting.sunElevation()) * (1 - tunnel(time));
    }

    /** Unit vector towards the sun. */
    public Vec3 sunDirection(float time) {
        float azimuth = (float) lighting.sunAzimuth() - heading(time);
        return Mat3.ofYawPitchRoll(azimuth, (float) lighting.sunElevation(), 0).apply(new Vec3(0, 0, 1));
    }

    /** Degrees the car has turned to the left since the first frame. */
    private float heading(float time) {
        if (scenario.exterior().speedKmh() == 0) {
            return 0;
        }
        float most = scenario.exterior().road() == Road.MOTORWAY ? 9 : 26;
        return most * (bend(time) - bend(0));
    }

    private float bend(float time) {
        return Noise.at(time * TURNS_PER_SECOND, roadPhase, 4.7f);
    }

    /** Brightness of the world outside relative to the light in the car: less where only lamps are near. */
    float openness(float time) {
        return mix(1, .12f, night(time)) * mix(1, .3f, tunnel(time));
    }

    /** 1 with the sun at the horizon, 0 from 28 degrees. */
    float lowSun() {
        return smoothStep(28, 4, (float) lighting.sunElevation());
    }

    /** How far lamps stand out, 0 by day to 1 at night. */
    float night(float time) {
        return smoothStep(1.9f, .6f, (float) StrictMath.log10(lux(time)));
    }

    Vec3 sky(float time) {
        Vec3 high = scenario.exterior().weather() == Weather.CLEAR
                ? new Vec3(1.0f, 1.02f, 1.06f)
                : new Vec3(.92f, .94f, .96f);
        float elevation = (float) lighting.sunElevation();
        float dusk = smoothStep(9, 1, elevation);
        float blue = smoothStep(0, -5, elevation);
        Vec3 horizon = new Vec3(1.08f, .90f, .74f).towards(new Vec3(.58f, .68f, .98f), blue);
        return high.towards(horizon, dusk).towards(NIGHT_SKY, night(time));
    }
}

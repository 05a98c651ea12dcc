package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.light.Daylight;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Weather;

/** How much a low sun in the face makes the driver squint, as the road turns under it and tunnels take it away. */
final class Glare {

    private static final float LATENCY = .12f;
    private static final float SQUINTING = .15f;
    private static final float RELAXING = .6f;

    private final Scenario scenario;
    private final Daylight daylight;
    private final Response squint;

    Glare(Scenario scenario) {
        this.scenario = scenario;
        this.daylight = new Daylight(scenario);
        this.squint = new Response(scenario.durationSeconds(), this::dazzling, LATENCY, SQUINTING, RELAXING);
    }

    private float dazzling(float time) {
        if (scenario.exterior().weather() != Weather.CLEAR) {
            return 0;
        }
        float elevation = (float) scenario.lighting().sunElevation();
        float bright = smoothStep(8_000, 50_000, daylight.lux(time)) * (1 - daylight.tunnel(time));
        float low = smoothStep(-1, 3, elevation) * smoothStep(36, 16, elevation);
        float ahead = smoothStep(95, 60, Math.abs(Sightline.azimuth(daylight.sunDirection(time))));
        return bright * low * ahead * throughLenses(scenario.occlusion());
    }

    private static float throughLenses(Occlusion occlusion) {
        return occlusion.eyewear() == Eyewear.NONE ? 1 : (float) occlusion.transmittanceVisible();
    }

    /** 0 to 1; pillars and trees let the eyes open now and then. */
    float at(float time) {
        return squint.at(time) * (.86f + .14f * (float) StrictMath.sin(.9 * time));
    }
}

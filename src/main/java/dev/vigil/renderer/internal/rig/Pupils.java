package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.light.Daylight;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Scenario;

/** Pupils that follow the light: they close within a second, and take many seconds to open. */
final class Pupils {

    private static final float WIDE_CM = .29f;
    private static final float NARROW_CM = .13f;
    private static final float LATENCY = .25f;
    private static final float DILATING = 3.5f;
    private static final float CONSTRICTING = .35f;

    private final Response radius;

    Pupils(Scenario scenario) {
        Daylight daylight = new Daylight(scenario);
        float lenses = scenario.occlusion().eyewear() == Eyewear.NONE
                ? 1
                : (float) scenario.occlusion().transmittanceVisible();
        radius = new Response(
                scenario.durationSeconds(),
                time -> wanted(Math.max(1, lenses * daylight.lux(time))),
                LATENCY,
                DILATING,
                CONSTRICTING);
    }

    private static float wanted(float lux) {
        return mix(WIDE_CM, NARROW_CM, saturate((float) StrictMath.log10(lux) / 5));
    }

    /** Radius in cm. */
    float at(float time) {
        return radius.at(time);
    }
}

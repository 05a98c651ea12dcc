package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Weather;

/** How much a low sun in the face makes the driver squint. */
final class Glare {

    private final float strength;

    Glare(Scenario scenario) {
        Lighting light = scenario.lighting();
        float elevation = (float) light.sunElevation();
        float bright = smoothStep(8_000, 50_000, (float) light.illuminanceLx());
        float low = smoothStep(-1, 3, elevation) * smoothStep(36, 16, elevation);
        float ahead = smoothStep(95, 60, Math.abs((float) light.sunAzimuth()));
        boolean clear = scenario.exterior().weather() == Weather.CLEAR;
        this.strength = clear ? bright * low * ahead * throughLenses(scenario.occlusion()) : 0;
    }

    private static float throughLenses(Occlusion occlusion) {
        return occlusion.eyewear() == Eyewear.NONE ? 1 : (float) occlusion.transmittanceVisible();
    }

    /** 0 to 1; pillars and trees let the eyes open now and then. */
    float at(float time) {
        return strength * (.86f + .14f * (float) StrictMath.sin(.9 * time));
    }
}

package dev.vigil.renderer.internal.light;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Scenario;
import java.util.List;

/** Street lamps, tunnel lamps and oncoming headlights as the car passes them. */
final class PassingLamps {

    private static final float STREET_SPACING_M = 36;
    private static final float STREET_HEIGHT_M = 7;
    private static final float TUNNEL_SPACING_M = 12;
    private static final float TUNNEL_HEIGHT_M = 4;
    private static final float ONCOMING_EVERY_SECONDS = 4.5f;
    private static final float ONCOMING_ASIDE_M = 3.2f;

    private final Scenario scenario;
    private final float side;
    private final float metresPerSecond;

    PassingLamps(Scenario scenario) {
        this.scenario = scenario;
        this.side = scenario.cabin().driveSide() == DriveSide.LHD ? 1 : -1;
        this.metresPerSecond = (float) scenario.exterior().speedKmh() / 3.6f;
    }

    /**
     * @param headlight strength of an oncoming car at its brightest
     * @param street    strength right below a lamp
     */
    void add(List<Lamp> lamps, float time, float tunnel, float headlight, float street) {
        float travelled = metresPerSecond * time;
        if (scenario.lighting().streetLamps() && tunnel < 1) {
            row(lamps, travelled, STREET_SPACING_M, STREET_HEIGHT_M, -side * 2.5f, street * (1 - tunnel), .72f);
        }
        if (tunnel > 0) {
            row(lamps, travelled, TUNNEL_SPACING_M, TUNNEL_HEIGHT_M, side * 1.5f, street * tunnel, .84f);
        }
        if (scenario.lighting().headlights()) {
            oncoming(lamps, time, headlight);
        }
    }

    /** The lamp just passed and the next two of a row along the road. */
    private static void row(
            List<Lamp> lamps, float travelled, float spacing, float height, float aside, float strength, float warmth) {
        int passed = (int) Math.floor(travelled / spacing);
        for (int k = passed; k <= passed + 2; k++) {
            Vec3 away = new Vec3(aside, height, (k + .45f) * spacing - travelled);
            float nearness = height / away.norm();
            float light = strength * nearness * nearness;
            if (nearness > .12f) {
                lamps.add(Lamp.passing(away, light, light * warmth, light * warmth * warmth * .8f));
            }
        }
    }

    private void oncoming(List<Lamp> lamps, float time, float strength) {
        float closing = metresPerSecond + Math.max(14, metresPerSecond);
        int first = (int) Math.floor(time / ONCOMING_EVERY_SECONDS);
        for (int car = first; car <= first + 1; car++) {
            float meets = (car + .35f + .5f * Noise.cell(car, 17, 3)) * ONCOMING_EVERY_SECONDS;
            float ahead = closing * (meets - time);
            if (ahead < 2 || ahead > 150) {
                continue;
            }
            // The beam keeps to its own lane: it grows with the inverse square until the car leaves it.
            float nearness = 16 / (ahead + 6);
            float inBeam = smoothStep(1.1f, .25f, ONCOMING_ASIDE_M / ahead);
            float light = strength * Math.min(1, nearness * nearness) * inBeam;
            if (light > strength * .01f) {
                lamps.add(Lamp.passing(
                        new Vec3(side * ONCOMING_ASIDE_M, -.45f, ahead), light, light * .97f, light * .9f));
            }
        }
    }
}

package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import java.util.ArrayList;
import java.util.List;

/** The small jumps by which eyes move about on whatever they look at. */
final class Fixations {

    private static final float ACROSS_DEGREES = 1.6f;
    private static final float UP_DEGREES = .8f;

    /** Where the eyes rest from a jump on, degrees off the target. */
    private record Rest(Saccade jump, float azimuth, float elevation) {}

    private final List<Rest> rests = new ArrayList<>();

    Fixations(double seconds, Drift drift) {
        float time = -.5f;
        float azimuth = 0;
        float elevation = 0;
        for (int i = 0; time < seconds; i++) {
            float nextAzimuth = ACROSS_DEGREES * (2 * drift.chance(i, 21) - 1);
            float nextElevation = UP_DEGREES * (2 * drift.chance(i, 22) - 1);
            float way = (float) StrictMath.hypot(nextAzimuth - azimuth, nextElevation - elevation);
            rests.add(new Rest(new Saccade(time, way), nextAzimuth, nextElevation));
            azimuth = nextAzimuth;
            elevation = nextElevation;
            time += .25f + 1.1f * drift.chance(i, 23);
        }
    }

    /** Degrees off the target: left, up. */
    float[] at(float time) {
        float[] off = new float[2];
        for (Rest rest : rests) {
            if (rest.jump().start() > time) {
                break;
            }
            float done = rest.jump().progress(time);
            off[0] = mix(off[0], rest.azimuth(), done);
            off[1] = mix(off[1], rest.elevation(), done);
        }
        return off;
    }
}

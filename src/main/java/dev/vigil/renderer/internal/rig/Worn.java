package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.Occlusion;

/** When what covers the face does so. */
final class Worn {

    private static final float REACH_SECONDS = .6f;

    private Worn() {}

    /** 0 to 1: how far a hand has come to where it covers the face. */
    static float share(Occlusion o, float time) {
        float start = (float) o.startSeconds();
        float end = o.durationSeconds() == 0 ? Float.MAX_VALUE : start + (float) o.durationSeconds();
        float begun = start == 0 ? 1 : smoothStep(0, REACH_SECONDS, time - start);
        return begun * smoothStep(0, REACH_SECONDS, end - time);
    }

    static boolean covers(Occlusion o, float time) {
        return time >= o.startSeconds() && (o.durationSeconds() == 0 || time < o.startSeconds() + o.durationSeconds());
    }
}

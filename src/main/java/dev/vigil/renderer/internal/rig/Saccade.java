package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

/** A jump of the eyes; the wider, the longer it takes, after the main sequence of human saccades. */
record Saccade(float start, float degrees) {

    private static final float LEAST_SECONDS = .021f;
    private static final float SECONDS_PER_DEGREE = .0022f;

    float seconds() {
        return LEAST_SECONDS + SECONDS_PER_DEGREE * degrees;
    }

    /** 0 before the jump to 1 after it. */
    float progress(float time) {
        return smoothStep(0, seconds(), time - start);
    }
}

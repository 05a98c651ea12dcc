package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.mix;

/** How a muscle follows what it is asked for: after a while, and faster one way than back. */
final class Response {

    private static final float STEP = 1 / 60f;

    /** What is asked for at a time of the clip. */
    interface Wanted {
        float at(float time);
    }

    private final float[] values;

    /**
     * @param seconds of the clip; in its beginning all is as wanted
     * @param latency seconds until anything happens
     * @param rise    time constant of growing, seconds
     * @param fall    time constant of shrinking
     */
    Response(double seconds, Wanted wanted, float latency, float rise, float fall) {
        values = new float[(int) StrictMath.ceil(seconds / STEP) + 2];
        float rising = (float) StrictMath.exp(-STEP / rise);
        float falling = (float) StrictMath.exp(-STEP / fall);
        values[0] = wanted.at(0);
        for (int i = 1; i < values.length; i++) {
            float goal = wanted.at(Math.max(0, i * STEP - latency));
            values[i] = mix(goal, values[i - 1], goal > values[i - 1] ? rising : falling);
        }
    }

    float at(float time) {
        float step = clamp(time / STEP, 0, values.length - 1.001f);
        int i = (int) step;
        return mix(values[i], values[i + 1], step - i);
    }
}

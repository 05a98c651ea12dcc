package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;

/** Where hair grows on the head, in canonical coordinates; shared by strands and skin shading. */
public final class Hairline {

    private Hairline() {}

    /** Above 0 on the hairy scalp, in cm above the hairline. */
    public static float scalp(float ageing, float px, float y, float z) {
        float x = Math.abs(px);
        float receding = ageing * 1.2f * gauss(x - 4.2f, 1.6f);
        float line;
        if (z > 5.2f) {
            line = mix(3.6f, 6.5f, smoothStep(5.2f, 6.9f, z)) + receding;
        } else if (z > 2.6f) {
            line = mix(-.4f, 3.6f, smoothStep(2.6f, 5.2f, z));
        } else if (z > .7f) {
            line = mix(-3.2f, -.4f, smoothStep(1.6f, 2.6f, z));
        } else if (z > -1.6f) {
            line = mix(.6f, -2.8f, smoothStep(.2f, .9f, z));
        } else {
            line = mix(.6f, -7.2f, smoothStep(-1.6f, -4.4f, z));
        }
        return y - line + .35f * Noise.at(x * 2.1f, y * 2.1f, z * 2.1f);
    }

    /** 0 to 1 where a beard grows. */
    public static float beard(float px, float y, float z) {
        float x = Math.abs(px);
        float line = mix(-5.9f, -3.0f, smoothStep(3.2f, 6.2f, x));
        float m = smoothStep(.3f, -.7f, y - line) * smoothStep(-13.2f, -11.8f, y) * smoothStep(.2f, 1.2f, z);
        if (x < 1.2f && y > -6.2f) {
            m *= smoothStep(-5.6f, -6.1f, y);
        }
        return saturate(m * (1 - gauss(x, 1.7f) * gauss(y + 9.1f, .45f) * .6f));
    }

    /** Height of the brow's middle line at a canonical |x|. */
    public static float browLine(float x, boolean female) {
        float t = saturate((x - 1.15f) / 3.85f);
        float arch = mix(1.42f, female ? 1.92f : 1.74f, smoothStep(0, .62f, t));
        return arch - smoothStep(.62f, 1, t) * .46f + (female ? .12f : 0);
    }
}

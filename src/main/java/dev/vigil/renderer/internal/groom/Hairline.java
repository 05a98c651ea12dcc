package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.HeadShape;
import dev.vigil.renderer.internal.math.Noise;

/** Where hair grows on a person's head, in canonical coordinates; shared by strands, skin shading and labels. */
public final class Hairline {

    private final float height;
    private final float recession;

    public Hairline(Appearance.Hair hair) {
        this.height = 6.35f + hair.hairline() + .5f * hair.recession();
        this.recession = hair.recession();
    }

    /** Above 0 on the hairy scalp, in cm above the hairline. */
    public float scalp(float px, float y, float z) {
        return y
                - line(Math.abs(px), z)
                + .30f * Noise.at(px * 1.3f, y * 1.3f, z * 1.3f)
                + .28f * Noise.at(px * 4.1f, y * 4.1f, z * 4.1f);
    }

    /** Whether the hairline is more than a centimetre above a point, for all its raggedness. */
    public boolean farAbove(float px, float y, float z) {
        return y - line(Math.abs(px), z) < -1.6f;
    }

    /** Height of the hairline's middle. */
    private float line(float x, float z) {
        if (z > 4.6f) {
            float front = height + recession * 2.1f * gauss(x - 3.9f, 1.7f) - .25f * gauss(x, .8f) + .018f * x * x;
            return mix(2.6f + 1.4f * recession, front, smoothStep(4.6f, 7.0f, z));
        } else if (z > 2.2f) {
            return mix(-.6f, 2.6f + 1.4f * recession, smoothStep(2.5f, 4.6f, z));
        } else if (z > .7f) {
            return mix(-3.0f, -.6f, smoothStep(1.5f, 2.2f, z));
        } else if (z > -1.6f) {
            return mix(.6f, -2.6f, smoothStep(.2f, .9f, z));
        }
        return mix(.6f, -7.2f, smoothStep(-1.6f, -4.4f, z));
    }

    /** 0 to 1 where a beard grows. */
    public static float beard(float px, float y, float z) {
        float x = Math.abs(px);
        float line = mix(-6.3f, -3.0f, smoothStep(3.4f, 6.3f, x)) - .35f * gauss(x - 3.2f, 1.2f);
        float m = smoothStep(.5f, -.8f, y - line + .25f * Noise.at(px * 2.3f, y * 2.3f, z * 2.3f))
                * smoothStep(-13.4f, -11.6f, y)
                * smoothStep(.2f, 1.2f, z);
        if (x < 2.4f && y > -6.6f) {
            m = Math.max(m, smoothStep(-5.5f, -6.0f, y) * smoothStep(2.4f, 1.9f, x) * smoothStep(8.2f, 8.8f, z));
        }
        float belowLip = gauss(x - 1.2f, .45f) * gauss(y + 9.2f, .5f);
        return saturate(m * (1 - .7f * belowLip));
    }

    /** Height of the brow's middle line at a canonical |x|. */
    public static float browLine(float x, HeadShape shape) {
        float t = saturate((x - 1.15f) / 3.85f);
        float arch = .30f + .10f * shape.eyes().browArch();
        float rise = mix(0, arch, smoothStep(0, .62f, t));
        float fall = smoothStep(.62f, 1, t) * (.40f + .08f * shape.eyes().browArch() + .12f * shape.ageing());
        return 1.44f + .13f * shape.eyes().browHeight() + rise - fall;
    }
}

package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * The gap between the lids of one eye as two curves on the lid sphere around the eyeball. Coordinates: u runs outward from
 * the eye's centre, v up, in cm on the sphere. Cutting the skin per pixel along these curves keeps lid margins sharp, and
 * the lid landmarks are points of the same curves.
 */
public final class EyelidAperture {

    public static final float INNER = -1.38f;
    public static final float OUTER = 1.46f;

    private static final float NASAL_V = -.20f;
    private static final float TEMPORAL_V = .04f;
    private static final float SQUINT_LIFT = .26f;

    private final float nasal;
    private final float temporal;
    private final float upper;
    private final float lower;

    /**
     * @param openness   0 to about 1.1, 1 is the person's own open eye
     * @param apertureCm height of that open eye
     * @param gazePitch  pitch of the eye in the head, degrees + up: the upper lid follows the gaze
     * @param squint     0 to 1: the lower lid rises over the eyeball, the upper one sinks a little
     * @param tilt       + when the outer corner is higher, in standard deviations
     */
    public EyelidAperture(float openness, float apertureCm, float gazePitch, float squint, float tilt) {
        this.nasal = NASAL_V - .03f * tilt;
        this.temporal = TEMPORAL_V + .05f * tilt;
        float follow = clamp(gazePitch * .012f, -.36f, .14f) * saturate(openness * 1.5f);
        float openUpper = apertureCm * .60f - .03f + follow - .4f * SQUINT_LIFT * squint;
        float openLower = apertureCm * .40f - (follow < 0 ? follow * .35f : 0) - SQUINT_LIFT * squint;
        this.lower = mix(.36f, openLower, saturate(openness));
        this.upper = Math.max(mix(-.37f, openUpper, openness), -lower - .01f);
    }

    /** 0 at the inner corner to 1 at the outer one. */
    public static float along(float u) {
        return (u - INNER) / (OUTER - INNER);
    }

    /** Margin of the upper lid, v for u; far below outside the gap. */
    public float upperEdge(float u) {
        float t = along(u);
        if (t <= 0 || t >= 1) {
            return -9;
        }
        t += .16f * t * (1 - t);
        return corners(t) + upper * arch(t);
    }

    /** Margin of the lower lid; far above outside the gap. */
    public float lowerEdge(float u) {
        float t = along(u);
        if (t <= 0 || t >= 1) {
            return 9;
        }
        t -= .18f * t * (1 - t);
        return corners(t) - lower * arch(t);
    }

    /** Whether a direction from the eye's centre (outward, up, forward) passes the gap. */
    public boolean passes(float dx, float dy, float dz) {
        if (dz < .15f) {
            return false;
        }
        float distance = length(dx, dy, dz);
        if (distance > 2.0f) {
            return false;
        }
        float scale = HeadField.LID_RADIUS / distance;
        float u = dx * scale;
        float v = dy * scale;
        return v < upperEdge(u) && v > lowerEdge(u);
    }

    /** Height of the gap at its middle, cm, 0 when shut. */
    public float openingCm() {
        float u = mix(INNER, OUTER, .5f);
        return Math.max(
                0, onSphere(u, upperEdge(u)).minus(onSphere(u, lowerEdge(u))).y());
    }

    /** A margin point relative to the eye's centre: x outward, y up, z forward. */
    public Vec3 margin(float t, boolean upperLid) {
        float u = mix(INNER, OUTER, t);
        float shut = Math.min(upperEdge(u), 9);
        float v = upperLid ? Math.max(shut, lowerEdge(u)) : Math.min(lowerEdge(u), Math.max(shut, lowerEdge(u)));
        return onSphere(u, v);
    }

    private static Vec3 onSphere(float u, float v) {
        float r = HeadField.LID_RADIUS;
        return new Vec3(u, v, sqrt(Math.max(0, r * r - u * u - v * v)));
    }

    private float corners(float t) {
        return mix(nasal, temporal, t);
    }

    private static float arch(float t) {
        float s = 4 * t * (1 - t);
        return s * (1.5f - .5f * s);
    }
}

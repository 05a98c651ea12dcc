package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.math.Vec3;

/** One outer ear, glued to the head; an underestimating distance. */
public final class EarField implements Field {

    private static final float TILT_SIN = (float) StrictMath.sin(StrictMath.toRadians(28));
    private static final float TILT_COS = (float) StrictMath.cos(StrictMath.toRadians(28));

    private final Vec3 centre;
    private final int side;

    /** @param side +1 for the driver's left ear, -1 for the right one */
    public EarField(HeadField head, int side) {
        this.centre = head.fromCanonical(7.05f, -2.1f, -1.0f);
        this.side = side;
    }

    /** Centre of the left ear. */
    public Vec3 centre() {
        return centre;
    }

    @Override
    public float distance(float px, float py, float pz) {
        float x = px * side - centre.x();
        float y = py - centre.y();
        float z = pz - centre.z();
        float along = z * TILT_COS + x * TILT_SIN;
        float out = -z * TILT_SIN + x * TILT_COS;
        float up = y - .18f * along;
        float a = along - .10f * y;
        float rho = sqrt((a / 1.55f) * (a / 1.55f) + (up / 2.85f) * (up / 2.85f));
        float radius = mix(1.55f, 2.3f, saturate(Math.abs(up) / 2.85f));
        float rim = sqrt((rho - .97f) * (rho - .97f) * radius * radius + (out - .22f) * (out - .22f)) - .27f;
        rim = smoothMax(rim, -(length(a - 1.75f, up + .9f, out) - 1.25f), .4f);
        float d = smoothMin(ellipsoid(a, up, out, 0, 0, -.05f, 1.55f, 2.8f, .34f), rim, .25f);
        d = smoothMax(d, -ellipsoid(a, up, out, .35f, -.35f, .45f, .72f, .95f, .62f), .25f);
        d = smoothMin(d, capsule(a, up, out, -.55f, -1.3f, .2f, .24f, -.35f, 1.1f, .22f, .22f), .3f);
        d = smoothMin(d, ellipsoid(a, up, out, .45f, -2.5f, .1f, .62f, .72f, .32f), .35f);
        d = smoothMin(d, ellipsoid(a, up, out, 1.25f, -.6f, .1f, .3f, .45f, .3f), .25f);
        d = smoothMin(d, capsule(a, up, out, .9f, .6f, -.5f, .5f, .9f, -1.6f, -.6f, .45f), .4f);
        return d * .75f;
    }
}

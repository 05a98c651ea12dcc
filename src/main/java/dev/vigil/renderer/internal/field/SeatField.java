package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.gauss;

/** A seat with bolsters, head restraint and seams, in world space. */
public final class SeatField implements Field {

    private final float centreX;

    public SeatField(float centreX) {
        this.centreX = centreX;
    }

    @Override
    public float distance(float px, float y, float z) {
        float x = px - centreX;
        float ax = Math.abs(x);
        float reclined = z + .22f * (y + 22);
        float d = roundBox(x, y + 50, reclined + 22, 24.5f, 34, 6.5f, 5);
        d = smoothMin(d, capsule(ax, y, z, 22, -30, -19, 5.0f, 24, -78, -16, 6), 4);
        d = smoothMin(d, roundBox(x, y + 27, reclined + 22, 17, 8, 5.5f, 4.5f), 3);
        float restZ = z + 17.5f - .1f * (y + 3);
        float rest = roundBox(x, y + 1.5f, restZ, 13.2f, 8.2f, 4.6f, 4.2f);
        rest = smoothMin(rest, roundBox(x, y + 1.5f, restZ - 1, 11.5f, 6.5f, 4.9f, 4), 1);
        float post = capsule(ax, y, z, 4.5f, -6, -18.5f, .7f, 4.5f, -22, -20.5f, .7f);
        float seam = gauss(ax - 12.5f, .35f) * (y < -16 ? .5f : 0);
        return (Math.min(Math.min(d, rest), post) + seam) * .85f;
    }
}

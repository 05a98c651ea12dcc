package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;

import dev.vigil.renderer.internal.identity.HeadShape;

/** The neck in canonical coordinates with x >= 0: column, slanting neck muscles, larynx, and the slope to the shoulders. */
final class NeckField {

    private final float top;
    private final float base;
    private final float muscle;
    private final float larynx;
    private final float slope;
    private final float chinFat;

    NeckField(HeadShape shape) {
        float slim = shape.female() ? 1 : 0;
        float wide = shape.neck().width();
        top = 4.55f + .5f * shape.fat() - .70f * slim + .22f * wide;
        base = 5.0f + .55f * shape.fat() - .80f * slim + .28f * wide;
        muscle = .75f - .25f * slim;
        larynx = shape.neck().larynx();
        slope = 1.9f - .5f * slim + .2f * wide;
        chinFat = shape.fat() + .35f * shape.ageing();
    }

    float distance(float x, float y, float z) {
        float d = capsule(x, y, z, 0, -7.0f, -2.4f, top, 0, -19, -4.2f, base);
        d = smoothMin(d, capsule(x, y, z, 2.4f, -8, -5.8f, 1.5f, 11.5f, -22.0f, -6.2f, slope), 4.2f);
        // From behind the ear down to the breastbone; the pit between both muscles and the collar bones is left free.
        d = smoothMin(d, capsule(x, y, z, 5.0f, -6.5f, -2.2f, .7f, 1.35f, -20.8f, .95f, muscle), 2.3f);
        d = smoothMin(d, capsule(x, y, z, 1.6f, -21.8f, 1.2f, .8f, 13, -20.6f, -1.5f, .8f), 1.7f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -27.5f, -3.5f, 14, 7, 6.2f), 3.5f);
        d = smoothMax(d, -ellipsoid(x, y, z, 0, -20.6f, 2.9f, .7f, .9f, 1.1f), 1.2f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -11.6f, 2.6f, 2.6f, 1.0f + .9f * chinFat, 2.6f), 2.2f);
        return larynx > 0
                ? smoothMin(
                        d,
                        capsule(x, y, z, 0, -13.9f, .75f + .4f * larynx, .5f, 0, -15.1f, .75f + .5f * larynx, .5f),
                        1.7f)
                : d;
    }
}

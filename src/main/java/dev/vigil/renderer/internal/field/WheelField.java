package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

/** A steering wheel with its rim in the x-y plane and the hub 4 cm behind the origin, towards the front of the car. */
public final class WheelField implements Field {

    @Override
    public float distance(float x, float y, float z) {
        float rim = length(sqrt(x * x + y * y) - 18.2f, z, 0) - 1.5f;
        float ax = Math.abs(x);
        float spokes = smoothMin(
                capsule(ax, y, z, 3, -1, 4f, 2.2f, 17.5f, -1.5f, 0, 1.1f),
                capsule(ax, y, z, 0, -5, 4, 2f, 5, -17, 0, 1.2f),
                2f);
        spokes = smoothMin(spokes, ellipsoid(x, y, z, 0, -1, 4, 7.5f, 6.5f, 2.8f), 2);
        return smoothMin(rim, spokes, .8f) * .9f;
    }
}

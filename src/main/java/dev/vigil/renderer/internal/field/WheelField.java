package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.scenario.WheelRim;

/** A steering wheel with its rim in the x-y plane and the hub 4 cm behind the origin, towards the front of the car. */
public final class WheelField implements Field {

    private static final float RADIUS = 18.2f;
    private static final float FLAT_AT = -14.6f;

    private final WheelRim shape;

    public WheelField(WheelRim shape) {
        this.shape = shape;
    }

    @Override
    public float distance(float x, float y, float z) {
        float outline = sqrt(x * x + y * y) - RADIUS;
        if (shape == WheelRim.FLAT_BOTTOM) {
            outline = smoothMax(outline, FLAT_AT - y, 3);
        }
        float rim = length(outline, z, 0) - 1.5f;
        float ax = Math.abs(x);
        float spokes = shape == WheelRim.TWO_SPOKE
                ? capsule(ax, y, z, 3, -2, 4f, 2.6f, 17.2f, -4, 0, 1.3f)
                : smoothMin(
                        capsule(ax, y, z, 3, -1, 4f, 2.2f, 17.5f, -1.5f, 0, 1.1f),
                        capsule(ax, y, z, 0, -5, 4, 2f, 5, lower(), 0, 1.2f),
                        2f);
        spokes = smoothMin(spokes, ellipsoid(x, y, z, 0, -1, 4, 7.5f, 6.5f, 2.8f), 2);
        return smoothMin(rim, spokes, .8f) * .9f;
    }

    private float lower() {
        return shape == WheelRim.FLAT_BOTTOM ? FLAT_AT : -17;
    }
}

package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.gauss;

/**
 * The dashboard of a left-hand drive car with the binnacle of the instruments and the steering column.
 *
 * @param middle    of the car, cm from the driver
 * @param halfWidth of the car
 */
public record DashboardField(float middle, float halfWidth) implements Field {

    @Override
    public float distance(float x, float y, float z) {
        float body = roundBox(x - middle, y + 41, z - 84, halfWidth - 2, 12, 26, 7);
        float centre = roundBox(x - middle, y + 52, z - 70, 11, 18, 12, 4);
        float binnacle = roundBox(x, y + 26, z - 74, 17, 8, 11, 5);
        float column = capsule(x, y, z, 0, -44, 48, 4, 0, -38, 70, 5);
        // The lid of the glovebox and the air outlets draw lines.
        float lid = roundBox(x - 2 * middle + 4, y + 48, z - 58, 17, 9, 12, 2);
        float dash = smoothMin(smoothMin(body, binnacle, 4), centre, 3) + .5f * gauss(lid, .6f);
        return Math.min(dash, column) * .9f;
    }
}

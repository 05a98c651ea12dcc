package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

/** One row of teeth as a bent ridge with narrow gaps. */
public final class TeethField implements Field {

    private final HeadField head;
    private final float rowY;

    /** @param rowY canonical height of the row's middle */
    public TeethField(HeadField head, float rowY) {
        this.head = head;
        this.rowY = rowY;
    }

    @Override
    public float distance(float px, float py, float z) {
        float y = head.canonicalY(py);
        float x = Math.abs(head.canonicalX(px, y));
        float height = Math.abs(y - rowY) - .48f;
        float rho = sqrt(x * x / (2.55f * 2.55f) + (z - 4.95f) * (z - 4.95f) / (3.5f * 3.5f));
        float ring = Math.abs(rho - 1) * 2.9f - .28f;
        if (z < 3.0f) {
            ring = Math.max(ring, 3.0f - z);
        }
        float tooth = x / .82f;
        float offset = tooth - (float) Math.floor(tooth) - .5f;
        return smoothMax(ring, height, .2f) + .024f * saturate((Math.abs(offset) - .36f) * 8);
    }
}

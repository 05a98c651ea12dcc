package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.away;
import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;

import dev.vigil.renderer.internal.identity.HeadShape;

/** The nose in canonical coordinates with x >= 0: bridge, side walls, tip, wings, septum and nostrils. */
final class NoseField {

    private final float rootZ;
    private final float bridgeRadius;
    private final float wallX;
    private final float hump;
    private final float tipY;
    private final float tipZ;
    private final float tipRadius;
    private final float wingX;
    private final float wingRadius;
    private final float nostrilX;

    NoseField(HeadShape.Nose nose) {
        rootZ = 8.24f + .13f * nose.bridge();
        bridgeRadius = .44f + .05f * nose.bridgeWidth();
        wallX = .55f + .07f * nose.bridgeWidth() + .10f * nose.wings();
        hump = .11f * nose.hump();
        tipY = -4.15f + .17f * nose.tilt();
        tipZ = 10.42f + .24f * nose.projection();
        tipRadius = .74f + .06f * nose.tip() + .05f * nose.wings();
        wingX = 1.12f + .15f * nose.wings();
        wingRadius = .52f + .035f * nose.wings();
        nostrilX = .60f + .09f * nose.wings();
    }

    float joined(float before, float x, float y, float z) {
        if (away(x, y, z, 0, -2.6f, 9.2f, 5.2f)) {
            return before;
        }
        float d = smoothMin(
                before,
                capsule(x, y, z, 0, .55f, rootZ, bridgeRadius, 0, -1.7f, mid() + hump, bridgeRadius + .02f),
                .8f);
        d = smoothMin(
                d, capsule(x, y, z, 0, -1.7f, mid() + hump, bridgeRadius + .02f, 0, tipY + .4f, tipZ - .1f, .56f), .8f);
        d = smoothMin(d, capsule(x, y, z, .40f, -.9f, 8.15f, .50f, wallX + .2f, -4.0f, 9.25f, .70f), 1.2f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, tipY, tipZ, tipRadius, tipRadius * .9f, tipRadius), .65f);
        d = smoothMin(d, ellipsoid(x, y, z, wingX, -4.62f, 9.48f, wingRadius, .58f, .86f), .36f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -4.82f + .5f * (tipY + 4.15f), tipZ - .55f, .28f, .46f, .75f), .32f);
        return smoothMax(
                d, -ellipsoid(x, y, z, nostrilX, -5.12f, 9.95f + .4f * (tipZ - 10.42f), .27f, .50f, .48f), .12f);
    }

    private float mid() {
        return rootZ + .46f * (tipZ - rootZ);
    }
}

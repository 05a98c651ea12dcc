package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.math.Scalar.length;

/** The frame of a pair of glasses on the head at rest. */
public final class SpectaclesField implements Field {

    public static final float LENS_Y = -.45f;
    public static final float LENS_Z = 10.1f;

    private final float lensX;
    private final float halfWidth;
    private final float halfHeight;
    private final float corner;
    private final float rimRadius;
    private final float templeX;

    public SpectaclesField(HeadField head, boolean sunglasses) {
        this.lensX = head.leftEye().x() + .05f;
        this.halfWidth = sunglasses ? 2.75f : 2.55f;
        this.halfHeight = sunglasses ? 2.05f : 1.8f;
        this.corner = sunglasses ? 1.5f : 1.2f;
        this.rimRadius = sunglasses ? .20f : .13f;
        this.templeX = 7.75f * head.shape().width();
    }

    public float lensX() {
        return lensX;
    }

    public float halfWidth() {
        return halfWidth;
    }

    public float halfHeight() {
        return halfHeight;
    }

    /** Depth of the wrapped lens surface. */
    public static float surface(float x, float y) {
        return LENS_Z - .035f * x * x - .018f * (y + .4f) * (y + .4f);
    }

    @Override
    public float distance(float x, float y, float z) {
        float ax = Math.abs(x);
        float outline = roundBox(ax - lensX, y - LENS_Y - .08f * (ax - lensX), 0, halfWidth, halfHeight, 10, corner);
        float rim = length(outline, z - surface(ax, y), 0) - rimRadius;
        float bridge =
                capsule(ax, y, z, 0, .55f, LENS_Z + .02f, .15f, lensX - halfWidth + .1f, .35f, LENS_Z - .1f, .17f);
        float hingeX = lensX + halfWidth - .05f;
        float hingeZ = LENS_Z - .035f * (lensX + halfWidth) * (lensX + halfWidth);
        float temple = capsule(ax, y, z, hingeX, .55f, hingeZ, .22f, templeX, .15f, -.5f, .18f);
        float hook = capsule(ax, y, z, templeX, .15f, -.5f, .18f, templeX - .25f, -2.6f, -3.0f, .18f);
        return Math.min(Math.min(rim, bridge), Math.min(temple, hook)) * .8f;
    }
}

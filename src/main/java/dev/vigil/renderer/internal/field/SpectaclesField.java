package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

/** The frame of a pair of glasses on the head at rest. */
public final class SpectaclesField implements Field {

    public static final float LENS_Y = -.45f;
    public static final float LENS_Z = 10.1f;

    /** Leans the lenses so that their lower edge is nearer to the cheeks. */
    private static final float LEAN = .08f;

    /** Shape of a frame, half sizes in cm. */
    public enum Style {
        RECTANGULAR(2.55f, 1.75f, 1.1f, .13f, .05f),
        ROUND(2.3f, 2.15f, 2.1f, .09f, 0),
        BROW_LINE(2.65f, 1.95f, 1.25f, .19f, .10f);

        private final float halfWidth;
        private final float halfHeight;
        private final float corner;
        private final float rim;
        private final float brow;

        Style(float halfWidth, float halfHeight, float corner, float rim, float brow) {
            this.halfWidth = halfWidth;
            this.halfHeight = halfHeight;
            this.corner = corner;
            this.rim = rim;
            this.brow = brow;
        }
    }

    private final float lensX;
    private final float halfWidth;
    private final float halfHeight;
    private final float corner;
    private final float rimRadius;
    /** How much thicker the upper rim is. */
    private final float brow;

    private final float templeX;

    /** @param style of the frame: a thin rectangle, a round wire or a thick one with a brow line */
    public SpectaclesField(HeadField head, boolean sunglasses, Style style) {
        this.lensX = head.leftEye().x() + .05f;
        float larger = sunglasses ? .2f : 0;
        this.halfWidth = larger + style.halfWidth;
        this.halfHeight = larger + style.halfHeight;
        this.corner = larger + style.corner;
        this.rimRadius = style.rim + (sunglasses ? .04f : 0);
        this.brow = style.brow;
        this.templeX = 7.75f * head.shape().width();
    }

    public static float lean() {
        return LEAN;
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
        return LENS_Z - .035f * x * x - .018f * (y + .4f) * (y + .4f) + LEAN * (y - LENS_Y);
    }

    @Override
    public float distance(float x, float y, float z) {
        float ax = Math.abs(x);
        float outline = roundBox(ax - lensX, y - LENS_Y - .08f * (ax - lensX), 0, halfWidth, halfHeight, 10, corner);
        float rim = length(outline, z - surface(ax, y), 0) - rimRadius - brow * smoothStep(-.2f, .6f, y - LENS_Y);
        float bridge =
                capsule(ax, y, z, 0, .55f, LENS_Z + .02f, .15f, lensX - halfWidth + .1f, .35f, LENS_Z - .1f, .17f);
        float hingeX = lensX + halfWidth - .05f;
        float hingeZ = LENS_Z - .035f * (lensX + halfWidth) * (lensX + halfWidth);
        float temple = capsule(ax, y, z, hingeX, .55f, hingeZ, .22f, templeX, .15f, -.5f, .18f);
        float hook = capsule(ax, y, z, templeX, .15f, -.5f, .18f, templeX - .25f, -2.6f, -3.0f, .18f);
        return Math.min(Math.min(rim, bridge), Math.min(temple, hook)) * .8f;
    }
}

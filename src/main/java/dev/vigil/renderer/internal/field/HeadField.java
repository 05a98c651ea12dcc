package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.HeadShape;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * The sculpted head at rest, in centimetres: origin between the eyes' centres, +x the driver's left, +y up, +z out of the
 * face; the mouth is sculpted 5 mm open. Sizes are anthropometric means, moved by a {@link HeadShape}.
 */
public final class HeadField implements Field {

    public static final float EYE_X = 3.15f;
    public static final float EYE_Z = 7.30f;
    public static final float EYE_RADIUS = 1.29f;
    /** Radius of the lid skin around the eyeball's centre. */
    public static final float LID_RADIUS = 1.43f;

    private final HeadShape shape;

    public HeadField(HeadShape shape) {
        this.shape = shape;
    }

    public HeadShape shape() {
        return shape;
    }

    /** From the average head to this person's. */
    public Vec3 fromCanonical(float x, float y, float z) {
        return new Vec3(x * widthAt(y), y * (y < 0 ? shape.faceLength() : shape.skullHeight()), z);
    }

    public float canonicalY(float y) {
        return y / (y < 0 ? shape.faceLength() : shape.skullHeight());
    }

    public float canonicalX(float x, float canonicalY) {
        return x / widthAt(canonicalY);
    }

    /** Centre of the driver's left eyeball; the right one is its mirror image. */
    public Vec3 leftEye() {
        return fromCanonical(EYE_X, 0, EYE_Z);
    }

    @Override
    public float distance(float x, float y, float z) {
        float cy = canonicalY(y);
        return canonical(Math.abs(canonicalX(x, cy)), cy, z);
    }

    private float widthAt(float canonicalY) {
        return shape.width() * (1 + shape.jawWidth() * smoothStep(-2.5f, -10, canonicalY));
    }

    private float canonical(float x, float y, float z) {
        float d = skull(x, y, z);
        d = cheeks(d, x, y, z);
        d = jaw(d, x, y, z);
        d = neck(d, x, y, z);
        d = browAndOrbit(d, x, y, z);
        d = nose(d, x, y, z);
        d = lids(d, x, y, z);
        return mouth(d, x, y, z);
    }

    private float skull(float x, float y, float z) {
        float d = ellipsoid(x, y, z, 0, 3.1f, -.7f, 7.35f, 8.3f, 9.1f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, 3.6f, 3.0f, 6.2f, 5.7f, 6.15f), 2.2f);
        return smoothMin(d, ellipsoid(x, y, z, 0, -3.2f, 3.0f, 5.5f + .5f * shape.fat(), 6.6f, 5.5f), 3f);
    }

    private float cheeks(float before, float x, float y, float z) {
        float fat = shape.fat();
        float d = smoothMin(
                before,
                ellipsoid(x, y, z, 4.0f, -2.45f, 5.6f, 1.95f, 1.3f + shape.cheek(), 1.75f + shape.cheek()),
                2.4f);
        d = smoothMin(d, capsule(x, y, z, 4.6f, -2.0f, 5.6f, .8f, 5.95f, -1.6f, 1.2f, .65f), 2.2f);
        d = smoothMin(d, ellipsoid(x, y, z, 3.2f, -5.3f, 5.5f, 2.3f + .6f * fat, 2.9f, 2.2f + .5f * fat), 2.2f);
        return smoothMin(d, capsule(x, y, z, 5.15f, -2.8f, 2.4f, 1.1f, 4.3f, -7.0f, 2.4f, 1.25f + .3f * fat), 2.2f);
    }

    private float jaw(float before, float x, float y, float z) {
        float d = smoothMin(before, capsule(x, y, z, 5.5f, -2.5f, .4f, .9f, 4.5f, -7.3f, 1.0f, 1.0f), 2.2f);
        float chinX = shape.female() ? .9f : 1.3f;
        d = smoothMin(d, capsule(x, y, z, 4.5f, -7.3f, 1.0f, 1.0f, chinX, -10.95f, 6.8f, 1.05f), 2.4f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -8.8f, 3.6f, 3.9f, 2.4f, 4.3f), 1.6f);
        float chinWidth = (shape.female() ? 1.35f : 1.7f) + .35f * shape.chin();
        d = smoothMin(d, ellipsoid(x, y, z, 0, -11.0f, 7.25f + .5f * shape.chin(), chinWidth, 1.3f, 1.45f), 3.1f);
        return smoothMin(d, ellipsoid(x, y, z, 0, -6.8f, 6.70f, 2.7f, 3.2f, 2.62f), 2.3f);
    }

    private float neck(float before, float x, float y, float z) {
        float slim = shape.female() ? 1 : 0;
        float fat = shape.fat();
        float d = smoothMin(
                before,
                capsule(
                        x,
                        y,
                        z,
                        0,
                        -7.5f,
                        -2.6f,
                        4.9f + .5f * fat - .75f * slim,
                        0,
                        -20,
                        -4.4f,
                        5.6f + .6f * fat - slim),
                1.7f);
        d = smoothMin(d, capsule(x, y, z, 5.6f, -4.5f, -2.4f, .7f, 1.6f, -23.5f, .6f, .8f), 2.2f);
        return shape.female() ? d : smoothMin(d, ellipsoid(x, y, z, 0, -14.2f, 1.45f, .6f, 1.1f, .6f), 2.0f);
    }

    private float browAndOrbit(float before, float x, float y, float z) {
        float r = .62f + .18f * shape.brow();
        float d = smoothMin(before, capsule(x, y, z, .95f, 1.45f, 8.2f, r, 3.4f, 2.0f, 7.75f, r), 1.2f);
        d = smoothMin(d, capsule(x, y, z, 3.4f, 2.0f, 7.75f, r, 5.45f, .9f, 5.5f, .6f), 1.2f);
        d = smoothMax(d, -ellipsoid(x, y, z, 3.0f, -.10f, 9.35f, 1.75f, 1.02f, 1.65f), 1.1f);
        return smoothMax(d, -ellipsoid(x, y, z, 1.55f, .1f, 9.35f, .55f, .9f, .95f), .8f);
    }

    private float nose(float before, float x, float y, float z) {
        float longer = shape.noseLength() * .8f;
        float wider = shape.noseWidth();
        float d = smoothMin(
                before,
                capsule(x, y, z, 0, .6f, 8.30f + shape.noseBridge(), .50f, 0, -3.7f, 10.5f + longer, .64f),
                .85f);
        d = smoothMin(d, capsule(x, y, z, .42f, -.9f, 8.2f, .55f, .80f + wider * .5f, -4.1f, 9.4f, .78f), 1.3f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -4.2f, 10.6f + longer, .88f + .5f * wider, .74f, .84f), .7f);
        d = smoothMin(d, ellipsoid(x, y, z, 1.20f + wider * .7f, -4.62f, 9.62f, .60f, .62f, .90f), .42f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -4.75f, 10.1f + .5f * longer, .34f, .5f, .8f), .35f);
        return smoothMax(
                d,
                -ellipsoid(x, y, z, .66f + wider * .5f, -5.32f, 10.2f + .5f * longer, .34f + .2f * wider, .36f, .50f),
                .18f);
    }

    private float lids(float before, float x, float y, float z) {
        float d = smoothMin(before, length(x - EYE_X, y, z - EYE_Z) - LID_RADIUS, .45f);
        return smoothMin(d, capsule(x, y, z, 1.78f, -.12f, 7.85f, .30f, 2.3f, -.05f, 8.15f, .30f), .5f);
    }

    /** Distance to the flesh of the lips, canonical coordinates with x >= 0. */
    public float lips(float x, float y, float z) {
        float full = shape.lipFullness() + .02f;
        float upper = smoothMin(
                capsule(x, y, z, 0, -7.18f, 9.37f, .24f + full, .62f, -7.10f, 9.37f, .26f + full),
                capsule(x, y, z, .62f, -7.10f, 9.37f, .26f + full, 2.80f, -7.50f, 8.50f, .09f),
                .25f);
        float lower = smoothMin(
                capsule(x, y, z, 0, -8.22f, 9.11f, .36f + full, .9f, -8.17f, 9.00f, .34f + full),
                capsule(x, y, z, .9f, -8.17f, 9.00f, .34f + full, 2.78f, -7.78f, 8.46f, .09f),
                .25f);
        return Math.min(upper, lower);
    }

    private float mouth(float before, float x, float y, float z) {
        float d = smoothMin(before, lips(x, y, z), .34f);
        d = smoothMax(d, -capsule(x, y, z, 0, -5.9f, 10.05f, .12f, 0, -6.6f, 10.4f, .2f), .35f);
        d = smoothMax(d, -ellipsoid(x, y, z, 0, -9.5f, 10.1f, 1.5f, .5f, .75f), 1.0f);
        float fold = capsule(x, y, z, 1.85f, -4.9f, 9.75f - .2f * shape.noseWidth(), .10f, 2.95f, -7.3f, 9.25f, .10f);
        d = smoothMax(d, -fold, .22f + .35f * shape.ageing());
        float slit = ellipsoid(x, y, z, 0, -7.66f, 8.4f, 2.78f, .27f, 2.6f);
        float cavity = ellipsoid(x, y, z, 0, -7.7f, 5.9f, 2.2f, 1.3f, 2.7f);
        return smoothMax(d, -smoothMin(slit, cavity, .4f), .14f);
    }

    /** How far a point follows the jaw, 0 to 1, rest space. */
    public float jawWeight(float px, float py, float z) {
        float y = canonicalY(py);
        float x = Math.abs(canonicalX(px, y));
        float blend = mix(.10f, 2.9f, smoothStep(1.6f, 4.7f, x));
        float parting = -7.62f + mix(0, .2f, smoothStep(2, 5, x));
        float w = smoothStep(-blend, blend, parting - y);
        w *= smoothStep(-17, -11.5f, y) * smoothStep(-4, 2.5f, z);
        float corner = smoothStep(.4f, 2.7f, x)
                * smoothStep(3.6f, 2.6f, x)
                * smoothStep(-9.6f, -8.2f, y)
                * smoothStep(6.5f, 7.8f, z);
        return w * (1 - .40f * corner);
    }

    /** How far a point follows the head rather than the torso, 0 to 1, rest space. */
    public float headWeight(float y) {
        return smoothStep(-19.5f, -8.5f, y);
    }
}

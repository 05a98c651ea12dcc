package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.away;
import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.HeadShape;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * The sculpted head at rest, in centimetres: origin between the eyes' centres, +x the driver's left, +y up, +z out of the
 * face; the mouth is sculpted 5 mm open. Sizes are anthropometric means, moved by a {@link HeadShape}.
 */
public final class HeadField implements Field {

    public static final float EYE_RADIUS = 1.29f;
    /** Radius of the lid skin around the eyeball's centre. */
    public static final float LID_RADIUS = 1.43f;

    /** Rise of the line between the lips towards its corners, per cm squared. */
    private static final float CORNERS_UP = .026f;

    private static final float EYE_X = 3.15f;
    private static final float EYE_Z = 7.30f;

    private final HeadShape shape;
    private final NoseField nose;
    private final NeckField neck;
    private final float eyeX;
    private final float eyeZ;
    private final float fat;
    private final float age;
    private final float male;

    public HeadField(HeadShape shape) {
        this.shape = shape;
        this.nose = new NoseField(shape.nose());
        this.neck = new NeckField(shape);
        this.eyeX = EYE_X + .11f * shape.eyes().spacing();
        this.eyeZ = EYE_Z - .10f * shape.eyes().depth();
        this.fat = shape.fat();
        this.age = smoothStep(.35f, 1, shape.ageing());
        this.male = shape.female() ? 0 : 1;
    }

    public HeadShape shape() {
        return shape;
    }

    /** From the average head to this person's. */
    public Vec3 fromCanonical(float x, float y, float z) {
        return new Vec3(x * widthAt(y) + drift(y), personY(y), z);
    }

    private float personY(float c) {
        return c >= 0 ? c * shape.skullHeight() : c * shape.faceLength() - lengthening(c);
    }

    public float canonicalY(float y) {
        if (y >= 0) {
            return y / shape.skullHeight();
        }
        float c = y / shape.faceLength();
        for (int i = 0; i < 3; i++) {
            c = (y + lengthening(c)) / shape.faceLength();
        }
        return c;
    }

    /** What nose, upper lip and chin add to the face's length down to a canonical height, cm. */
    private float lengthening(float c) {
        return .26f * shape.nose().length() * smoothStep(-.3f, -5.4f, c)
                + .14f * shape.mouth().philtrum() * smoothStep(-5.0f, -7.6f, c)
                + .22f * shape.jaw().chinHeight() * smoothStep(-7.6f, -11.6f, c);
    }

    public float canonicalX(float x, float canonicalY) {
        return (x - drift(canonicalY)) / widthAt(canonicalY);
    }

    private float drift(float canonicalY) {
        return .10f * shape.asymmetry() * smoothStep(-.6f, -10, canonicalY) * smoothStep(-19, -12, canonicalY);
    }

    private float widthAt(float canonicalY) {
        float face = 1 + .045f * shape.jaw().width() * smoothStep(-2.5f, -10, canonicalY);
        return shape.width() * (face + .022f * shape.skull().foreheadWidth() * smoothStep(.5f, 5, canonicalY));
    }

    /** Centre of the driver's left eyeball; the right one is its mirror image. */
    public Vec3 leftEye() {
        return fromCanonical(eyeX, 0, eyeZ);
    }

    /** Distance to neck and shoulder girdle under the clothes. */
    public float neckDistance(float x, float y, float z) {
        float cy = canonicalY(y);
        return neck.distance(Math.abs(canonicalX(x, cy)), cy, z);
    }

    @Override
    public float distance(float x, float y, float z) {
        float cy = canonicalY(y);
        return canonical(Math.abs(canonicalX(x, cy)), cy, z);
    }

    private float canonical(float x, float y, float z) {
        float d = skull(x, y, z);
        if (y < 2.5f) {
            d = cheeks(d, x, y, z);
            d = jaw(d, x, y, z);
        }
        if (y < 2.5f && (z < 5 || y < -6)) {
            d = smoothMin(d, neck.distance(x, y, z), 1.7f);
        }
        if (z < 1.5f || away(x, y, z, 0, -3.5f, 8, 9)) {
            return d;
        }
        d = browAndOrbit(d, x, y, z);
        d = nose.joined(d, x, y, z);
        d = lids(d, x, y, z);
        return mouth(d, x, y, z);
    }

    private float skull(float x, float y, float z) {
        float d = ellipsoid(x, y, z, 0, 3.1f, -.7f, 7.35f, 8.3f, 9.1f);
        float slope = .045f * shape.skull().foreheadSlope() + .02f * male;
        float sheared = z + slope * Math.max(0, y - 2);
        d = smoothMin(d, ellipsoid(x, y, sheared, 0, 3.4f, 2.9f, 6.2f, 5.9f, 6.15f), 2.2f);
        return smoothMin(d, ellipsoid(x, y, z, 0, -3.0f, 3.0f, 5.3f + .5f * fat, 6.4f, 5.5f), 3f);
    }

    private float cheeks(float before, float x, float y, float z) {
        float bone = shape.cheeks().bone();
        float full = shape.cheeks().fullness() * .16f + .45f * fat;
        float sag = .55f * age;
        float d = smoothMin(
                before,
                ellipsoid(x, y, z, 3.95f + .08f * bone, -2.35f, 5.65f, 1.95f, 1.25f, 1.72f + .12f * bone + .15f * full),
                2.4f);
        d = smoothMin(
                d,
                capsule(x, y, z, 4.6f, -2.0f, 5.5f, .8f, 6.15f + .17f * bone, -1.6f, 1.4f, .74f + .05f * bone),
                2.2f);
        d = smoothMin(
                d,
                ellipsoid(x, y, z, 2.95f, -5.0f - sag, 5.3f, 2.05f + .5f * full, 2.8f, 2.15f + .4f * full - .3f * age),
                2.2f);
        return smoothMin(d, capsule(x, y, z, 5.15f, -2.8f, 2.2f, 1.1f, 4.05f, -6.2f, 2.0f, 1.0f + .3f * full), 2.2f);
    }

    private float jaw(float before, float x, float y, float z) {
        if (away(x, y, z, 0, -7.5f, 3.5f, 12)) {
            return before;
        }
        HeadShape.Jaw jaw = shape.jaw();
        float cornerX = 4.0f + .22f * male;
        float cornerY = -6.75f - .40f * jaw.drop() - .25f * male;
        float d = smoothMin(before, capsule(x, y, z, 5.35f, -2.5f, .4f, .9f, cornerX, cornerY, .9f, 1.0f), 2.2f);
        float bodyY = mix(cornerY, -11, .62f) - .35f;
        float bodyX = 2.75f + .22f * male + .06f * jaw.chinWidth();
        float chinX = .95f + .3f * male + .22f * jaw.chinWidth();
        float chinZ = 6.95f + .28f * jaw.chinProjection() + .1f * male;
        d = smoothMin(d, ellipsoid(x, y, z, 3.0f, -7.2f, 5.7f, 1.4f, 2.0f, 1.7f + .2f * fat), 2.2f);
        float jowl = .22f * age + .25f * fat;
        d = smoothMin(d, capsule(x, y, z, cornerX, cornerY, .9f, 1.0f, bodyX, bodyY, 4.2f, 1.0f + jowl), 2.4f);
        d = smoothMin(d, capsule(x, y, z, bodyX, bodyY, 4.2f, 1.0f + jowl, chinX, -10.85f, chinZ, 1.08f), 2.4f);
        d = smoothMin(d, ellipsoid(x, y, z, 0, -8.6f - .5f * fat, 3.4f, 3.2f, 2.4f + .5f * fat, 4.4f), 2.0f);
        d = smoothMin(
                d,
                ellipsoid(
                        x, y, z, 0, -10.75f, chinZ + .38f, 1.35f + .25f * male + .25f * jaw.chinWidth(), 1.25f, 1.36f),
                2.6f);
        float barrel = .18f * shape.mouth().protrusion();
        return smoothMin(d, ellipsoid(x, y, z, 0, -6.9f, 6.50f + barrel, 3.15f, 3.2f, 2.62f), 2.3f);
    }

    private float browAndOrbit(float before, float x, float y, float z) {
        if (away(x, y, z, 3, .6f, 8, 5.6f)) {
            return before;
        }
        float ridge = shape.skull().browRidge();
        float r = .50f + .11f * ridge + .08f * male;
        float inner = 8.15f + .08f * ridge;
        float d = smoothMin(before, capsule(x, y, z, .95f, 1.40f, inner, r, 3.4f, 1.95f, 7.8f, r), 1.3f);
        d = smoothMin(d, capsule(x, y, z, 3.4f, 1.95f, 7.8f, r, 5.4f, .9f, 5.6f, .58f), 1.3f);
        float dx = x - (eyeX - EYE_X);
        float deep = shape.eyes().depth() * .14f + .18f * age;
        d = smoothMax(d, -ellipsoid(dx, y, z, 3.0f, -.02f, 9.35f - deep, 1.78f, 1.00f, 1.65f), 1.15f);
        return smoothMax(d, -ellipsoid(dx, y, z, 1.55f, .1f, 9.35f, .55f, .95f, .90f), .8f);
    }

    private float lids(float before, float x, float y, float z) {
        if (away(x, y, z, EYE_X, 0, EYE_Z, 3.3f)) {
            return before;
        }
        float dx = x - (eyeX - EYE_X);
        float dz = z - (eyeZ - EYE_Z);
        float fold = shape.eyes().fold();
        // The fold above the crease hangs lower with age and lies full and smooth over a lid without a crease.
        float hood = .15f + .13f * fold + .12f * age;
        float lower = .10f * fold + .14f * age;
        float d = smoothMin(
                before, capsule(dx, y, dz, 1.95f, .72f - lower, 8.05f, hood, 3.3f, 1.12f - lower, 8.28f, hood), .75f);
        d = smoothMin(d, capsule(dx, y, dz, 3.3f, 1.12f - lower, 8.28f, hood, 4.75f, .42f - lower, 7.45f, hood), .75f);
        d = smoothMin(d, length(x - eyeX, y, z - eyeZ) - LID_RADIUS, .38f);
        d = smoothMin(d, capsule(dx, y, dz, 1.78f, -.12f, 7.85f, .30f, 2.3f, -.05f, 8.15f, .30f), .5f);
        float bag = .10f + .20f * age;
        return smoothMin(d, capsule(dx, y, dz, 2.25f, -1.30f, 7.95f, bag, 4.1f, -1.22f, 7.75f, bag), .9f);
    }

    /** Distance to the flesh of the lips, canonical coordinates with x >= 0. */
    public float lips(float x, float y, float z) {
        HeadShape.Mouth mouth = shape.mouth();
        float mx = x / (1 + .045f * mouth.width());
        float my = y - CORNERS_UP * x * x;
        float mz = z - .13f * mouth.protrusion();
        float upperFull = .055f * mouth.upperLip();
        float lowerFull = .055f * mouth.lowerLip();
        float up = .7f * upperFull;
        float down = .7f * lowerFull;
        float upper = smoothMin(
                capsule(
                        mx,
                        my,
                        mz,
                        0,
                        -7.17f + up,
                        9.30f,
                        .25f + upperFull,
                        .60f,
                        -7.05f + up,
                        9.27f,
                        .28f + upperFull),
                capsule(mx, my, mz, .60f, -7.05f + up, 9.27f, .28f + upperFull, 2.95f, -7.46f, 8.30f, .13f),
                .25f);
        float lower = smoothMin(
                capsule(
                        mx,
                        my,
                        mz,
                        0,
                        -8.20f - down,
                        9.05f,
                        .37f + lowerFull,
                        .8f,
                        -8.15f - down,
                        8.96f,
                        .35f + lowerFull),
                capsule(mx, my, mz, .8f, -8.15f - down, 8.96f, .35f + lowerFull, 2.95f, -7.74f, 8.28f, .11f),
                .25f);
        return Math.min(upper, lower);
    }

    private float mouth(float before, float x, float y, float z) {
        if (away(x, y, z, 0, -7.6f, 8, 5)) {
            return before;
        }
        float d = smoothMin(before, lips(x, y, z), .42f);
        d = smoothMax(d, -capsule(x, y, z, 0, -5.9f, 10.05f, .12f, 0, -6.6f, 10.35f, .2f), .35f);
        d = smoothMax(d, -ellipsoid(x, y, z, 0, -9.45f, 10.0f, 1.5f, .5f, .75f), 1.0f);
        float fold = capsule(x, y, z, 1.95f, -4.9f, 9.72f, .10f, 3.05f, -7.4f, 9.15f, .10f);
        d = smoothMax(d, -fold, .30f + .55f * saturate(shape.ageing() + .5f * fat));
        float stretched = x / (1 + .045f * shape.mouth().width());
        // Tapers faster than an ellipse: the lips meet before the corners.
        float taper = 1 + .11f * stretched * stretched;
        float slit = ellipsoid(
                stretched, (y - CORNERS_UP * x * x + 7.66f) * taper - 7.66f, z, 0, -7.66f, 8.4f, 2.92f, .27f, 2.6f);
        float cavity = ellipsoid(x, y, z, 0, -7.7f, 5.9f, 2.2f, 1.3f, 2.7f);
        return smoothMax(d, -smoothMin(slit, cavity, .4f), .14f);
    }

    /** How far a point follows the jaw, 0 to 1, rest space. */
    public float jawWeight(float px, float py, float z) {
        float y = canonicalY(py);
        float x = Math.abs(canonicalX(px, y));
        float blend = mix(.10f, 2.9f, smoothStep(2.0f, 4.9f, x));
        float parting = -7.62f + mix(0, .2f, smoothStep(2, 5, x));
        float w = smoothStep(-blend, blend, parting - y);
        w *= smoothStep(-17, -11.5f, y) * smoothStep(-4, 2.5f, z);
        float corner = smoothStep(1.3f, 2.7f, x)
                * smoothStep(3.6f, 2.6f, x)
                * smoothStep(-9.6f, -8.2f, y)
                * smoothStep(6.5f, 7.8f, z);
        return w * (1 - .40f * corner);
    }

    /** How far a point follows the head rather than the torso, 0 to 1, rest space. */
    public float headWeight(float y, float z) {
        // The jaw hangs in front of the neck and turns with the skull.
        return smoothStep(-17.5f, -9.0f, y + .42f * Math.max(0, z + 1));
    }
}

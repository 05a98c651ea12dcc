package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;
import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.scenario.Clothing;

/** Ends the cloth of the trunk at the neck: neckline, collars, hood and lapels; world space, in cm. */
final class CollarField {

    private final HeadField head;
    private final Clothing clothing;

    CollarField(HeadField head, Clothing clothing) {
        this.head = head;
        this.clothing = clothing;
    }

    float dress(float body, float x, float y, float z) {
        if (y < -45) {
            return clothing == Clothing.JACKET ? Math.min(body, jacket(body, Math.abs(x), y, z, 9)) : body;
        }
        float neck = head.neckDistance(x, y, z);
        float ax = Math.abs(x);
        float above = aboveNeckline(ax, y, z);
        float crew = crewNeck(body, neck, above);
        return switch (clothing) {
            case TSHIRT -> crew;
            case SHIRT -> shirt(crew, neck, above, ax, y, z);
            case HOODIE -> hoodie(crew, neck, above, ax, y, z);
            case JACKET -> Math.min(crew, jacket(body, ax, y, z, neck));
        };
    }

    boolean layered() {
        return clothing == Clothing.JACKET;
    }

    /** Whether what shows at a point is worn under a jacket. */
    boolean inner(float body, float x, float y, float z) {
        return layered()
                && Math.abs(x) < 9
                && body < jacket(body, Math.abs(x), y, z, y < -45 ? 9 : head.neckDistance(x, y, z));
    }

    /** Height over a line that lies on the nape and dips to the pit of the throat; shoulders are never above it. */
    private static float aboveNeckline(float x, float y, float z) {
        float beside = Math.max(0, sqrt(x * x + (z + 4) * (z + 4)) - 7);
        return y + 14.9f + 4.7f * smoothStep(-5.5f, 2.5f, z) - .7f * beside;
    }

    private static float crewNeck(float body, float neck, float above) {
        // Where the cloth leaves the neck for the shoulders the ribbed band would cut across them.
        float band = .14f * smoothStep(-2.4f, -1.8f, above) * smoothStep(1.6f, .8f, neck);
        return smoothMax(body - band, above, .22f);
    }

    private static float shirt(float crew, float neck, float above, float ax, float y, float z) {
        float open = z > -2 ? .35f + .30f * Math.max(0, y + 20.5f) - ax : -9;
        float front = smoothStep(-2, 3, z);
        float length = mix(2.8f, 4.2f, front * smoothStep(.5f, 3, ax));
        float radius = sqrt(ax * ax + (z + 4) * (z + 4)) - mix(7.9f, 9.5f, front);
        float outer = neck - .55f - .30f * Math.min(3, Math.max(0, 2.0f - above));
        float fall = smoothMax(outer * .9f, Math.max(radius, Math.max(above - 2.0f, 2.0f - length - above)), .35f);
        float collar = smoothMax(fall, open, .25f);
        float placket = ax < 1.6f && z > 0 ? .10f * smoothStep(1.5f, 1.3f, ax) : 0;
        return smoothMin(crew - placket, collar, .15f);
    }

    private static float hoodie(float crew, float neck, float above, float ax, float y, float z) {
        float back = smoothStep(1, -8, z);
        float radius = mix(.95f, 1.9f, back);
        float up = above - mix(-.3f, .9f, back);
        float across = neck - mix(1.0f, 2.2f, back);
        float roll = sqrt(across * across + up * up * .55f) - radius;
        float split = z > 0 ? .5f * smoothStep(1.2f, .2f, ax) : 0;
        float d = smoothMin(crew, roll + split, .8f);
        if (z > -2 && y < -19.5f && y > -31) {
            float side = ax - 2.3f - .05f * (y + 20);
            float cord = sqrt(side * side + (crew - .18f) * (crew - .2f)) - .34f;
            d = Math.min(d, Math.max(cord, y + 19.8f));
        }
        return d;
    }

    /** An open jacket over a t-shirt; its edges part towards the lap. */
    private static float jacket(float body, float ax, float y, float z, float neck) {
        float opening = z > -3 ? 2.6f + .09f * Math.max(0, -18 - y) + .22f * Math.max(0, y + 21) - ax : -9;
        float above = aboveNeckline(ax, y, z);
        float shell = smoothMax(body - .75f, above + .6f, .3f);
        float collar = Math.max(Math.abs(neck - 1.15f - .10f * above) - .5f, Math.abs(above - .4f) - 2.4f);
        collar = smoothMax(collar, sqrt(ax * ax + (z + 4) * (z + 4)) - 9.4f, .5f);
        float zip = .07f * triangle(y * 2.2f) * smoothStep(-.8f, -.1f, opening);
        return smoothMax(smoothMin(shell, collar, 1.1f), opening, .35f) - zip;
    }
}

package dev.vigil.renderer.internal.light;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.math.Vec3;

/**
 * One light: one far away, or a point light whose strength is given at 60 cm and whose cone points along an axis.
 *
 * @param sun      far away, its rays parallel
 * @param at       position of a point light, or unit direction towards a far one
 * @param aim      axis of the cone
 * @param cone     cosine of the cone's middle, 0 for all around
 * @param softness radius of the shadow's edge in shadow map pixels
 * @param mapped   whether people and things shade it
 * @param coaxial  whether it sits beside the lens, whose pupils it lights up
 * @param outside  whether it shines in from outside, so that roof and pillars shade it
 */
public record Lamp(
        boolean sun,
        Vec3 at,
        float red,
        float green,
        float blue,
        Vec3 aim,
        float cone,
        float softness,
        boolean mapped,
        boolean coaxial,
        boolean outside) {

    private static final float REFERENCE_SQUARE_CM = 3600;

    public static Lamp sun(Vec3 towards, float red, float green, float blue, float softness) {
        return new Lamp(true, towards.unit(), red, green, blue, towards, 0, softness, true, false, true);
    }

    /** Light of a whole side of the sky that has come through the windows. */
    public static Lamp sky(Vec3 towards, float red, float green, float blue) {
        return new Lamp(true, towards.unit(), red, green, blue, towards, 0, 4, true, false, false);
    }

    /** A lamp passing outside, of which only the car's body casts shadows. */
    public static Lamp passing(Vec3 towards, float red, float green, float blue) {
        return new Lamp(true, towards.unit(), red, green, blue, towards, 0, 0, false, false, true);
    }

    public static Lamp led(Vec3 at, Vec3 target, float power, boolean coaxial) {
        return new Lamp(false, at, power, power, power, target.minus(at).unit(), .86f, 1.2f, true, coaxial, false);
    }

    /** A faint light inside without shadows. */
    public static Lamp glow(Vec3 at, float red, float green, float blue) {
        return new Lamp(false, at, red, green, blue, at, 0, 0, false, false, false);
    }

    /** Writes direction to the light and strength at a point into {@code out}: x, y, z, strength. */
    public void reach(float px, float py, float pz, float[] out) {
        if (sun) {
            out[0] = at.x();
            out[1] = at.y();
            out[2] = at.z();
            out[3] = 1;
            return;
        }
        float x = at.x() - px;
        float y = at.y() - py;
        float z = at.z() - pz;
        float square = x * x + y * y + z * z;
        float scale = 1 / sqrt(square);
        out[0] = x * scale;
        out[1] = y * scale;
        out[2] = z * scale;
        float strength = REFERENCE_SQUARE_CM / square;
        if (cone > 0) {
            float along = -(out[0] * aim.x() + out[1] * aim.y() + out[2] * aim.z());
            strength *= smoothStep(cone - .32f, cone + .2f, along);
        }
        out[3] = strength;
    }
}

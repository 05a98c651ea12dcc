package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Vec3;

/** A right hand laid flat around its {@link HandBones}, with a stump of forearm that ends in the sleeve. */
public final class HandField implements Field {

    @Override
    public float distance(float x, float y, float z) {
        float d = palm(x, y, z);
        for (int f = 1; f < HandBones.FINGERS; f++) {
            d = smoothMin(d, finger(f, x, y, z), .35f);
        }
        return smoothMin(d, finger(0, x, y, z), .8f) * .9f;
    }

    /** Distance to the flesh around the bones of one finger, from its knuckle to its tip. */
    static float finger(int finger, float x, float y, float z) {
        float d = Float.MAX_VALUE;
        for (int j = 0; j < 3; j++) {
            d = smoothMin(d, bone(finger, j, x, y, z), j == 0 ? .01f : .22f);
        }
        return d;
    }

    private static float bone(int finger, int joint, float x, float y, float z) {
        Vec3 a = HandBones.joint(finger, joint);
        Vec3 b = HandBones.joint(finger, joint + 1);
        float ra = HandBones.radius(finger, joint);
        float rb = HandBones.radius(finger, joint + 1);
        return capsule(x, y, z, a.x(), a.y(), a.z(), ra, b.x(), b.y(), b.z(), rb);
    }

    private static float palm(float x, float y, float z) {
        float d = Float.MAX_VALUE;
        for (int f = 1; f < HandBones.FINGERS; f++) {
            Vec3 k = HandBones.joint(f, 0);
            float metacarpal = capsule(x, y, z, k.x() * .36f, 1.2f, .1f, 1.15f, k.x(), k.y(), k.z(), .98f);
            d = smoothMin(d, metacarpal, f == 1 ? .01f : 1.0f);
            d = smoothMin(d, length(x - k.x(), y - k.y(), z + .42f) - .62f, .6f);
        }
        d = smoothMin(d, ellipsoid(x, y, z, 2.5f, 3.9f, .95f, 1.35f, 2.7f, 1.15f), 1.0f);
        d = smoothMin(d, ellipsoid(x, y, z, -2.0f, 3.6f, .65f, 1.15f, 2.9f, 1.15f), 1.0f);
        // The web between thumb and index finger.
        d = smoothMin(d, capsule(x, y, z, 2.4f, 5.0f, .7f, .75f, 3.6f, 5.4f, 1.2f, .6f), 1.1f);
        float flat = z / .74f;
        return smoothMin(d, capsule(x, y, flat, 0, -5f, 0, 2.75f, 0, .4f, 0, 2.55f) * .8f, 1.4f);
    }

    /** Which finger a point of the skin belongs to, 0 to 4. */
    public static int fingerAt(float x, float y, float z) {
        int nearest = 0;
        float least = Float.MAX_VALUE;
        for (int f = 0; f < HandBones.FINGERS; f++) {
            float d = finger(f, x, y, z);
            if (d < least) {
                least = d;
                nearest = f;
            }
        }
        return nearest;
    }

    /** How many joints of its finger lie before a point, 0 in the palm to 3 at the tip. */
    public static float along(int finger, float x, float y, float z) {
        float joints = 0;
        for (int j = 0; j < 3; j++) {
            Vec3 pivot = HandBones.joint(finger, j);
            Vec3 along = j == 0
                    ? HandBones.along(finger, 0)
                    : HandBones.along(finger, j - 1)
                            .plus(HandBones.along(finger, j))
                            .unit();
            float past = new Vec3(x, y, z).minus(pivot).dot(along);
            float reach = (finger == 0 && j == 0 ? 1.5f : .85f) * HandBones.radius(finger, j);
            joints += smoothStep(-reach, reach, past);
        }
        if (finger == 0) {
            // Skin between thumb and palm follows both.
            float nearer = palm(x, y, z) - finger(0, x, y, z);
            joints = Math.min(joints, saturate(.5f + clamp(nearer, -.9f, .9f) / 1.8f) * 3);
        }
        return joints;
    }

    /** 1 on a finger nail, 0 elsewhere. */
    public static float nail(int finger, float x, float y, float z) {
        Vec3 tip = HandBones.joint(finger, 3);
        Vec3 along = HandBones.along(finger, 2);
        // The thumb's nail faces sideways.
        Vec3 back = finger == 0 ? new Vec3(.5f, -.1f, -.85f) : new Vec3(0, .06f, -1);
        float radius = HandBones.radius(finger, 3);
        Vec3 p = new Vec3(x, y, z).minus(tip);
        float forward = p.dot(along) + radius * .15f;
        float up = p.dot(back);
        float aside = p.dot(along.cross(back).unit());
        float shape = length(forward / (radius * 1.05f), aside / (radius * .78f), 0);
        return up > 0 ? smoothStep(1.1f, .92f, shape) : 0;
    }
}

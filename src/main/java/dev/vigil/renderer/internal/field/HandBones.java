package dev.vigil.renderer.internal.field;

import dev.vigil.renderer.internal.math.Vec3;

/**
 * The joints of a right hand laid flat, in cm for a hand 18.9 cm long: wrist at the origin, fingers along +y, thumb towards
 * +x, palm facing +z. Fingers are numbered 0 for the thumb to 4 for the little one.
 */
public final class HandBones {

    public static final int FINGERS = 5;

    private static final Vec3[][] JOINTS = {
        {new Vec3(2.0f, 2.2f, .9f), new Vec3(4.1f, 5.3f, 1.7f), new Vec3(5.5f, 7.8f, 2.2f), new Vec3(6.5f, 9.7f, 2.5f)},
        finger(new Vec3(2.65f, 8.6f, 0), .14f, 4.3f, 2.5f, 1.9f),
        finger(new Vec3(.75f, 8.9f, -.1f), .03f, 4.7f, 2.9f, 2.0f),
        finger(new Vec3(-1.1f, 8.5f, 0), -.07f, 4.3f, 2.7f, 2.0f),
        finger(new Vec3(-2.75f, 7.7f, .1f), -.17f, 3.3f, 1.9f, 1.7f)
    };

    private static final float[][] RADII = {
        {1.25f, 1.08f, .96f, .72f},
        {.93f, .86f, .76f, .60f},
        {.95f, .88f, .78f, .61f},
        {.90f, .82f, .73f, .58f},
        {.80f, .71f, .63f, .52f}
    };

    private HandBones() {}

    private static Vec3[] finger(Vec3 knuckle, float sideways, float first, float second, float third) {
        Vec3 along = new Vec3(sideways, 1, .06f).unit();
        return new Vec3[] {
            knuckle,
            knuckle.plus(along.times(first)),
            knuckle.plus(along.times(first + second)),
            knuckle.plus(along.times(first + second + third))
        };
    }

    /** @param joint 0 nearest to the wrist, 3 the tip */
    public static Vec3 joint(int finger, int joint) {
        return JOINTS[finger][joint];
    }

    static float radius(int finger, int joint) {
        return RADII[finger][joint];
    }

    /** Direction of the bone that begins at a joint, 0 to 2. */
    public static Vec3 along(int finger, int joint) {
        return JOINTS[finger][joint + 1].minus(JOINTS[finger][joint]).unit();
    }
}

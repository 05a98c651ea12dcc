package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.math.Vec3;
import java.util.ArrayList;
import java.util.List;

/** A right hand lightly closed: wrist at the origin, fingers along +y, thumb towards +x, palm facing +z. */
public final class HandField implements Field {

    private static final float[] KNUCKLE_X = {2.9f, 1.0f, -.95f, -2.75f};
    private static final float[] KNUCKLE_Y = {9.0f, 9.5f, 9.1f, 8.2f};
    private static final float[] FIRST_PHALANX = {4.4f, 4.9f, 4.5f, 3.5f};
    private static final float[] RADIUS = {.86f, .90f, .86f, .76f};
    private static final float[] BEND = {.9f, 1.25f, .8f};

    private final List<List<Bone>> fingers = new ArrayList<>();
    private final List<Bone> thumb;

    private record Bone(Vec3 from, float fromRadius, Vec3 to, float toRadius) {

        float distance(float x, float y, float z) {
            return capsule(x, y, z, from.x(), from.y(), from.z(), fromRadius, to.x(), to.y(), to.z(), toRadius);
        }
    }

    /** @param curl 0 flat to 1 fist */
    public HandField(float curl, float thumbIn, float spread) {
        for (int i = 0; i < 4; i++) {
            fingers.add(finger(i, curl, (1.5f - i) * spread * .13f));
        }
        Vec3 ball = new Vec3(2.4f, 2.2f, .6f);
        Vec3 first = new Vec3(4.6f, 5.0f, 1.0f + thumbIn);
        Vec3 second = new Vec3(5.4f - .8f * thumbIn, 8.0f, 1.6f + 1.6f * thumbIn);
        Vec3 tip = new Vec3(5.3f - 1.5f * thumbIn, 10.3f, 2.0f + 2.2f * thumbIn);
        thumb = List.of(
                new Bone(ball, 1.25f, first, 1.05f),
                new Bone(first, 1f, second, .92f),
                new Bone(second, .9f, tip, .78f));
    }

    private static List<Bone> finger(int i, float curl, float sideways) {
        List<Bone> bones = new ArrayList<>();
        Vec3 at = new Vec3(KNUCKLE_X[i], KNUCKLE_Y[i], 0);
        float radius = RADIUS[i];
        float angle = 0;
        float[] share = {1, .62f, .52f};
        for (int s = 0; s < 3; s++) {
            angle += curl * BEND[s] * 1.15f;
            float length = FIRST_PHALANX[i] * share[s];
            Vec3 next = at.plus(new Vec3(
                    length * sideways, length * (float) StrictMath.cos(angle), length * (float) StrictMath.sin(angle)));
            bones.add(new Bone(at, radius, next, radius * .9f));
            at = next;
            radius *= .9f;
        }
        return bones;
    }

    @Override
    public float distance(float x, float y, float z) {
        float d = palm(x, y, z);
        for (List<Bone> finger : fingers) {
            float f = Float.MAX_VALUE;
            for (Bone bone : finger) {
                f = smoothMin(f, bone.distance(x, y, z), .18f);
            }
            d = smoothMin(d, f, .45f);
        }
        float t = smoothMin(thumb.get(1).distance(x, y, z), thumb.get(2).distance(x, y, z), .25f);
        d = smoothMin(d, smoothMin(thumb.get(0).distance(x, y, z), t, .3f), .7f);
        for (int i = 0; i < 4; i++) {
            d = smoothMin(d, length(x - KNUCKLE_X[i], y - KNUCKLE_Y[i], z + .35f) - .62f, .5f);
        }
        return d * .9f;
    }

    private static float palm(float x, float y, float z) {
        float d = roundBox(x - .1f, y - 5.2f, z, 3.6f - .05f * Math.max(0, 6 - y), 4.5f, 1.25f, 1.2f);
        d = smoothMin(d, capsule(x, y, z, 2.2f, 2.4f, .7f, 1.45f, 3.2f, 5.0f, .7f, 1.1f), 1.2f);
        d = smoothMin(d, capsule(x, y, z, 0, -4f, 0, 2.5f, 0, 1.4f, 0, 2.55f), 1.5f);
        return smoothMin(d, capsule(x, y, z, -2.4f, 2.2f, .5f, 1.2f, -2.6f, 5.5f, .4f, .9f), 1f);
    }
}

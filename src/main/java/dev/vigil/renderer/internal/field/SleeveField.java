package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;

/** The sleeve of the left arm at rest, from the shoulder to an open cuff at the wrist. */
final class SleeveField implements Field {

    private static final float CUFF_CM = 2.2f;

    private final Vec3 shoulder;
    private final Vec3 elbow;
    private final Vec3 wrist;
    private final Vec3 along;
    private final float size;
    private final float seed;

    SleeveField(ArmBones rightArm, float size, float seed) {
        this.shoulder = rightArm.shoulder().mirrored();
        this.elbow = rightArm.elbow().mirrored();
        this.wrist = rightArm.wrist().mirrored();
        this.along = rightArm.fore().mirrored();
        this.size = size;
        this.seed = seed;
    }

    @Override
    public float distance(float x, float y, float z) {
        float upper = bone(x, y, z, shoulder, 5.0f * size, elbow, 4.4f * size);
        float fore = bone(x, y, z, elbow, 4.5f * size, wrist, 3.4f * size);
        float past = (x - wrist.x()) * along.x() + (y - wrist.y()) * along.y() + (z - wrist.z()) * along.z();
        float d = smoothMin(upper, fore, 1.5f) - folds(x, y, z) * smoothStep(-.5f, -7, past);
        return past < -8 ? d : cuff(d, x, y, z, past);
    }

    /** A folded hem, then nothing. */
    private float cuff(float before, float x, float y, float z, float past) {
        float hem = before - .22f * smoothStep(-CUFF_CM - .3f, -CUFF_CM + .3f, past);
        float end = smoothMax(hem, past - .6f, .3f);
        Vec3 inside = wrist.plus(along.times(2.2f));
        Vec3 outside = wrist.plus(along.times(3));
        return smoothMax(end, -bone(x, y, z, inside, 2.7f * size, outside, 2.8f * size), .3f);
    }

    private static float bone(float x, float y, float z, Vec3 a, float ra, Vec3 b, float rb) {
        return capsule(x, y, z, a.x(), a.y(), a.z(), ra, b.x(), b.y(), b.z(), rb);
    }

    /** Creases across the sleeve, deepest where the elbow gathers the cloth. */
    private float folds(float x, float y, float z) {
        float dx = x - elbow.x();
        float dy = y - elbow.y();
        float dz = z - elbow.z();
        float down = dx * along.x() + dy * along.y() + dz * along.z();
        float warp = Noise.at(x * .11f, y * .11f, z * .11f + seed) * 2.2f;
        float ridge = 1 - Math.abs(Noise.at(down * .30f + warp + seed, x * .09f, z * .09f));
        float gathered = .55f / (1 + (dx * dx + dy * dy + dz * dz) * .012f) + .28f;
        return ridge * ridge * ridge * gathered + Noise.at(x * .08f, y * .08f, z * .08f + seed) * .4f;
    }
}

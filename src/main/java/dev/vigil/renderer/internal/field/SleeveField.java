package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;

/** The clothed left arm at rest: a sleeve from the shoulder to an open cuff at the wrist, or a short one and a bare arm. */
final class SleeveField implements Field {

    private static final float CUFF_CM = 2.2f;
    /** Of the upper arm, what a short sleeve covers. */
    private static final float SHORT = .62f;
    /** A bare arm ends inside the stump of the hand. */
    private static final float STUMP_CM = 1.2f;

    private final Vec3 shoulder;
    private final Vec3 elbow;
    private final Vec3 wrist;
    private final Vec3 upper;
    private final Vec3 along;
    private final float hem;
    private final boolean bare;
    private final float size;
    private final float seed;

    /** @param bare whether the sleeve is short */
    SleeveField(ArmBones rightArm, boolean bare, float size, float seed) {
        this.shoulder = rightArm.shoulder().mirrored();
        this.elbow = rightArm.elbow().mirrored();
        this.wrist = rightArm.wrist().mirrored();
        this.upper = rightArm.upper().mirrored();
        this.along = rightArm.fore().mirrored();
        this.hem = SHORT * rightArm.upperLength();
        this.bare = bare;
        this.size = size;
        this.seed = seed;
    }

    @Override
    public float distance(float x, float y, float z) {
        float past = (x - wrist.x()) * along.x() + (y - wrist.y()) * along.y() + (z - wrist.z()) * along.z();
        if (bare) {
            float arm = smoothMax(arm(x, y, z), past - STUMP_CM, .3f);
            float below = belowHem(x, y, z);
            return below > 8 ? arm : Math.min(arm, shortSleeve(x, y, z, below));
        }
        float d = smoothMin(
                bone(x, y, z, shoulder, 5.0f * size, elbow, 4.0f * size),
                bone(x, y, z, elbow, 4.0f * size, wrist, 3.3f * size),
                1.2f);
        d = smoothMin(d, point(x, y, z, 1.9f), 2);
        d -= folds(x, y, z) * smoothStep(-.5f, -7, past);
        return past < -8 ? d : cuff(d, x, y, z, past);
    }

    /** Whether a point of the surface is skin. */
    boolean bare(float x, float y, float z) {
        float below = belowHem(x, y, z);
        return bare && below > -3 && (below > 3 || arm(x, y, z) < shortSleeve(x, y, z, below));
    }

    /** Flesh: slim at elbow and wrist, with the muscles of the forearm between. */
    private float arm(float x, float y, float z) {
        float d = smoothMin(
                bone(x, y, z, shoulder, 4.4f * size, elbow, 3.35f * size),
                bone(x, y, z, elbow, 3.35f * size, wrist, 2.35f * size),
                1);
        d = smoothMin(d, point(x, y, z, 1.5f), 1.8f);
        Vec3 belly = elbow.plus(along.times(6.5f));
        Vec3 end = elbow.plus(along.times(11));
        return smoothMin(d, bone(x, y, z, belly, 3.75f * size, end, 3.1f * size), 2);
    }

    /** The tip of the elbow, which a bent arm is known by. */
    private float point(float x, float y, float z, float radius) {
        Vec3 tip = elbow.plus(upper.minus(along).unit().times(2.3f * size));
        return length(x - tip.x(), y - tip.y(), z - tip.z()) - radius * size;
    }

    private float belowHem(float x, float y, float z) {
        return (x - shoulder.x()) * upper.x() + (y - shoulder.y()) * upper.y() + (z - shoulder.z()) * upper.z() - hem;
    }

    /** Wider than the arm where it ends, with a hem. */
    private float shortSleeve(float x, float y, float z, float below) {
        float cloth = bone(x, y, z, shoulder, 5.0f * size, elbow, 4.9f * size)
                - folds(x, y, z) * smoothStep(0, -4, below)
                - .16f * smoothStep(-2.3f, -1.9f, below);
        return smoothMax(cloth, below, .25f);
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

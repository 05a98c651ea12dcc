package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;

/** Moves points of the head at rest to the world: first the jaw, then the neck, blended by two weights. */
public final class HeadRig {

    private static final int NECK_STEPS = 32;
    private static final int JAW_STEPS = 16;
    /** The sculpt is 5 mm open; this closes it. */
    private static final float CLOSING_DEGREES = 3.45f;

    private static final Vec3 NECK_PIVOT = new Vec3(0, -7.5f, -2.0f);
    private static final float JAW_PIVOT_Z = .8f;
    private static final float PROBE = .05f;

    private final float[] neck = new float[(NECK_STEPS + 1) * 12];
    private final float[] jawCos = new float[JAW_STEPS + 1];
    private final float[] jawSin = new float[JAW_STEPS + 1];
    private final float jawPivotY;
    private final float narrowing;
    private final Mat3 rotation;
    private final FaceMuscles muscles;

    public HeadRig(FramePose pose, HeadField head) {
        this.jawPivotY = -2.8f * head.shape().faceLength();
        this.narrowing = pose.jawDegrees() > 4 ? .12f * saturate(pose.jawDegrees() / 24) : 0;
        this.muscles = new FaceMuscles(pose.expression(), head);
        this.rotation = Mat3.ofYawPitchRoll(pose.headYaw(), pose.headPitch(), pose.headRoll());
        BodyLean lean = BodyLean.of(pose.lean(), pose.twist());
        for (int i = 0; i <= NECK_STEPS; i++) {
            neckStep(i, pose, lean);
        }
        for (int i = 0; i <= JAW_STEPS; i++) {
            double angle = StrictMath.toRadians((pose.jawDegrees() - CLOSING_DEGREES) * i / JAW_STEPS);
            jawCos[i] = (float) StrictMath.cos(angle);
            jawSin[i] = (float) StrictMath.sin(angle);
        }
    }

    /** The neck begins on the leaning trunk; the head keeps its direction in the car. */
    private void neckStep(int i, FramePose pose, BodyLean lean) {
        float w = i / (float) NECK_STEPS;
        Mat3 r = Mat3.ofYawPitchRoll(pose.headYaw() * w, pose.headPitch() * w, pose.headRoll() * w)
                .times(lean.rotation(1 - w));
        Vec3 pivot = lean.rigid().apply(NECK_PIVOT);
        Vec3 t = pivot.minus(r.apply(NECK_PIVOT)).plus(pose.headShift().times(w));
        float[] row = {r.xx(), r.xy(), r.xz(), t.x(), r.yx(), r.yy(), r.yz(), t.y(), r.zx(), r.zy(), r.zz(), t.z()};
        System.arraycopy(row, 0, neck, i * 12, 12);
    }

    /** Rotation of the skull. */
    public Mat3 rotation() {
        return rotation;
    }

    /** Poses a point of the flesh, which the expression moves; {@code out} receives x, y, z. */
    public void flesh(float x, float y, float z, float jawWeight, float headWeight, float[] out) {
        if (muscles.moves(y, z)) {
            out[0] = x;
            out[1] = y;
            out[2] = z;
            muscles.pull(out);
            position(out[0], out[1], out[2], jawWeight, headWeight, out);
        } else {
            position(x, y, z, jawWeight, headWeight, out);
        }
    }

    /** Whether the expression may move flesh at a rest point. */
    public boolean bends(float y, float z) {
        return muscles.moves(y, z);
    }

    /** Turns the normal of flesh that {@link #bends}; {@code out} receives x, y, z. */
    public void fleshNormal(Vec3 at, Vec3 normal, float jawWeight, float headWeight, float[] out) {
        Vec3 across = normal.cross(Math.abs(normal.x()) < .7f ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0))
                .unit();
        Vec3 along = normal.cross(across);
        Vec3 centre = pulled(at, out);
        Vec3 u = pulled(at.plus(across.times(PROBE)), out).minus(centre);
        Vec3 v = pulled(at.plus(along.times(PROBE)), out).minus(centre);
        Vec3 bent = u.cross(v).unit();
        direction(bent.x(), bent.y(), bent.z(), jawWeight, headWeight, out);
    }

    private Vec3 pulled(Vec3 p, float[] scratch) {
        scratch[0] = p.x();
        scratch[1] = p.y();
        scratch[2] = p.z();
        muscles.pull(scratch);
        return new Vec3(scratch[0], scratch[1], scratch[2]);
    }

    /** Poses a position; {@code out} receives x, y, z. */
    public void position(float px, float py, float pz, float jawWeight, float headWeight, float[] out) {
        float x = px;
        float y = py;
        float z = pz;
        if (jawWeight > 0) {
            if (narrowing > 0 && jawWeight < 1 && z > 5) {
                // Skin at the corners of the mouth moves in as the jaw drops.
                x *= 1 - narrowing * saturate(6 * jawWeight * (1 - jawWeight)) * smoothStep(5, 8, z);
            }
            int k = (int) (jawWeight * JAW_STEPS + .5f);
            float dy = y - jawPivotY;
            float dz = z - JAW_PIVOT_Z;
            y = jawPivotY + dy * jawCos[k] - dz * jawSin[k];
            z = JAW_PIVOT_Z + dy * jawSin[k] + dz * jawCos[k];
        }
        if (headWeight >= 1) {
            onSkull(x, y, z, out);
            return;
        }
        float f = headWeight * NECK_STEPS;
        int step = Math.min((int) f, NECK_STEPS - 1);
        f -= step;
        int a = step * 12;
        for (int row = 0; row < 3; row++, a += 4) {
            float below = neck[a] * x + neck[a + 1] * y + neck[a + 2] * z + neck[a + 3];
            float above = neck[a + 12] * x + neck[a + 13] * y + neck[a + 14] * z + neck[a + 15];
            out[row] = below + (above - below) * f;
        }
    }

    private void onSkull(float x, float y, float z, float[] out) {
        int a = NECK_STEPS * 12;
        for (int row = 0; row < 3; row++, a += 4) {
            out[row] = neck[a] * x + neck[a + 1] * y + neck[a + 2] * z + neck[a + 3];
        }
    }

    /** Turns a direction; {@code out} receives x, y, z. */
    public void direction(float x, float py, float pz, float jawWeight, float headWeight, float[] out) {
        float y = py;
        float z = pz;
        if (jawWeight > 0) {
            int k = (int) (jawWeight * JAW_STEPS + .5f);
            y = py * jawCos[k] - pz * jawSin[k];
            z = py * jawSin[k] + pz * jawCos[k];
        }
        int a = Math.round(headWeight * NECK_STEPS) * 12;
        out[0] = neck[a] * x + neck[a + 1] * y + neck[a + 2] * z;
        out[1] = neck[a + 4] * x + neck[a + 5] * y + neck[a + 6] * z;
        out[2] = neck[a + 8] * x + neck[a + 9] * y + neck[a + 10] * z;
    }

    public Vec3 skull(Vec3 rest) {
        float[] out = new float[3];
        position(rest.x(), rest.y(), rest.z(), 0, 1, out);
        return new Vec3(out[0], out[1], out[2]);
    }
}

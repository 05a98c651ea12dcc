package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * A limb as joints one after the other. A point of it follows by one number: how many joints lie before it, with the part of
 * a joint it has passed, so that skin bends around joints instead of collapsing.
 */
public final class Chain {

    private static final int STEPS = 8;

    private final float[] rows;
    private final int last;

    private Chain(int joints) {
        this.last = joints * STEPS;
        this.rows = new float[(last + 1) * 12];
    }

    /** @param base moves what comes before the first joint */
    static Chain of(Rigid base, Joint... joints) {
        Chain chain = new Chain(joints.length);
        chain.set(0, base);
        Rigid before = base;
        for (int j = 0; j < joints.length; j++) {
            for (int step = 1; step <= STEPS; step++) {
                chain.set(j * STEPS + step, before.after(joints[j].turned(step / (float) STEPS)));
            }
            before = before.after(joints[j].turned(1));
        }
        return chain;
    }

    Chain mirrored() {
        Chain mirror = new Chain(last / STEPS);
        for (int i = 0; i < rows.length; i++) {
            int row = i % 12 / 4;
            int column = i % 4;
            // A mirror in x changes the sign of what leads from x to elsewhere or back.
            boolean flips = row == 0 != (column == 0);
            mirror.rows[i] = flips ? -rows[i] : rows[i];
        }
        return mirror;
    }

    private void set(int step, Rigid rigid) {
        Mat3 r = rigid.rotation();
        Vec3 t = rigid.translation();
        float[] row = {r.xx(), r.xy(), r.xz(), t.x(), r.yx(), r.yy(), r.yz(), t.y(), r.zx(), r.zy(), r.zz(), t.z()};
        System.arraycopy(row, 0, rows, step * 12, 12);
    }

    /** Poses a position; {@code out} receives x, y, z. */
    public void position(float x, float y, float z, float along, float[] out) {
        float f = along * STEPS;
        int step = Math.max(0, Math.min((int) f, last - 1));
        f -= step;
        int a = step * 12;
        for (int row = 0; row < 3; row++, a += 4) {
            float before = rows[a] * x + rows[a + 1] * y + rows[a + 2] * z + rows[a + 3];
            float after = rows[a + 12] * x + rows[a + 13] * y + rows[a + 14] * z + rows[a + 15];
            out[row] = before + (after - before) * f;
        }
    }

    /** Turns a direction; {@code out} receives x, y, z. */
    public void direction(float x, float y, float z, float along, float[] out) {
        int a = Math.min((int) (along * STEPS + .5f), last) * 12;
        for (int row = 0; row < 3; row++, a += 4) {
            out[row] = rows[a] * x + rows[a + 1] * y + rows[a + 2] * z;
        }
    }

    Vec3 position(Vec3 rest, float along) {
        float[] out = new float[3];
        position(rest.x(), rest.y(), rest.z(), along, out);
        return new Vec3(out[0], out[1], out[2]);
    }
}

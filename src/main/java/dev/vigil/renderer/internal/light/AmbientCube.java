package dev.vigil.renderer.internal.light;

import dev.vigil.renderer.internal.math.Vec3;

/** Light from all around by six directions (+x, -x, +y, -y, +z, -z), each red, green, blue. */
public final class AmbientCube {

    private static final int SIDES = 6;

    private final float[] light;

    private AmbientCube(float[] light) {
        this.light = light;
    }

    public static AmbientCube of(Vec3... sides) {
        float[] light = new float[SIDES * 3];
        for (int i = 0; i < SIDES; i++) {
            light[i * 3] = sides[i].x();
            light[i * 3 + 1] = sides[i].y();
            light[i * 3 + 2] = sides[i].z();
        }
        return new AmbientCube(light);
    }

    public static AmbientCube grey(float px, float nx, float py, float ny, float pz, float nz) {
        return of(grey(px), grey(nx), grey(py), grey(ny), grey(pz), grey(nz));
    }

    private static Vec3 grey(float v) {
        return new Vec3(v, v, v);
    }

    public AmbientCube scaled(float s) {
        float[] product = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            product[i] = light[i] * s;
        }
        return new AmbientCube(product);
    }

    public AmbientCube plus(AmbientCube o) {
        float[] sum = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            sum[i] = light[i] + o.light[i];
        }
        return new AmbientCube(sum);
    }

    /** For a driver on the other side of the car. */
    public AmbientCube mirrored() {
        float[] swapped = light.clone();
        System.arraycopy(light, 0, swapped, 3, 3);
        System.arraycopy(light, 3, swapped, 0, 3);
        return new AmbientCube(swapped);
    }

    /** Light arriving from a unit direction. */
    public void from(float x, float y, float z, float[] out) {
        int a = x > 0 ? 0 : 3;
        int b = y > 0 ? 6 : 9;
        int c = z > 0 ? 12 : 15;
        float wx = x * x;
        float wy = y * y;
        float wz = z * z;
        out[0] = wx * light[a] + wy * light[b] + wz * light[c];
        out[1] = wx * light[a + 1] + wy * light[b + 1] + wz * light[c + 1];
        out[2] = wx * light[a + 2] + wy * light[b + 2] + wz * light[c + 2];
    }
}

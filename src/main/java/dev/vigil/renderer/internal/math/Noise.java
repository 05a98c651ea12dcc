package dev.vigil.renderer.internal.math;

/** Hashes and value noise: the only source of randomness per point, frame and pixel. */
public final class Noise {

    private static final float TO_UNIT = 1f / 16_777_216f;

    private Noise() {}

    /** Well mixed 32 bits, after the "lowbias32" integer hash. */
    public static int hash(int x) {
        int a = x;
        a ^= a >>> 16;
        a *= 0x7feb352d;
        a ^= a >>> 15;
        a *= 0x846ca68b;
        a ^= a >>> 16;
        return a;
    }

    public static int hash(long seed, int x) {
        return hash(hash((int) seed ^ x * 0x9E3779B9) + (int) (seed >>> 32));
    }

    /** Uniform in 0..1 from a hash. */
    public static float unit(int hash) {
        return (hash >>> 8) * TO_UNIT;
    }

    /** Uniform in 0..1 for a lattice cell. */
    public static float cell(int x, int y, int z) {
        return unit(hash(x * 73_856_093 ^ y * 19_349_663 ^ z * 83_492_791));
    }

    /** Smooth noise in -1..1 with lattice spacing 1. */
    public static float at(float x, float y, float z) {
        int ix = floor(x);
        int iy = floor(y);
        int iz = floor(z);
        float fx = ease(x - ix);
        float fy = ease(y - iy);
        float fz = ease(z - iz);
        float near = Scalar.mix(edge(ix, iy, iz, fx), edge(ix, iy + 1, iz, fx), fy);
        float far = Scalar.mix(edge(ix, iy, iz + 1, fx), edge(ix, iy + 1, iz + 1, fx), fy);
        return Scalar.mix(near, far, fz) * 2 - 1;
    }

    /** Like {@link #at}, with the slopes along x, y and z after it in {@code out}. */
    public static void withSlopes(float x, float y, float z, float[] out) {
        int ix = floor(x);
        int iy = floor(y);
        int iz = floor(z);
        float tx = x - ix;
        float ty = y - iy;
        float tz = z - iz;
        float fx = ease(tx);
        float fy = ease(ty);
        float fz = ease(tz);
        float a = cell(ix, iy, iz);
        float ax = cell(ix + 1, iy, iz) - a;
        float b = cell(ix, iy + 1, iz);
        float bx = cell(ix + 1, iy + 1, iz) - b;
        float c = cell(ix, iy, iz + 1);
        float cx = cell(ix + 1, iy, iz + 1) - c;
        float d = cell(ix, iy + 1, iz + 1);
        float dx = cell(ix + 1, iy + 1, iz + 1) - d;
        float lower = a + ax * fx;
        float upper = b + bx * fx;
        float lowerFar = c + cx * fx;
        float upperFar = d + dx * fx;
        float near = Scalar.mix(lower, upper, fy);
        float far = Scalar.mix(lowerFar, upperFar, fy);
        out[0] = Scalar.mix(near, far, fz) * 2 - 1;
        out[1] = Scalar.mix(Scalar.mix(ax, bx, fy), Scalar.mix(cx, dx, fy), fz) * 2 * easeSlope(tx);
        out[2] = Scalar.mix(upper - lower, upperFar - lowerFar, fz) * 2 * easeSlope(ty);
        out[3] = (far - near) * 2 * easeSlope(tz);
    }

    /** Sum of octaves, each at twice the frequency and half the weight. */
    public static float fractal(float x, float y, float z, int octaves) {
        float sum = 0;
        float weight = 0.5f;
        float px = x;
        float py = y;
        float pz = z;
        for (int i = 0; i < octaves; i++) {
            sum += weight * at(px, py, pz);
            px = px * 2.03f + 7.1f;
            py = py * 2.03f + 3.7f;
            pz = pz * 2.03f + 1.3f;
            weight *= 0.5f;
        }
        return sum;
    }

    private static float edge(int x, int y, int z, float t) {
        return Scalar.mix(cell(x, y, z), cell(x + 1, y, z), t);
    }

    private static float ease(float t) {
        return t * t * (3 - 2 * t);
    }

    private static float easeSlope(float t) {
        return 6 * t * (1 - t);
    }

    private static int floor(float x) {
        int i = (int) x;
        return x < i ? i - 1 : i;
    }
}

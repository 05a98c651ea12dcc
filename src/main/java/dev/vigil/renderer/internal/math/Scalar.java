package dev.vigil.renderer.internal.math;

/** Scalar functions with bit-identical results on every machine: only exact IEEE operations, no library exp or sin. */
public final class Scalar {

    private Scalar() {}

    public static float clamp(float x, float low, float high) {
        return x < low ? low : Math.min(x, high);
    }

    /** Clamps to 0..1. */
    public static float saturate(float x) {
        return x < 0 ? 0 : Math.min(x, 1);
    }

    public static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /** Hermite step from 0 at {@code a} to 1 at {@code b}; falls when a > b. */
    public static float smoothStep(float a, float b, float x) {
        float t = saturate((x - a) / (b - a));
        return t * t * (3 - 2 * t);
    }

    public static float sqrt(float x) {
        return (float) Math.sqrt(x);
    }

    public static float length(float x, float y, float z) {
        return (float) Math.sqrt(x * x + y * y + z * z);
    }

    /** exp(-x) for x >= 0 by a cubic for exp(x/4), to the fourth power; relative error below 3 % for x below 3. */
    public static float expNegative(float x) {
        float quarter = 1 + x * (0.25f + x * (0.03125f + x * 0.0026041f));
        float half = quarter * quarter;
        return 1f / (half * half);
    }

    /** Bell curve of height 1. */
    public static float gauss(float distance, float sigma) {
        float q = distance / sigma;
        return expNegative(q * q);
    }

    /** Smoothed triangle wave of period 1 in -1..1. */
    public static float triangle(float x) {
        float t = Math.abs((x - (float) Math.floor(x)) * 2 - 1);
        return t * t * (3 - 2 * t) * 2 - 1;
    }

    public static float pow5(float x) {
        float square = x * x;
        return square * square * x;
    }
}

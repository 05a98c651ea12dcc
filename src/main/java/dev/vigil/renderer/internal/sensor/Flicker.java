package dev.vigil.renderer.internal.sensor;

/** Brightness of artificial light over time, 1 on average. */
record Flicker(double hertz) {

    private static final double DEPTH = .7;

    /** Mean over an exposure from a time on, seconds. */
    float over(double from, double exposure) {
        if (hertz == 0) {
            return 1;
        }
        double turn = 2 * StrictMath.PI * hertz;
        double half = turn * exposure / 2;
        double smoothing = half < 1e-6 ? 1 : StrictMath.sin(half) / half;
        return (float) (1 - DEPTH * smoothing * StrictMath.cos(turn * from + half));
    }
}

package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Noise;

/** Smooth chance over time, one independent course per channel. */
record Drift(long seed) {

    /** -1 to 1, changing about once per unit of {@code t}. */
    float at(float t, int channel) {
        return Noise.at(t, channel * 5.3f, Math.floorMod(seed, 8191L) * .37f);
    }

    /** 0 to 1, unrelated from one number to the next. */
    float chance(int number, int channel) {
        return Noise.unit(Noise.hash(seed + channel, number));
    }
}

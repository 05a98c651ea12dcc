package dev.vigil.augmentation.internal;

import java.util.SplittableRandom;

/** Gaussian noise of deviation 1 as whole 1/256, from a table: drawing it anew for each pixel would take longer than all else. */
final class Noise {

    private static final int SIZE = 1 << 16;
    private static final short[] TABLE = table();

    private Noise() {}

    /** @param at any number */
    static int at(int at) {
        return TABLE[at & (SIZE - 1)];
    }

    /** Where a row of a frame begins in the table. */
    static int start(SplittableRandom random) {
        return random.nextInt(SIZE);
    }

    private static short[] table() {
        var random = new SplittableRandom(0x5eed);
        var table = new short[SIZE];
        for (int i = 0; i < SIZE; i++) {
            table[i] = (short) Math.round(256 * random.nextGaussian());
        }
        return table;
    }
}

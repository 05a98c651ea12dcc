package dev.vigil.labeling.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs of equal codes as flat pairs {@code [code, count, code, count, ...]}. */
final class RunLengths {

    private RunLengths() {}

    static List<Integer> encode(byte[] codes) {
        var wide = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            wide[i] = codes[i];
        }
        return encode(wide);
    }

    static List<Integer> encode(short[] codes) {
        var runs = new ArrayList<Integer>();
        for (int from = 0; from < codes.length; ) {
            int to = from;
            while (to < codes.length && codes[to] == codes[from]) {
                to++;
            }
            runs.add((int) codes[from]);
            runs.add(to - from);
            from = to;
        }
        return runs;
    }

    /**
     * The codes of the runs.
     *
     * @param length how many codes there must be
     * @param largest code allowed, the smallest is 0
     * @throws IllegalArgumentException where the runs do not fit
     */
    static short[] decode(int[] runs, int length, int largest) {
        if (runs.length % 2 != 0) {
            throw new IllegalArgumentException("needs pairs of code and count");
        }
        var codes = new short[length];
        int at = 0;
        for (int i = 0; i < runs.length; i += 2) {
            int code = runs[i];
            int count = runs[i + 1];
            if (code < 0 || code > largest) {
                throw new IllegalArgumentException("code " + code + " is outside 0.." + largest);
            }
            if (count < 1 || count > length - at) {
                throw new IllegalArgumentException("runs must add up to " + length);
            }
            Arrays.fill(codes, at, at + count, (short) code);
            at += count;
        }
        if (at != length) {
            throw new IllegalArgumentException("runs add up to " + at + ", not " + length);
        }
        return codes;
    }
}

package dev.vigil.labeling.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns that mostly stand still: all frames of the first integer, then of the second, each as runs of equal differences to
 * the frame before, in flat pairs {@code [difference, count, difference, count, ...]}. Before the first frame stands 0.
 */
final class DeltaRuns {

    private DeltaRuns() {}

    /** @param stride integers a frame */
    static List<Integer> encode(int[] absolute, int stride) {
        var runs = new ArrayList<Integer>();
        int frames = absolute.length / stride;
        for (int column = 0; column < stride; column++) {
            int before = 0;
            int delta = 0;
            int count = 0;
            for (int frame = 0; frame < frames; frame++) {
                int value = absolute[frame * stride + column];
                if (count > 0 && value - before != delta) {
                    runs.addAll(Arrays.asList(delta, count));
                    count = 0;
                }
                delta = value - before;
                before = value;
                count++;
            }
            runs.addAll(Arrays.asList(delta, count));
        }
        return runs;
    }

    /**
     * The inverse of {@link #encode}.
     *
     * @throws IllegalArgumentException where the runs do not fit
     * @throws ArithmeticException      where a sum leaves the range of int
     */
    static int[] decode(int[] runs, int stride, int frames) {
        if (runs.length % 2 != 0) {
            throw new IllegalArgumentException("needs pairs of difference and count");
        }
        var absolute = new int[Math.multiplyExact(stride, frames)];
        int at = 0;
        for (int column = 0; column < stride; column++) {
            int value = 0;
            for (int frame = 0; frame < frames; at += 2) {
                if (at == runs.length || runs[at + 1] < 1 || runs[at + 1] > frames - frame) {
                    throw new IllegalArgumentException("runs of each column must add up to " + frames);
                }
                for (int i = 0; i < runs[at + 1]; i++) {
                    value = Math.addExact(value, runs[at]);
                    absolute[frame++ * stride + column] = value;
                }
            }
        }
        if (at != runs.length) {
            throw new IllegalArgumentException("holds more than " + stride + " columns");
        }
        return absolute;
    }
}

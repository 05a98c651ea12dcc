package dev.vigil.labeling.internal;

/** Dense tracks as differences to the frame before: small numbers, so short documents. */
final class Deltas {

    private Deltas() {}

    /**
     * Differences, the first frame absolute.
     *
     * @param stride integers a frame
     */
    static int[] encode(int[] absolute, int stride) {
        var deltas = absolute.clone();
        for (int i = absolute.length - 1; i >= stride; i--) {
            deltas[i] = absolute[i] - absolute[i - stride];
        }
        return deltas;
    }

    /**
     * The inverse of {@link #encode}.
     *
     * @throws ArithmeticException where a sum leaves the range of int
     */
    static int[] decode(int[] deltas, int stride) {
        var absolute = deltas.clone();
        for (int i = stride; i < absolute.length; i++) {
            absolute[i] = Math.addExact(absolute[i], absolute[i - stride]);
        }
        return absolute;
    }
}

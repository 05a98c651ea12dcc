package dev.vigil.dataset;

/** How much of a dataset is meant for each split, in percent; together 100, and something to train on. */
public record SplitShares(int train, int val, int test) {

    /** What a dataset goes by where nobody chose. */
    public static final SplitShares USUAL = new SplitShares(70, 15, 15);

    public SplitShares {
        if (train < 1 || val < 0 || test < 0 || train + val + test != 100) {
            throw new IllegalArgumentException(
                    "train (1 or more), val and test are percent that make 100 together, not " + train + ", " + val
                            + " and " + test);
        }
    }

    /** As a fraction, 0 to 1. */
    double of(Split split) {
        return switch (split) {
                    case TRAIN -> train;
                    case VAL -> val;
                    case TEST -> test;
                }
                / 100.0;
    }
}

package dev.vigil.dataset;

/** How many clips differ between a version and its parent, and which step of its number that asks for. */
public record ChangeCounts(long added, long removed, long relabelled) {

    /** Whether there is any difference. */
    public boolean any() {
        return added + removed + relabelled > 0;
    }

    /**
     * The smallest number the changed version may carry: who trained on the parent can take clips on top, but must know
     * when something they had is gone or different.
     */
    public Semver next(Semver parent) {
        return removed + relabelled > 0 ? parent.nextMajor() : parent.nextMinor();
    }

    /** In words, for a changelog. */
    public String sentence() {
        return added + " added, " + relabelled + " relabelled, " + removed + " removed";
    }
}

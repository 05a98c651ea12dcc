package dev.vigil.dataset;

/**
 * How many clips differ between a version and its parent, and which step of its number that asks for.
 *
 * @param heldOut how many of the relabelled ones are not in the split that is trained on, or in none yet
 */
public record ChangeCounts(long added, long removed, long relabelled, long heldOut) {

    /** Whether there is any difference. */
    public boolean any() {
        return added + removed + relabelled > 0;
    }

    /**
     * The smallest number the changed version may carry: figures measured on the parent hold for what only has more clips
     * or better labels to learn from, and no longer where clips are gone or held-out ones have other labels.
     */
    public Semver next(Semver parent) {
        if (removed + heldOut > 0) {
            return parent.nextMajor();
        }
        return added == 0 && relabelled > 0 ? parent.nextPatch() : parent.nextMinor();
    }

    /** In words, for a changelog. */
    public String sentence() {
        return added + " added, " + relabelled + " relabelled, " + removed + " removed";
    }
}

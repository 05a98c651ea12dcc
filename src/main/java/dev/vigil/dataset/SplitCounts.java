package dev.vigil.dataset;

/** How much of a version stands in a split. */
public record SplitCounts(Split split, long clips, long leakGroups) {

    SplitCounts plus(SplitCounts other) {
        return new SplitCounts(split, clips + other.clips, leakGroups + other.leakGroups);
    }
}

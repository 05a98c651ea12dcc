package dev.vigil.dataset;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of computing a version again from what is stored.
 *
 * @param clips how many were looked at
 * @param rootHash the root that the version was frozen with, none for a draft
 * @param recomputed the root of what is stored now
 * @param difference the first thing that is not as it was, as a sentence; none where all is
 */
public record Verification(
        boolean verified,
        int clips,
        @Nullable String rootHash,
        String recomputed,
        @Nullable String difference) {

    /** The outcome in words. */
    public String sentence() {
        return difference == null
                ? "All labels, videos and the root hash of %,d clips are as they were stored.".formatted(clips)
                : difference;
    }
}

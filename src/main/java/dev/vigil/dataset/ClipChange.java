package dev.vigil.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What became of one clip between two versions.
 *
 * @param fromRevision number of the labels before, none where the clip was added
 * @param toRevision number of the labels after, none where the clip was removed
 * @param approvedBy who approved the labels after
 */
public record ClipChange(
        long clipId,
        String clip,
        Kind kind,
        @Nullable Integer fromRevision,
        @Nullable Integer toRevision,
        @Nullable String approvedBy) {

    /** The way a clip can differ. */
    public enum Kind {
        ADDED,
        REMOVED,
        RELABELLED
    }
}

package dev.vigil.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A clip of a version with every hash that vouches for it.
 *
 * @param labels hash of the label document as noted when it was written
 * @param actualLabels hash of the label document as it is now; none where the clip was erased
 * @param split none in versions that are not divided
 * @param erased who erased the clip, when and why; none while it is kept
 */
record HashedMember(
        long clipId,
        String clip,
        String master,
        String labels,
        @Nullable String actualLabels,
        @Nullable String split,
        @Nullable String erased) {}

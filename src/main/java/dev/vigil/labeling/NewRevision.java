package dev.vigil.labeling;

import org.jspecify.annotations.Nullable;

/**
 * A revision about to be written.
 *
 * @param parentId the revision it was made from
 * @param jobId the job that made it; one revision a job and origin, so that a second run changes nothing
 */
public record NewRevision(
        long clipId,
        Origin origin,
        String author,
        LabelDocument document,
        @Nullable Long parentId,
        @Nullable Long jobId) {}

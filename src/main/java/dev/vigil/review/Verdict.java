package dev.vigil.review;

import java.time.Instant;

/** A decision that was taken; it is never changed, only followed by another, such as {@link Decision#REOPEN}. */
public record Verdict(
        long id, long clipId, long revisionId, Decision decision, String remark, String reviewer, Instant at) {}

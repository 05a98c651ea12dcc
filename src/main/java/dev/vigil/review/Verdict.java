package dev.vigil.review;

import java.time.Instant;

/** A decision that was taken; it is never taken back, only followed by another. */
public record Verdict(
        long id, long clipId, long revisionId, Decision decision, String remark, String reviewer, Instant at) {}

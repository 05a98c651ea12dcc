package dev.vigil.labeling;

import java.time.Instant;

/** A revision without its document, as lists show it. */
public record RevisionLine(
        long id, long clipId, int no, Origin origin, String author, Instant createdAt, String sha256) {}

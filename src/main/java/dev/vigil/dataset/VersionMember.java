package dev.vigil.dataset;

/** A clip of a version with the revision of labels and the split it has there. */
public record VersionMember(long clipId, long revisionId, Split split) {}

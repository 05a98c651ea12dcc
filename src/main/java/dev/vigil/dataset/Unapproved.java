package dev.vigil.dataset;

/** A clip whose labels in a version have lost their approval. */
public record Unapproved(long clipId, String clip) {}

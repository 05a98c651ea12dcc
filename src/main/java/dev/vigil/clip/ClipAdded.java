package dev.vigil.clip;

/** A clip came into the library; published within the transaction that added it. */
public record ClipAdded(long clipId, String by) {}

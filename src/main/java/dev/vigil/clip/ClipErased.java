package dev.vigil.clip;

/** A clip was erased for good: whoever keeps something of what it shows lets go of it. May be said more than once. */
public record ClipErased(long clipId) {}

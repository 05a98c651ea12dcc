package dev.vigil.clip;

/** A clip with the stage it has reached, as lists show it. */
public record ClipCard(Clip clip, ClipStatus status) {}

package dev.vigil.dataset;

/**
 * What merging a version into a draft did.
 *
 * @param taken clips that now stand in the draft as they do in the other version, or are gone as there
 * @param conflicts clips that both changed, each in its own way: people settle them
 */
public record MergeOutcome(int taken, int conflicts) {}

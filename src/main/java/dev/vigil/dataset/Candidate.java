package dev.vigil.dataset;

/**
 * An approved clip that a draft could take.
 *
 * @param relabelled the draft has the clip already, with other labels
 */
public record Candidate(long clipId, String clip, String subject, String approvedBy, boolean relabelled) {}

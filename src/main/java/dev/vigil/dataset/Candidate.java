package dev.vigil.dataset;

import java.util.List;

/**
 * An approved clip that a draft could take.
 *
 * @param relabelled the draft has the clip already, with other labels
 * @param strata what it counts for: {@code eyewear sunglasses}, {@code driver_state microsleep}, …
 */
public record Candidate(
        long clipId, String clip, String subject, String approvedBy, boolean relabelled, List<String> strata) {}

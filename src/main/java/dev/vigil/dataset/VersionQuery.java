package dev.vigil.dataset;

import java.time.Instant;

/**
 * How clips came into a version.
 *
 * @param query what they had to be, see {@link dev.vigil.dataset.query.QueryReader}; empty for all
 * @param thinned whether near-duplicates were left out, or only some were chosen, to balance or by hand
 */
public record VersionQuery(String query, boolean thinned, int added, String person, Instant at) {}

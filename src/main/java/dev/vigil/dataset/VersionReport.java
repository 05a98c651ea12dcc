package dev.vigil.dataset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as pages and REST show it.
 *
 * @param freezesAs the number it would be frozen with; its own once it is
 * @param more how much more than the parent, or than nothing, it holds
 * @param changes clips that differ from the parent
 * @param tags names that stand for it, in order
 * @param verified the newest outcome of computing it again
 * @param history what became of it, oldest first
 */
public record VersionReport(
        long id,
        String dataset,
        Semver version,
        VersionState state,
        @Nullable Semver parent,
        Semver freezesAs,
        @Nullable String rootHash,
        String ontology,
        VersionCounts counts,
        VersionCounts more,
        ChangeCounts changes,
        String createdBy,
        @Nullable String frozenBy,
        @Nullable Instant frozenAt,
        List<String> tags,
        @Nullable PastVerification verified,
        List<VersionEvent> history) {}

package dev.vigil.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a clip comes from and where it went.
 *
 * @param leakGroup the key of those clips that may never be parted by a split
 * @param parent the clip that it was made from
 * @param made from it, and from what was made from it; erased ones as well
 * @param provenance what its generator noted: seed, renderer, scenario
 * @param request none for clips that nobody asked for here
 * @param erased none while the clip is kept
 */
public record Lineage(
        long clipId,
        String clip,
        String subject,
        String leakGroup,
        String generator,
        @Nullable Long parent,
        List<Made> made,
        Map<String, Object> provenance,
        String addedBy,
        Instant addedAt,
        @Nullable Asked request,
        List<Step> revisions,
        List<Judged> verdicts,
        List<Held> versions,
        @Nullable Erased erased) {

    public record Asked(long id, String name, long seed, String by, Instant at) {}

    /** A clip that was made from this one. */
    public record Made(long clipId, String clip) {}

    /** @param author a person, or the name and version of a labeller or renderer */
    public record Step(int no, String origin, String author, String ontology, String sha256, Instant at) {}

    /** @param revision number of the labels that were judged */
    public record Judged(int revision, String verdict, String remark, String reviewer, Instant at) {}

    /** @param split none where the version is not divided, or not frozen */
    public record Held(
            String dataset,
            String version,
            VersionState state,
            int revision,
            @Nullable String split) {}

    public record Erased(String reason, String by, Instant at) {}
}

package dev.vigil.dataset.web;

import dev.vigil.dataset.Composing;
import dev.vigil.dataset.Composition;
import dev.vigil.dataset.Shortlist;
import dev.vigil.dataset.VersionQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts filled by queries, against a plan. */
@RestController
@RequestMapping("/api/v1/datasets/{slug}")
class CurationEndpoint {

    private final Composing composing;

    CurationEndpoint(Composing composing) {
        this.composing = composing;
    }

    /** @param balanceTo how many of what is found to choose, closest to the plan; all where none is given */
    record Wanted(
            @Nullable String query,
            boolean withoutNearDuplicates,
            @Nullable Integer balanceTo) {}

    record Added(int added) {}

    @GetMapping("/plan")
    Map<String, Integer> plan(@PathVariable String slug) {
        return composing.plan(slug);
    }

    /** Per cent of the clips by stratum, such as {@code "eyewear sunglasses"}. */
    @PutMapping("/plan")
    Map<String, Integer> plan(@PathVariable String slug, @RequestBody Map<String, Integer> plan) {
        composing.plan(slug, plan);
        return composing.plan(slug);
    }

    /** What a version consists of; with {@code q}, also what it would with all that the query finds. */
    @GetMapping("/versions/{version}/composition")
    Composition composition(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String q) {
        return composing.composition(
                slug,
                version,
                q == null ? List.of() : composing.find(slug, version, q).clips());
    }

    @GetMapping("/versions/{version}/queries")
    List<VersionQuery> queries(@PathVariable String slug, @PathVariable String version) {
        return composing.queries(slug, version);
    }

    /** Adds what a query finds, 10,000 clips at most; the query stays with the version. */
    @PostMapping("/versions/{version}/queries")
    @PreAuthorize("hasRole('LEAD')")
    Added add(@PathVariable String slug, @PathVariable String version, @RequestBody Wanted wanted) {
        var query = wanted.query() == null ? "" : wanted.query();
        var found = composing.find(slug, version, query);
        var chosen = chosen(slug, version, wanted, found);
        boolean thinned = chosen.clips().size() < found.clips().size();
        return new Added(composing.add(slug, version, query, thinned, chosen.clips()));
    }

    private Shortlist chosen(String slug, String version, Wanted wanted, Shortlist found) {
        var thin = wanted.withoutNearDuplicates() ? found.withoutNearDuplicates() : found;
        if (wanted.balanceTo() == null) {
            return thin;
        }
        if (wanted.balanceTo() < 1) {
            throw new IllegalArgumentException("balanceTo is 1 or more, not " + wanted.balanceTo());
        }
        return composing.balanced(slug, version, thin, wanted.balanceTo());
    }
}

package dev.vigil.dataset;

import dev.vigil.dataset.query.QueryReader;
import dev.vigil.dataset.query.QuerySql;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the clips that a draft needs to become what is planned, and adds them. */
@Service
@Transactional
public class Composing {

    /** Of what a query finds, this many at most are listed, the newest. */
    public static final int MOST_LISTED = 10_000;

    private static final int MOST_TARGETS = 500;
    private static final int LONGEST_STRATUM = 120;

    private final Catalogue catalogue;
    private final Memberships memberships;
    private final Tallies tallies;
    private final Targets targets;
    private final VersionQueries queries;
    private final CurrentPerson person;
    private final Audit audit;

    Composing(
            Catalogue catalogue,
            Memberships memberships,
            Tallies tallies,
            Targets targets,
            VersionQueries queries,
            CurrentPerson person,
            Audit audit) {
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.tallies = tallies;
        this.targets = targets;
        this.queries = queries;
        this.person = person;
        this.audit = audit;
    }

    /**
     * Approved clips that a version does not hold with these labels.
     *
     * @param query such as {@code microsleep > 1.5 s and sunglasses}, see {@link QueryReader}; empty for all
     * @throws dev.vigil.dataset.query.QueryProblem where the query cannot be read
     */
    @Transactional(readOnly = true)
    public Shortlist find(String slug, String semver, String query) {
        var wanted = query.isBlank() ? QuerySql.ANY : QuerySql.of(QueryReader.read(query));
        var found = memberships.candidates(catalogue.version(slug, semver).id(), wanted, MOST_LISTED + 1);
        return found.size() > MOST_LISTED
                ? new Shortlist(found.subList(0, MOST_LISTED), true)
                : new Shortlist(found, false);
    }

    /** Of a shortlist, those that bring the version closest to its plan: see {@link Shortlist#balanced}. */
    @Transactional(readOnly = true)
    public Shortlist balanced(String slug, String semver, Shortlist found, int most) {
        var version = catalogue.version(slug, semver);
        return found.balanced(tallies.strata(version), targets.of(version.datasetId()), most);
    }

    /** What a version consists of, and would with some more clips. */
    @Transactional(readOnly = true)
    public Composition composition(String slug, String semver, List<Candidate> more) {
        var version = catalogue.version(slug, semver);
        return Composition.of(tallies.strata(version), more, targets.of(version.datasetId()));
    }

    /** The queries by which clips came into a version, in the order they were used. */
    @Transactional(readOnly = true)
    public List<VersionQuery> queries(String slug, String semver) {
        return queries.of(catalogue.version(slug, semver).id());
    }

    /** What a dataset should consist of: per cent of its clips by stratum. */
    @Transactional(readOnly = true)
    public Map<String, Integer> plan(String slug) {
        return targets.of(catalogue.dataset(slug).id());
    }

    /**
     * Says what a dataset should consist of.
     *
     * @param plan per cent by stratum, such as {@code eyewear sunglasses}; what is not named is not planned
     */
    @PreAuthorize("hasRole('LEAD')")
    public void plan(String slug, Map<String, Integer> plan) {
        if (plan.size() > MOST_TARGETS) {
            throw new IllegalArgumentException("plan: " + MOST_TARGETS + " targets at most, not " + plan.size());
        }
        plan.forEach((stratum, percent) -> {
            if (stratum.isBlank() || stratum.length() > LONGEST_STRATUM) {
                throw new IllegalArgumentException(
                        "plan: name what is planned, in 1 to " + LONGEST_STRATUM + " characters");
            }
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("plan: " + stratum + " is 0 to 100 per cent, not " + percent);
            }
        });
        targets.replace(catalogue.dataset(slug).id(), plan);
        audit.record("dataset.plan", slug, plan.toString());
    }

    /**
     * Takes clips with the labels that are approved now, and notes by which query they were found.
     *
     * @param clips what {@link #find} found, or some of it
     * @param thinned whether it is only some of it
     * @return how many were added: those whose approval was taken back meanwhile are left out
     */
    @PreAuthorize("hasRole('LEAD')")
    public int add(String slug, String semver, String query, boolean thinned, List<Candidate> clips) {
        var draft = catalogue.version(slug, semver);
        draft.requireDraft();
        var ids = clips.stream().map(Candidate::clipId).toList();
        int added = GuardRefusals.translated(() -> memberships.changeToApproved(draft.id(), ids));
        if (added > 0) {
            GuardRefusals.translated(() -> queries.record(draft.id(), query, thinned, added, person.name()));
            audit.record("dataset.add", slug + " " + semver, added + " by " + (query.isBlank() ? "hand" : query));
        }
        return added;
    }
}

package dev.vigil.dataset;

import dev.vigil.dataset.query.QueryReader;
import dev.vigil.dataset.query.QuerySql;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is: datasets, their versions, and what differs between them. Open to everybody signed in. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final int MOST_VERIFICATIONS = 100;

    private final Datasets datasets;
    private final Versions versions;
    private final Memberships memberships;
    private final Tallies tallies;
    private final Numbering numbering;
    private final Splits splits;
    private final VersionTags tags;
    private final VersionEvents events;
    private final Verifications verifications;

    Catalogue(
            Datasets datasets,
            Versions versions,
            Memberships memberships,
            Tallies tallies,
            Numbering numbering,
            Splits splits,
            VersionTags tags,
            VersionEvents events,
            Verifications verifications) {
        this.datasets = datasets;
        this.versions = versions;
        this.memberships = memberships;
        this.tallies = tallies;
        this.numbering = numbering;
        this.splits = splits;
        this.tags = tags;
        this.events = events;
        this.verifications = verifications;
    }

    /** All datasets by slug, each with its versions. */
    public List<DatasetReport> datasets() {
        return datasets.findAllByOrderBySlug().stream().map(this::report).toList();
    }

    /** @throws NoSuchVersion where there is none of that slug */
    public DatasetReport report(String slug) {
        return report(dataset(slug));
    }

    /** @throws NoSuchVersion where there is no such dataset or version */
    public VersionReport report(String slug, String semver) {
        return report(slug, version(slug, semver));
    }

    /** @throws NoSuchVersion where there is none of that slug */
    public Dataset dataset(String slug) {
        return datasets.findBySlug(slug).orElseThrow(() -> new NoSuchVersion("There is no dataset '" + slug + "'."));
    }

    /** @throws NoSuchVersion where there is no such dataset or version */
    public Version version(String slug, String semver) {
        return version(dataset(slug), semver);
    }

    /** The address of a version that may have another number now, below that of its dataset. */
    public Semver numberOf(long versionId) {
        return versions.findById(versionId)
                .orElseThrow(() -> new NoSuchVersion("There is no version " + versionId + "."))
                .semver();
    }

    /** How a version was computed again, newest first. */
    public List<PastVerification> verifications(String slug, String semver) {
        return verifications.of(version(slug, semver).id(), MOST_VERIFICATIONS);
    }

    /** What differs between two versions by clip; against its parent where {@code from} is not given. */
    public List<ClipChange> changes(String slug, @Nullable String from, String to) {
        var dataset = dataset(slug);
        var newer = version(dataset, to);
        if (from == null) {
            return memberships.changes(newer);
        }
        var older = version(dataset, from);
        return Objects.equals(newer.parentId(), older.id())
                ? memberships.changes(newer)
                : memberships.changes(older.id(), newer.id());
    }

    /**
     * Approved clips that a version does not hold with these labels, newest first.
     *
     * @param query such as {@code microsleep > 1.5 s and sunglasses}, see {@link QueryReader}; empty for all
     * @throws dev.vigil.dataset.query.QueryProblem where the query cannot be read
     */
    public List<Candidate> candidates(String slug, String semver, String query, int limit) {
        return memberships.candidates(
                version(slug, semver).id(),
                query.isBlank() ? QuerySql.ANY : QuerySql.of(QueryReader.read(query)),
                limit);
    }

    /** Clips that keep a draft from being frozen: the approval of their labels was taken back. */
    public List<Unapproved> unapproved(String slug, String semver) {
        return memberships.unapproved(version(slug, semver).id());
    }

    /** How much of a dataset is meant for each split. */
    public SplitShares shares(String slug) {
        return splits.shares(dataset(slug).id());
    }

    /** Whether a version was frozen with splits, so that they hold for ever. */
    public boolean settled(String slug) {
        return versions.findByDatasetId(dataset(slug).id()).stream().anyMatch(Version::divided);
    }

    /** How a version is divided; a draft as it would be if it were frozen now; nothing for versions without splits. */
    public List<SplitCounts> splits(String slug, String semver) {
        var version = version(slug, semver);
        return version.state().sealed() && !version.divided() ? List.of() : splits.counts(dataset(slug), version);
    }

    /**
     * Leak groups that stand in one split here and in another there, by key.
     *
     * @throws DatasetConflict where one of the versions has no settled splits
     */
    public List<Leak> leaks(String slug, String semver, String otherSlug, String otherSemver) {
        return splits.leaks(
                divided(slug, semver).id(), divided(otherSlug, otherSemver).id());
    }

    private Version divided(String slug, String semver) {
        var version = version(slug, semver);
        if (!version.divided()) {
            throw new DatasetConflict("Version " + semver + " of '" + slug
                    + "' has no settled splits: a draft gets them when it is frozen.");
        }
        return version;
    }

    /** Which clips stand in a version, by rising id. */
    @Transactional(readOnly = true)
    public List<VersionMember> members(Version version) {
        return memberships.members(version.id());
    }

    /** By its number, or by a tag that stands for it. */
    Version version(Dataset dataset, String semver) {
        return versions.findByDatasetIdAndSemver(dataset.id(), semver)
                .or(() -> tags.versionOf(dataset.id(), semver).flatMap(versions::findById))
                .orElseThrow(() -> unknown(dataset.slug(), semver));
    }

    /** By its number, held until the transaction ends: see {@link Versions#lock}. */
    Version locked(String slug, String semver) {
        return versions.lock(dataset(slug).id(), semver).orElseThrow(() -> unknown(slug, semver));
    }

    Optional<Version> newestFrozen(Dataset dataset) {
        return versions.findByDatasetId(dataset.id()).stream()
                .filter(version -> version.state() == VersionState.FROZEN)
                .max(Comparator.comparing(Version::semver));
    }

    private static NoSuchVersion unknown(String slug, String semver) {
        return new NoSuchVersion("There is no version " + semver + " of dataset '" + slug + "'.");
    }

    private DatasetReport report(Dataset dataset) {
        var reports = versions.findByDatasetId(dataset.id()).stream()
                .sorted(Comparator.comparing(Version::semver).reversed())
                .map(version -> report(dataset.slug(), version))
                .toList();
        return new DatasetReport(dataset.slug(), dataset.createdBy(), reports);
    }

    private VersionReport report(String slug, Version version) {
        var parent = version.parentId() == null
                ? null
                : versions.findById(version.parentId()).orElseThrow();
        var counts = tallies.counts(version.id());
        var before = parent == null ? VersionCounts.NONE : tallies.counts(parent.id());
        var changes = memberships.changeCounts(version);
        var number = version.state().sealed()
                ? version.semver()
                : numbering.forFreeze(datasets.findById(version.datasetId()).orElseThrow(), version, changes);
        return new VersionReport(
                version.id(),
                slug,
                version.semver(),
                version.state(),
                parent == null ? null : parent.semver(),
                number,
                version.rootHash(),
                version.ontology(),
                counts,
                counts.minus(before),
                changes,
                version.createdBy(),
                version.frozenBy(),
                version.frozenAt(),
                tags.of(version.id()),
                verifications.of(version.id(), 1).stream().findFirst().orElse(null),
                events.of(version.id()));
    }
}

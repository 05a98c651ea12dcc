package dev.vigil.dataset;

import dev.vigil.security.Audit;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a version that never changes again: state first, then what can only be known once nobody can add a row. */
@Component
@Transactional
class Freezing {

    private final Catalogue catalogue;
    private final Versions versions;
    private final Memberships memberships;
    private final Numbering numbering;
    private final Splits splits;
    private final Tallies tallies;
    private final Leaves leaves;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Freezing(
            Catalogue catalogue,
            Versions versions,
            Memberships memberships,
            Numbering numbering,
            Splits splits,
            Tallies tallies,
            Leaves leaves,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.memberships = memberships;
        this.numbering = numbering;
        this.splits = splits;
        this.tallies = tallies;
        this.leaves = leaves;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** See {@link Curation#freeze}; whoever calls has made sure that the person may. */
    Version freeze(String slug, String semver, String by) {
        var dataset = catalogue.dataset(slug);
        var version = catalogue.locked(slug, semver);
        version.requireOpen();
        var changes = memberships.changeCounts(version);
        if (inherited(version) + changes.added() - changes.removed() == 0) {
            throw new DatasetConflict("Version " + semver + " has no clips: there is nothing to freeze.");
        }
        version.freeze(numbering.forFreeze(dataset, version, changes), changes.sentence(), by, clock);
        GuardRefusals.translated(() -> versions.saveAndFlush(version));
        GuardRefusals.translated(() -> splits.settle(dataset, version, by));
        GuardRefusals.translated(() -> tallies.keep(version.id(), changes));
        version.seal(leaves.keep(version.id()).root(version.ontology()));
        versions.saveAndFlush(version);
        audit.recordBy(by, "dataset.freeze", slug + " " + version.semver(), "root " + version.rootHash());
        events.publishEvent(new VersionFrozen(
                version.id(), slug, version.semver(), Objects.requireNonNull(version.rootHash()), by));
        return version;
    }

    private long inherited(Version version) {
        return version.parentId() == null
                ? 0
                : tallies.counts(version.parentId()).clips();
    }
}

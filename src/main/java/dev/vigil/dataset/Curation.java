package dev.vigil.dataset;

import dev.vigil.clip.Clips;
import dev.vigil.review.Verdicts;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead does with datasets: opens them, fills drafts with approved clips, freezes. See {@link VersionLife} for the rest. */
@Service
@Transactional
@PreAuthorize("hasRole('LEAD')")
public class Curation {

    private final Datasets datasets;
    private final Versions versions;
    private final Memberships memberships;
    private final Catalogue catalogue;
    private final Numbering numbering;
    private final Splits splits;
    private final Clips clips;
    private final Verdicts verdicts;
    private final CurrentPerson person;
    private final Audit audit;
    private final Freezing freezing;

    Curation(
            Datasets datasets,
            Versions versions,
            Memberships memberships,
            Catalogue catalogue,
            Numbering numbering,
            Splits splits,
            Clips clips,
            Verdicts verdicts,
            CurrentPerson person,
            Audit audit,
            Freezing freezing) {
        this.datasets = datasets;
        this.versions = versions;
        this.memberships = memberships;
        this.catalogue = catalogue;
        this.numbering = numbering;
        this.splits = splits;
        this.clips = clips;
        this.verdicts = verdicts;
        this.person = person;
        this.audit = audit;
        this.freezing = freezing;
    }

    /**
     * Opens a dataset without versions.
     *
     * @throws IllegalArgumentException where the slug cannot stand in an address
     * @throws DatasetConflict where the slug is taken
     */
    public Dataset create(String slug) {
        var dataset = new Dataset(slug, person.name());
        if (datasets.findBySlug(slug).isPresent()) {
            throw new DatasetConflict("There is a dataset '" + slug + "' already.");
        }
        GuardRefusals.translated(() -> datasets.saveAndFlush(dataset));
        audit.record("dataset.create", slug, "");
        return dataset;
    }

    /**
     * Says how much of a dataset is meant for each split.
     *
     * @throws DatasetConflict where a version was frozen with splits: those hold for ever
     */
    public void divide(String slug, SplitShares shares) {
        var dataset = catalogue.dataset(slug);
        GuardRefusals.translated(() -> splits.choose(dataset.id(), shares, person.name()));
        audit.record("dataset.divide", slug, shares.train() + "/" + shares.val() + "/" + shares.test());
    }

    /**
     * Opens a draft.
     *
     * @param parent number of the frozen version it begins from; the newest frozen one where none is given
     */
    public Version draft(String slug, @Nullable String parent) {
        var dataset = catalogue.dataset(slug);
        var base = parent == null ? catalogue.newestFrozen(dataset).orElse(null) : catalogue.version(dataset, parent);
        if (base != null && !base.state().sealed()) {
            throw new DatasetConflict("Version " + base.semver() + " is a draft itself: freeze it first, or begin from"
                    + " another version.");
        }
        var semver = numbering.forDraft(dataset, base);
        var draft = GuardRefusals.translated(
                () -> versions.saveAndFlush(new Version(dataset, base, semver, person.name())));
        GuardRefusals.translated(() -> memberships.removeErased(draft.id()));
        audit.record("dataset.draft", slug + " " + semver, base == null ? "" : "from " + base.semver());
        return draft;
    }

    /** Takes a clip with the labels that are approved now, in place of others it may have in the draft. */
    public void put(String slug, String semver, long clipId) {
        var draft = openDraft(slug, semver);
        if (clips.findById(clipId).isEmpty()) {
            throw new NoSuchVersion("There is no clip " + clipId + ".");
        }
        var approval = verdicts.approvalOf(clipId)
                .orElseThrow(() -> new DatasetConflict(
                        "Clip " + clipId + " has no approved labels: a reviewer approves them first."));
        var inherited = memberships.revisionOf(draft.parentId(), clipId);
        if (inherited.filter(revision -> revision == approval.revisionId()).isPresent()) {
            unchange(draft, clipId);
        } else {
            change(draft, clipId, approval.revisionId());
        }
    }

    /** Takes a clip out of the draft. */
    public void remove(String slug, String semver, long clipId) {
        var draft = openDraft(slug, semver);
        if (memberships.revisionOf(draft.id(), clipId).isEmpty()) {
            throw new NoSuchVersion("Clip " + clipId + " is not in version " + semver + ".");
        }
        if (memberships.revisionOf(draft.parentId(), clipId).isEmpty()) {
            unchange(draft, clipId);
        } else {
            change(draft, clipId, null);
        }
    }

    /**
     * Freezes a draft for ever and names its content. Its number rises where the changes ask for more than was foreseen.
     *
     * @throws DatasetConflict where it is empty, frozen already, or holds labels whose approval was taken back
     */
    public Version freeze(String slug, String semver) {
        return freezing.freeze(slug, semver, person.name());
    }

    private Version openDraft(String slug, String semver) {
        var version = catalogue.version(slug, semver);
        version.requireDraft();
        return version;
    }

    private void change(Version draft, long clipId, @Nullable Long revisionId) {
        GuardRefusals.translated(() -> memberships.change(draft.id(), clipId, revisionId));
    }

    private void unchange(Version draft, long clipId) {
        GuardRefusals.translated(() -> memberships.unchange(draft.id(), clipId));
    }
}

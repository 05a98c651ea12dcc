package dev.vigil.dataset;

import dev.vigil.review.Verdicts;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings branches of a dataset together, clip by clip; what both changed is settled by people. */
@Service
@Transactional
public class Merging {

    private final Catalogue catalogue;
    private final Merges merges;
    private final Memberships memberships;
    private final Verdicts verdicts;
    private final CurrentPerson person;
    private final Audit audit;

    Merging(
            Catalogue catalogue,
            Merges merges,
            Memberships memberships,
            Verdicts verdicts,
            CurrentPerson person,
            Audit audit) {
        this.catalogue = catalogue;
        this.merges = merges;
        this.memberships = memberships;
        this.verdicts = verdicts;
        this.person = person;
        this.audit = audit;
    }

    /**
     * Takes over into a draft what another version changed since both parted.
     *
     * @param from number or tag of a frozen version of the same dataset
     * @throws DatasetConflict where the draft takes no change, or holds all of the other version already
     */
    @PreAuthorize("hasRole('LEAD')")
    public MergeOutcome merge(String slug, String semver, String from) {
        var draft = catalogue.locked(slug, semver);
        draft.requireDraft();
        var other = catalogue.version(slug, from);
        if (other.state() != VersionState.FROZEN) {
            throw new DatasetConflict(
                    "Version " + from + " is " + other.state().label() + ": only a frozen version can be merged.");
        }
        var base = merges.base(draft.id(), other.id()).orElse(null);
        if (base != null && base == other.id()) {
            throw new DatasetConflict(
                    "Version " + semver + " grew from " + other.semver() + " and has all of it already.");
        }
        GuardRefusals.translated(() -> merges.record(draft.id(), other.id(), base, person.name()));
        // what is taken over is then alike on both sides, and no conflict
        int taken = GuardRefusals.translated(() -> merges.take(draft.id(), other.id(), base));
        int conflicts = GuardRefusals.translated(() -> merges.conflict(draft.id(), other.id(), base));
        audit.record(
                "dataset.merge",
                slug + " " + semver,
                other.semver() + ": " + taken + " taken, " + conflicts + " to settle");
        return new MergeOutcome(taken, conflicts);
    }

    /** What a draft's merges left to people, open ones first. */
    @Transactional(readOnly = true)
    public List<MergeConflict> conflicts(String slug, String semver) {
        return merges.of(catalogue.version(slug, semver).id());
    }

    /** What waits in all drafts, oldest first. */
    @Transactional(readOnly = true)
    public List<MergeConflict> open(int most) {
        return merges.open(most);
    }

    /**
     * Says which labels of a clip hold.
     *
     * @throws DatasetConflict where somebody settled it before, or the chosen labels are not approved
     */
    @PreAuthorize("hasAnyRole('LEAD', 'REVIEWER')")
    public void settle(String slug, String semver, long conflictId, MergeConflict.Choice choice) {
        var draft = catalogue.version(slug, semver);
        draft.requireDraft();
        var conflict = merges.lock(draft.id(), conflictId)
                .orElseThrow(() ->
                        new DatasetConflict("This is settled already, or is no conflict of version " + semver + "."));
        switch (choice) {
            case OURS -> {}
            case THEIRS ->
                GuardRefusals.translated(() -> memberships.change(draft.id(), conflict.clipId(), conflict.theirs()));
            case NEWEST -> {
                var approval = verdicts.approvalOf(conflict.clipId())
                        .orElseThrow(() -> new DatasetConflict("Clip " + conflict.clipId()
                                + " has no approved labels now: a reviewer approves them first."));
                GuardRefusals.translated(
                        () -> memberships.change(draft.id(), conflict.clipId(), approval.revisionId()));
            }
        }
        merges.settle(conflictId, choice, person.name());
        audit.record("dataset.settle", slug + " " + semver, "clip " + conflict.clipId() + ": " + choice.term());
    }
}

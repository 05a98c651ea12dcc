package dev.vigil.dataset;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers of versions: derived from what changed, unique in the dataset, above that of the parent. */
@Component
class Numbering {

    private final Versions versions;

    Numbering(Versions versions) {
        this.versions = versions;
    }

    /** The number a new draft goes by: as if it will only add clips. */
    Semver forDraft(Dataset dataset, @Nullable Version parent) {
        return parent == null
                ? free(dataset, Semver.FIRST, Semver::nextMajor)
                : free(dataset, parent.semver().nextMinor(), Semver::nextMinor);
    }

    /** The number of a draft once its changes are known; its own where that fits. */
    Semver forFreeze(Dataset dataset, Version draft, ChangeCounts changes) {
        if (draft.parentId() == null) {
            return draft.semver();
        }
        var parent = versions.findById(draft.parentId()).orElseThrow().semver();
        var due = changes.next(parent);
        if (due.equals(parent.nextPatch())) {
            return free(dataset, due, Semver::nextPatch);
        }
        return due.compareTo(draft.semver()) <= 0 ? draft.semver() : free(dataset, due, Semver::nextMajor);
    }

    private Semver free(Dataset dataset, Semver from, UnaryOperator<Semver> next) {
        var taken = versions.findByDatasetId(dataset.id()).stream()
                .map(Version::semver)
                .collect(Collectors.toSet());
        var semver = from;
        while (taken.contains(semver)) {
            semver = next.apply(semver);
        }
        return semver;
    }
}

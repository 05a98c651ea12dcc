package dev.vigil.dataset;

import dev.vigil.labeling.LabelDifference;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelRevisions;
import dev.vigil.labeling.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What differs between two versions within a clip. Open to everybody signed in. */
@Service
@Transactional(readOnly = true)
public class Differences {

    private final Catalogue catalogue;
    private final Memberships memberships;
    private final LabelRevisions revisions;
    private final Labels labels;

    Differences(Catalogue catalogue, Memberships memberships, LabelRevisions revisions, Labels labels) {
        this.catalogue = catalogue;
        this.memberships = memberships;
        this.revisions = revisions;
        this.labels = labels;
    }

    /**
     * Which frames of a clip have other labels.
     *
     * @param from the older version; the parent of the newer where none is given
     * @throws NoSuchVersion where there is no such version, or one of them does not hold the clip
     */
    public LabelDifference of(String slug, @Nullable String from, String to, long clipId) {
        var newer = catalogue.version(slug, to);
        var older = from == null
                ? newer.parentId()
                : Long.valueOf(catalogue.version(slug, from).id());
        return LabelDifference.between(document(older, clipId), document(newer.id(), clipId));
    }

    private LabelDocument document(@Nullable Long versionId, long clipId) {
        var revision = memberships
                .revisionOf(versionId, clipId)
                .flatMap(revisions::findById)
                .orElseThrow(() -> new NoSuchVersion("Clip " + clipId + " is not in both versions."));
        return labels.document(revision);
    }
}

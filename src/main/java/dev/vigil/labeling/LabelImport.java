package dev.vigil.labeling;

import dev.vigil.clip.ClipNotInStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import java.util.NoSuchElementException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Labels from elsewhere become a revision of the clip that they fit. */
@Service
public class LabelImport {

    private final Clips clips;
    private final ClipStatuses statuses;
    private final Labels labels;

    LabelImport(Clips clips, ClipStatuses statuses, Labels labels) {
        this.clips = clips;
        this.statuses = statuses;
        this.labels = labels;
    }

    /**
     * Adds the labels after all others of the clip.
     *
     * @throws InvalidLabels where they are of a video with other frames
     * @throws ClipNotInStage where the clip's labels are submitted or approved
     */
    @Transactional
    @PreAuthorize("hasRole('LEAD')")
    public LabelRevision add(long clipId, LabelDocument document, String author) {
        // locked first: whoever is moving the clip on has finished
        if (statuses.lock(clipId).isEmpty()) {
            throw noClip(clipId);
        }
        require(clipId, document);
        var parent = labels.head(clipId).map(LabelRevision::id).orElse(null);
        return labels.append(new NewRevision(clipId, Origin.IMPORT, author, document, parent, null));
    }

    /**
     * Says by its errors whether {@link #add} would take the labels, and keeps nothing.
     *
     * @throws InvalidLabels where they are of a video with other frames
     * @throws ClipNotInStage where the clip's labels are submitted or approved
     */
    @PreAuthorize("hasRole('LEAD')")
    public void require(long clipId, LabelDocument document) {
        var clip = clips.findById(clipId).orElseThrow(() -> noClip(clipId));
        if (document.frameCount() != clip.frameCount()) {
            throw new InvalidLabels("/frameCount", "the clip has " + clip.frameCount() + " frames");
        }
        if (document.width() != clip.width() || document.height() != clip.height()) {
            throw new InvalidLabels("/width", "the clip is " + clip.width() + " x " + clip.height());
        }
        requireEditable(clipId);
    }

    private void requireEditable(long clipId) {
        var stage = statuses.findById(clipId).orElseThrow(() -> noClip(clipId)).stage();
        if (!stage.editable()) {
            throw new ClipNotInStage(clipId, stage, "labels can be added only before they are submitted");
        }
    }

    private static NoSuchElementException noClip(long clipId) {
        return new NoSuchElementException("There is no clip " + clipId + ".");
    }
}

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
        var clip = clips.findById(clipId).orElseThrow(() -> noClip(clipId));
        if (document.frameCount() != clip.frameCount()) {
            throw new InvalidLabels("/frameCount", "the clip has " + clip.frameCount() + " frames");
        }
        if (document.width() != clip.width() || document.height() != clip.height()) {
            throw new InvalidLabels("/width", "the clip is " + clip.width() + " x " + clip.height());
        }
        var status = statuses.lock(clipId).orElseThrow(() -> noClip(clipId));
        if (!status.stage().editable()) {
            throw new ClipNotInStage(clipId, status.stage(), "labels can be added only before they are submitted");
        }
        var parent = labels.head(clipId).map(LabelRevision::id).orElse(null);
        return labels.append(new NewRevision(clipId, Origin.IMPORT, author, document, parent, null));
    }

    private static NoSuchElementException noClip(long clipId) {
        return new NoSuchElementException("There is no clip " + clipId + ".");
    }
}

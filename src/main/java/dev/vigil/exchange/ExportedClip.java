package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.dataset.Split;
import dev.vigil.labeling.LabelRevision;

/** A clip of a version with the approved labels and the split it has there. */
public record ExportedClip(Clip clip, LabelRevision revision, Split split) {

    /** The name of its files, unique within any archive and without a dot: {@code clip-000042}. */
    public String fileName() {
        return "clip-%06d".formatted(clip.id());
    }
}

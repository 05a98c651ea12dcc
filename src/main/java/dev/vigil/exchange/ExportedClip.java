package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.dataset.Split;
import dev.vigil.labeling.RevisionLine;
import java.util.function.Supplier;

/**
 * A clip of a version with the approved labels and the split it has there.
 *
 * @param document reads the labels as they are stored, canonical JSON: not every walk through a version needs them
 */
public record ExportedClip(Clip clip, RevisionLine revision, Supplier<String> document, Split split) {

    /** The name of its files, unique within any archive and without a dot: {@code clip-000042}. */
    public String fileName() {
        return "clip-%06d".formatted(clip.id());
    }
}

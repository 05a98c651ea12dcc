package dev.vigil.review.internal;

import dev.vigil.labeling.LabelDocument;
import java.util.Set;

/** What an operation must fit: the number of frames and the signals there are. */
record Outline(int frameCount, Set<String> signals) {

    static Outline of(LabelDocument document) {
        return new Outline(document.frameCount(), Set.copyOf(document.signals().keySet()));
    }
}

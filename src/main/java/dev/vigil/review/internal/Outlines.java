package dev.vigil.review.internal;

import dev.vigil.labeling.LabelRevisions;
import dev.vigil.labeling.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Outlines of revisions. A revision never changes, so it is read once, however many gestures build on it. */
@Component
class Outlines {

    private static final int MOST_KEPT = 500;

    private final LabelRevisions revisions;
    private final Labels labels;
    private final Map<Long, Outline> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Outline> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Outlines(LabelRevisions revisions, Labels labels) {
        this.revisions = revisions;
        this.labels = labels;
    }

    Outline of(long revision) {
        synchronized (kept) {
            var known = kept.get(revision);
            if (known != null) {
                return known;
            }
        }
        var outline = Outline.of(labels.document(revisions.findById(revision).orElseThrow()));
        synchronized (kept) {
            kept.put(revision, outline);
        }
        return outline;
    }
}

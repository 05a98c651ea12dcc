package dev.vigil.exchange.internal;

import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the spans of one video from elsewhere, as spans or frame by frame. */
public final class ForeignLayers {

    private final int frames;
    private final Losses losses;
    private final SortedMap<String, List<Span>> layers = new TreeMap<>();

    ForeignLayers(int frames, Losses losses) {
        this.frames = frames;
        this.losses = losses;
    }

    /** A layer that was looked at, whether or not it has a span. False where there is none such here. */
    public boolean declare(String layer) {
        var known = Ontology.layer(ForeignTracks.ours(layer)).isPresent();
        if (known) {
            layers.computeIfAbsent(ForeignTracks.ours(layer), name -> new ArrayList<>());
        } else {
            losses.add("The layer", layer);
        }
        return known;
    }

    /** A label over a closed interval of frames. */
    public void span(String layer, int start, int end, String value, Sureness sureness) {
        if (!isKnown(layer, value)) {
            losses.add("The label", layer + "/" + value);
        } else if (start < 0 || end < start || end >= frames) {
            losses.add("A span that is not within the video, of", layer + "/" + value);
        } else {
            layers.computeIfAbsent(layer, name -> new ArrayList<>())
                    .add(new Span(start, end, value, sureness.origin(), sureness.confidence()));
        }
    }

    /** A label of one frame; frames that come in order and do not differ become one span. */
    public void frame(String layer, int frame, String value, Sureness sureness) {
        var spans = layers.getOrDefault(layer, List.of());
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null
                && last.end() + 1 == frame
                && last.value().equals(value)
                && new Sureness(last.confidence(), last.origin()).equals(sureness)
                && frame < frames) {
            spans.set(spans.size() - 1, new Span(last.start(), frame, value, sureness.origin(), sureness.confidence()));
        } else {
            span(layer, frame, frame, value, sureness);
        }
    }

    private static boolean isKnown(String layer, String value) {
        return Ontology.layer(layer)
                .filter(known -> known.values().contains(value))
                .isPresent();
    }

    /** Sorted and without overlap; of two on one frame the first stays. */
    SortedMap<String, List<Span>> spans() {
        var all = new TreeMap<String, List<Span>>();
        layers.forEach((layer, spans) -> all.put(layer, apart(layer, spans)));
        return all;
    }

    private List<Span> apart(String layer, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start));
        var apart = new ArrayList<Span>();
        for (var span : spans) {
            if (!apart.isEmpty() && span.start() <= apart.getLast().end()) {
                losses.add("On frames with more than one, the second label of", layer);
            } else {
                apart.add(span);
            }
        }
        return List.copyOf(apart);
    }
}

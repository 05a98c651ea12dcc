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

    private static boolean isKnown(String layer, String value) {
        return Ontology.layer(layer)
                .filter(known -> known.values().contains(value))
                .isPresent();
    }

    /** Sorted and without overlap; of two on one frame the first stays. */
    SortedMap<String, List<Span>> spans() {
        var all = new TreeMap<String, List<Span>>();
        layers.forEach((layer, spans) -> all.put(layer, joined(layer, spans)));
        return all;
    }

    private List<Span> joined(String layer, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start));
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.start() <= last.end()) {
                losses.add("On frames with more than one, the second label of", layer);
            } else if (last != null && last.end() + 1 == span.start() && sameLabel(last, span)) {
                joined.set(
                        joined.size() - 1,
                        new Span(last.start(), span.end(), span.value(), span.origin(), span.confidence()));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean sameLabel(Span one, Span other) {
        return one.value().equals(other.value())
                && one.origin() == other.origin()
                && one.confidence() == other.confidence();
    }
}

package dev.vigil.exchange.internal;

import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the spans of one video from elsewhere, as spans or frame by frame. */
public final class ForeignLayers {

    private final int frames;
    private final LabelMapping mapping;
    private final Losses losses;
    private final SortedMap<String, List<Span>> layers = new TreeMap<>();

    ForeignLayers(int frames, LabelMapping mapping, Losses losses) {
        this.frames = frames;
        this.mapping = mapping;
        this.losses = losses;
    }

    /** A layer that was looked at, whether or not it has a span. False where there is none such here. */
    public boolean declare(String layer) {
        var target = mapping.target(layer).map(ForeignLayers::layerOf);
        var known = target.flatMap(Ontology::layer).isPresent();
        if (known) {
            layers.computeIfAbsent(target.orElseThrow(), name -> new ArrayList<>());
        } else if (target.isEmpty()) {
            losses.asChosen(layer);
        } else {
            losses.unknown("The layer", layer);
        }
        return known;
    }

    /** A label over a closed interval of frames. */
    public void span(String layer, int start, int end, String value, Sureness sureness) {
        ours(layer, value).ifPresent(target -> add(target, start, end, sureness));
    }

    private Optional<String> ours(String layer, String value) {
        var target = mapping.target(layer, value);
        if (target.isEmpty()) {
            losses.asChosen(layer + "/" + value);
        } else if (!isKnown(target.get())) {
            losses.unknown("The label", layer + "/" + value);
            return Optional.empty();
        }
        return target;
    }

    private void add(String target, int start, int end, Sureness sureness) {
        if (start < 0 || end < start || end >= frames) {
            throw new InvalidLabels(
                    "",
                    "%s stands on frames %d to %d of a video with frames 0 to %d"
                            .formatted(target, start, end, frames - 1));
        }
        layers.computeIfAbsent(layerOf(target), name -> new ArrayList<>())
                .add(new Span(start, end, valueOf(target), sureness.origin(), sureness.confidence()));
    }

    /** A label of one frame; frames that come in order and do not differ become one span. */
    public void frame(String layer, int frame, String value, Sureness sureness) {
        ours(layer, value).ifPresent(target -> add(target, frame, sureness));
    }

    /** As {@link #frame}, by a layer and value of ours. */
    void add(String target, int frame, Sureness sureness) {
        var value = valueOf(target);
        var spans = layers.getOrDefault(layerOf(target), List.of());
        var last = spans.isEmpty() ? null : spans.getLast();
        if (last != null
                && last.end() + 1 == frame
                && last.value().equals(value)
                && new Sureness(last.confidence(), last.origin()).equals(sureness)
                && frame < frames) {
            spans.set(spans.size() - 1, new Span(last.start(), frame, value, sureness.origin(), sureness.confidence()));
        } else {
            add(target, frame, frame, sureness);
        }
    }

    private static boolean isKnown(String target) {
        return Ontology.layer(layerOf(target))
                .filter(known -> known.values().contains(valueOf(target)))
                .isPresent();
    }

    private static String layerOf(String target) {
        return target.split("/", 2)[0];
    }

    private static String valueOf(String target) {
        return target.substring(target.indexOf('/') + 1);
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

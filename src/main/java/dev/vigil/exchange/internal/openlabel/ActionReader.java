package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads actions back as the spans of layers; what the schema lets through and makes no sense is refused here. */
record ActionReader(JsonNode actions, int frameCount, LabelMapping mapping, Losses losses) {

    /** @param names layers that were looked at, those without any span included */
    SortedMap<String, List<Span>> layers(List<String> names) {
        var layers = new TreeMap<String, List<Span>>();
        for (var name : names) {
            if (Ontology.layer(name).isPresent()) {
                layers.put(name, new ArrayList<>());
            } else {
                losses.unknown("The layer", name);
            }
        }
        for (var action : actions.properties()) {
            var at = "/openlabel/actions/" + action.getKey();
            var type = action.getValue().path("type").asString("");
            var words = ours(type).split("/", 2);
            if (words.length == 2 && isKnown(words[0], words[1])) {
                var spans = layers.computeIfAbsent(words[0], layer -> new ArrayList<>());
                int no = 0;
                for (var interval : action.getValue().path("frame_intervals")) {
                    var place = "/frame_intervals/" + no++;
                    var data = action.getValue().path("action_data");
                    losses.at(at, () -> spans.add(span(words[1], place, interval, data)));
                }
            } else if (mapping.says(type)) {
                losses.asChosen(type);
            } else {
                losses.unknown("The action", type);
            }
        }
        layers.forEach((layer, spans) -> losses.at("", () -> sortWithoutOverlap(layer, spans)));
        return layers;
    }

    private String ours(String type) {
        return mapping.says(type) ? mapping.target(type).orElse("") : type;
    }

    private static boolean isKnown(String layer, String value) {
        return Ontology.layer(layer)
                .filter(known -> known.values().contains(value))
                .isPresent();
    }

    private Span span(String value, String place, JsonNode interval, JsonNode data) {
        int start = interval.path("frame_start").asInt(-1);
        int end = interval.path("frame_end").asInt(-1);
        if (start < 0 || end < start || end >= frameCount) {
            throw new InvalidLabels(
                    place, "frames %d to %d are not within the video's, 0 to %d".formatted(start, end, frameCount - 1));
        }
        var attributes = new NamedValues(data);
        try {
            var origin = Origin.ofWire(attributes.text(Vocabulary.ORIGIN, Origin.IMPORT.wire()));
            return new Span(start, end, value, origin, attributes.permille(Vocabulary.CONFIDENCE));
        } catch (IllegalArgumentException e) {
            throw new InvalidLabels("/action_data", String.valueOf(e.getMessage()));
        }
    }

    private static void sortWithoutOverlap(String layer, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::start));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() <= spans.get(i - 1).end()) {
                throw new InvalidLabels(
                        "/openlabel/actions",
                        "two labels of " + layer + " stand on frame "
                                + spans.get(i).start());
            }
        }
    }
}

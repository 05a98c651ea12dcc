package dev.vigil.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.review.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor derives the same cases, so that what it shows is what is stored. */
class DerivedLayersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TestFactory
    List<DynamicTest> derivesAsTheEditorDoes() throws IOException {
        var cases = MAPPER.readTree(Files.readString(Path.of("frontend/src/model/derive-cases.json")));
        return cases.valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> check(one)))
                .toList();
    }

    private static void check(JsonNode one) {
        var labels = document(one);
        var derived = DerivedLayers.of(labels, one.path("fps").asDouble(), spans(one.path("intent"), Origin.TRUTH));
        derived.forEach((layer, found) ->
                assertThat(found).as(layer).isEqualTo(spans(one.path("expected").path(layer), Origin.HUMAN)));
    }

    @Test
    void leavesLabelsAloneWhoseSourcesNobodyEdited() {
        var base = base();
        var talking = new Operation.PaintSpan(UUID.randomUUID(), "talking", 0, 3, "talking");
        var folded = Fold.of(base, List.of(talking));
        assertThat(DerivedLayers.brought(folded, base, 10, List.of())).isSameAs(folded);
    }

    @Test
    void followsAnEditAndKeepsTheOriginOfWhatComesOutAsItWas() {
        var base = base();
        var closed = new Operation.PaintSpan(UUID.randomUUID(), "eyes_state", 5, 6, "close");
        var derived = DerivedLayers.brought(Fold.of(base, List.of(closed)), base, 10, List.of());
        assertThat(derived.layers().get("blinks")).containsExactly(new Span(5, 6, "blinking", Origin.HUMAN, 1000));
        assertThat(derived.layers().get("driver_state")).isEqualTo(base.layers().get("driver_state"));
    }

    private static LabelDocument base() {
        var layers = new TreeMap<String, List<Span>>();
        layers.put("eyes_state", List.of(new Span(0, 19, "open", Origin.TRUTH, 1000)));
        layers.put("gaze_zone", List.of(new Span(0, 19, "forward_road", Origin.TRUTH, 1000)));
        layers.put("driver_state", List.of(new Span(0, 19, "attentive", Origin.TRUTH, 1000)));
        return new LabelDocument(
                20,
                640,
                400,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                layers);
    }

    private static LabelDocument document(JsonNode one) {
        int frames = one.path("frames").asInt();
        var layers = new TreeMap<String, List<Span>>();
        if (one.has("eyes")) {
            layers.put("eyes_state", spans(one.path("eyes"), Origin.TRUTH));
        }
        if (one.has("zones")) {
            layers.put("gaze_zone", spans(one.path("zones"), Origin.TRUTH));
        }
        var signals = new TreeMap<String, SignalTrack>();
        for (var side : List.of("left", "right")) {
            if (one.has(side)) {
                signals.put("eye_openness_" + side, signal(one.path(side), one.path("human"), frames));
            }
        }
        return new LabelDocument(
                frames,
                640,
                400,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                signals,
                layers);
    }

    private static SignalTrack signal(JsonNode values, JsonNode human, int frames) {
        var seen = new byte[frames];
        var kept = new int[frames];
        var origin = new byte[frames];
        var confidence = new short[frames];
        Arrays.fill(origin, (byte) Origin.AUTO.ordinal());
        for (int i = 0; i < frames; i++) {
            kept[i] = values.path(i).asInt(0);
            seen[i] = (values.path(i).isNull() ? Visibility.ABSENT : Visibility.VISIBLE).code();
            if (human.isArray()
                    && i >= human.path(0).asInt()
                    && i <= human.path(1).asInt()) {
                origin[i] = (byte) Origin.HUMAN.ordinal();
            }
        }
        return new SignalTrack("ratio", 1000, kept, seen, confidence, origin);
    }

    private static List<Span> spans(JsonNode list, Origin origin) {
        return list.valueStream()
                .map(one -> new Span(
                        one.path(0).asInt(),
                        one.path(1).asInt(),
                        one.path(2).asString(),
                        one.has(3) ? Origin.ofWire(one.path(3).asString()) : origin,
                        1000))
                .toList();
    }
}

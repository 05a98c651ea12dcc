package dev.vigil.labeling.internal;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** Turns a document into canonical JSON. */
final class LabelJsonWriter {

    private final JsonMapper mapper;

    LabelJsonWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(LabelDocument document) {
        var json = new LinkedHashMap<String, Object>();
        json.put("schema", LabelDocument.SCHEMA);
        json.put("frameCount", document.frameCount());
        json.put("width", document.width());
        json.put("height", document.height());
        var camera = document.camera();
        if (camera != null) {
            json.put("camera", camera);
        }
        json.put("subject", document.subject());
        json.put("boxes", each(document.boxes(), track -> {
            var box = shared(track);
            box.put("xywh", Deltas.encode(track.xywh(), 4));
            return box;
        }));
        json.put("points", each(document.points(), track -> {
            var points = shared(track);
            points.put("count", track.count());
            points.put("xy", Deltas.encode(track.xy(), 2 * track.count()));
            return points;
        }));
        if (!document.places().isEmpty()) {
            json.put("places", each(document.places(), track -> {
                var places = shared(track);
                places.put("count", track.count());
                places.put("xyz", DeltaRuns.encode(track.xyz(), 3 * track.count()));
                return places;
            }));
        }
        json.put("signals", each(document.signals(), track -> {
            var signal = shared(track);
            signal.put("unit", track.unit());
            signal.put("scale", track.scale());
            signal.put("values", track.values());
            return signal;
        }));
        json.put("layers", each(document.layers(), LabelJsonWriter::spans));
        try {
            return new JsonCanonicalizer(mapper.writeValueAsString(json)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> shared(Track track) {
        var json = new LinkedHashMap<String, Object>();
        json.put("visibility", RunLengths.encode(track.visibility()));
        json.put("confidence", RunLengths.encode(track.confidence()));
        json.put("origin", RunLengths.encode(track.origin()));
        return json;
    }

    private static Object spans(List<Span> spans) {
        return spans.stream()
                .map(span -> Map.of(
                        "start", span.start(),
                        "end", span.end(),
                        "value", span.value(),
                        "origin", span.origin().wire(),
                        "confidence", span.confidence()))
                .toList();
    }

    private static <T> Map<String, Object> each(Map<String, T> named, Function<T, Object> toJson) {
        var json = new TreeMap<String, Object>();
        named.forEach((name, value) -> json.put(name, toJson.apply(value)));
        return json;
    }
}

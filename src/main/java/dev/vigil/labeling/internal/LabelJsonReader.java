package dev.vigil.labeling.internal;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.Camera;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelProblem;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a document and collects every fault, each with its JSON pointer. */
final class LabelJsonReader {

    /** Ten minutes at 60 frames a second: more than any import may hold. */
    private static final int MOST_FRAMES = 36_000;

    private static final int MOST_NAMED = 64;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final List<LabelProblem> problems = new ArrayList<>();
    private int frames;

    LabelDocument read(JsonNode root) {
        if (!root.isObject()) {
            throw new InvalidLabels("", "a label document is a JSON object");
        }
        onlyFields(
                root,
                "",
                Set.of(
                        "schema",
                        "frameCount",
                        "width",
                        "height",
                        "camera",
                        "subject",
                        "boxes",
                        "points",
                        "places",
                        "signals",
                        "layers"));
        if (!LabelDocument.SCHEMA.equals(root.path("schema").asString(""))) {
            problems.add(new LabelProblem("/schema", "must be \"" + LabelDocument.SCHEMA + "\""));
        }
        frames = number(root, "", "frameCount", 1, MOST_FRAMES);
        int width = number(root, "", "width", 1, 16_384);
        int height = number(root, "", "height", 1, 16_384);
        stopIfFaulty();
        var document = new LabelDocument(
                frames,
                width,
                height,
                root.has("camera") ? camera(root.path("camera")) : null,
                subject(root.path("subject")),
                named(root, "boxes", this::box),
                named(root, "points", this::points),
                named(root, "places", this::places),
                named(root, "signals", this::signal),
                named(root, "layers", this::layer));
        stopIfFaulty();
        return document;
    }

    private void stopIfFaulty() {
        if (!problems.isEmpty()) {
            throw new InvalidLabels(problems);
        }
    }

    private @Nullable Camera camera(JsonNode node) {
        onlyFields(node, "/camera", Set.of("fx", "fy", "cx", "cy", "k1", "k2", "rotation", "position"));
        var lens = Stream.of("fx", "fy", "cx", "cy", "k1", "k2")
                .map(field -> decimal(node.path(field), "/camera/" + field))
                .toList();
        var rotation = decimals(node.path("rotation"), "/camera/rotation", 9);
        var position = decimals(node.path("position"), "/camera/position", 3);
        return problems.isEmpty()
                ? new Camera(
                        lens.get(0),
                        lens.get(1),
                        lens.get(2),
                        lens.get(3),
                        lens.get(4),
                        lens.get(5),
                        rotation,
                        position)
                : null;
    }

    private List<Double> decimals(JsonNode node, String at, int length) {
        kind(at, node.isArray() && node.size() == length, "an array of " + length + " numbers");
        return node.valueStream().map(item -> decimal(item, at)).toList();
    }

    private double decimal(JsonNode node, String at) {
        boolean number = node.isNumber() && Double.isFinite(node.asDouble());
        kind(at, number, "a number");
        return number ? node.asDouble() : 0;
    }

    private SortedMap<String, Object> subject(JsonNode node) {
        kind("/subject", node.isObject() || node.isMissingNode(), "an object");
        var subject = new TreeMap<String, Object>();
        for (var field : node.properties()) {
            var value = field.getValue();
            String at = "/subject/" + field.getKey();
            if (!NAME.matcher(field.getKey()).matches() || subject.size() >= MOST_NAMED) {
                problems.add(new LabelProblem(at, "names are lower-case words, " + MOST_NAMED + " at most"));
            } else if (value.isString() && value.asString().length() <= 200 && isPlain(value.asString())) {
                subject.put(field.getKey(), value.asString());
            } else if (value.isBoolean()) {
                subject.put(field.getKey(), value.asBoolean());
            } else if (value.isIntegralNumber() && value.canConvertToInt()) {
                subject.put(field.getKey(), value.asInt());
            } else if (value.isNumber() && Double.isFinite(value.asDouble())) {
                subject.put(field.getKey(), value.asDouble());
            } else {
                problems.add(new LabelProblem(at, "must be a short text, a number, true or false"));
            }
        }
        return subject;
    }

    private <T> SortedMap<String, T> named(
            JsonNode root, String field, BiFunction<JsonNode, String, @Nullable T> read) {
        var map = new TreeMap<String, T>();
        kind("/" + field, root.path(field).isObject() || root.path(field).isMissingNode(), "an object");
        for (var entry : root.path(field).properties()) {
            String at = "/" + field + "/" + entry.getKey();
            if (!NAME.matcher(entry.getKey()).matches() || map.size() >= MOST_NAMED) {
                problems.add(new LabelProblem(at, "names are lower-case words, " + MOST_NAMED + " at most"));
                continue;
            }
            T value = read.apply(entry.getValue(), at);
            if (value != null) {
                map.put(entry.getKey(), value);
            }
        }
        return map;
    }

    private @Nullable BoxTrack box(JsonNode node, String at) {
        if (!isKnown(at, Ontology.boxes())) {
            return null;
        }
        onlyFields(node, at, Set.of("xywh", "visibility", "confidence", "origin"));
        int[] xywh = dense(node, at, "xywh", 4);
        return problems.isEmpty()
                ? new BoxTrack(xywh, bytes(node, at, "visibility", frames, 3), confidence(node, at), origin(node, at))
                : null;
    }

    private @Nullable PointTrack points(JsonNode node, String at) {
        if (!isKnown(
                at, Ontology.skeletons().stream().map(Ontology.Skeleton::name).toList())) {
            return null;
        }
        onlyFields(node, at, Set.of("count", "xy", "visibility", "confidence", "origin"));
        int points = Ontology.skeleton(name(at)).orElseThrow().points();
        int count = number(node, at, "count", points, points);
        if (!problems.isEmpty()) {
            return null;
        }
        int[] xy = dense(node, at, "xy", 2 * count);
        return problems.isEmpty()
                ? new PointTrack(
                        count,
                        xy,
                        bytes(node, at, "visibility", frames * count, 3),
                        confidence(node, at),
                        origin(node, at))
                : null;
    }

    private @Nullable PlaceTrack places(JsonNode node, String at) {
        if (!isKnown(
                at, Ontology.skeletons().stream().map(Ontology.Skeleton::name).toList())) {
            return null;
        }
        onlyFields(node, at, Set.of("count", "xyz", "visibility", "confidence", "origin"));
        int points = Ontology.skeleton(name(at)).orElseThrow().points();
        int count = number(node, at, "count", points, points);
        if (!problems.isEmpty()) {
            return null;
        }
        int[] xyz = standing(node, at, "xyz", 3 * count);
        return problems.isEmpty()
                ? new PlaceTrack(
                        count, xyz, bytes(node, at, "visibility", frames, 3), confidence(node, at), origin(node, at))
                : null;
    }

    private int[] standing(JsonNode node, String at, String field, int stride) {
        try {
            return DeltaRuns.decode(integers(node, at, field, -1), stride, frames);
        } catch (IllegalArgumentException e) {
            problems.add(new LabelProblem(at + "/" + field, String.valueOf(e.getMessage())));
        } catch (ArithmeticException e) {
            problems.add(new LabelProblem(at + "/" + field, "adds up beyond any head"));
        }
        return new int[0];
    }

    private @Nullable SignalTrack signal(JsonNode node, String at) {
        onlyFields(node, at, Set.of("unit", "scale", "values", "visibility", "confidence", "origin"));
        var unit = node.path("unit").asString("");
        if (!Set.of("deg", "ratio", "mm").contains(unit)) {
            problems.add(new LabelProblem(at + "/unit", "must be deg, ratio or mm"));
        }
        int scale = number(node, at, "scale", 1, 1_000_000);
        int[] values = integers(node, at, "values", frames);
        return problems.isEmpty()
                ? new SignalTrack(
                        unit,
                        scale,
                        values,
                        bytes(node, at, "visibility", frames, 3),
                        confidence(node, at),
                        origin(node, at))
                : null;
    }

    private @Nullable List<Span> layer(JsonNode node, String at) {
        var layer = Ontology.layer(name(at)).orElse(null);
        if (layer == null) {
            isKnown(at, Ontology.layers().stream().map(Ontology.Layer::name).toList());
            return null;
        }
        kind(at, node.isArray(), "an array of spans");
        var spans = new ArrayList<Span>();
        int free = 0;
        for (int i = 0; i < node.size(); i++) {
            String here = at + "/" + i;
            var item = node.path(i);
            onlyFields(item, here, Set.of("start", "end", "value", "origin", "confidence"));
            int before = problems.size();
            int start = number(item, here, "start", free, frames - 1);
            int end = number(item, here, "end", Math.max(start, 0), frames - 1);
            int confidence = number(item, here, "confidence", 0, 1000);
            var value = item.path("value").asString("");
            if (!layer.values().contains(value)) {
                problems.add(new LabelProblem(here + "/value", "must be one of " + layer.values()));
            }
            try {
                var origin = Origin.ofWire(item.path("origin").asString(""));
                if (problems.size() == before) {
                    spans.add(new Span(start, end, value, origin, confidence));
                    free = end + 1;
                }
            } catch (IllegalArgumentException e) {
                problems.add(new LabelProblem(here + "/origin", "must be truth, auto, human or import"));
            }
        }
        return List.copyOf(spans);
    }

    /** Editor and export rely on what the ontology says of a name. */
    private boolean isKnown(String at, List<String> names) {
        boolean known = names.contains(name(at));
        kind(at, known, "one of " + names);
        return known;
    }

    private static String name(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private int[] dense(JsonNode node, String at, String field, int stride) {
        int[] deltas = integers(node, at, field, frames * stride);
        try {
            return deltas.length == 0 ? deltas : Deltas.decode(deltas, stride);
        } catch (ArithmeticException e) {
            problems.add(new LabelProblem(at + "/" + field, "adds up beyond any picture"));
            return deltas;
        }
    }

    private short[] confidence(JsonNode node, String at) {
        return runs(node, at, "confidence", frames, 1000);
    }

    private byte[] origin(JsonNode node, String at) {
        return bytes(node, at, "origin", frames, Origin.values().length - 1);
    }

    private byte[] bytes(JsonNode node, String at, String field, int length, int largest) {
        var codes = runs(node, at, field, length, largest);
        var bytes = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            bytes[i] = (byte) codes[i];
        }
        return bytes;
    }

    private short[] runs(JsonNode node, String at, String field, int length, int largest) {
        try {
            return RunLengths.decode(integers(node, at, field, -1), length, largest);
        } catch (IllegalArgumentException e) {
            problems.add(new LabelProblem(at + "/" + field, String.valueOf(e.getMessage())));
            return new short[0];
        }
    }

    /** Integers of a field; {@code length} -1 for any. */
    private int[] integers(JsonNode node, String at, String field, int length) {
        var array = node.path(field);
        if (!array.isArray() || (length >= 0 && array.size() != length)) {
            problems.add(new LabelProblem(
                    at + "/" + field, "must be an array" + (length < 0 ? "" : " of " + length + " integers")));
            return new int[0];
        }
        var values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            var item = array.get(i);
            if (!item.isIntegralNumber() || !item.canConvertToInt()) {
                problems.add(new LabelProblem(at + "/" + field + "/" + i, "must be an integer"));
                return values;
            }
            values[i] = item.asInt();
        }
        return values;
    }

    private int number(JsonNode node, String at, String field, int smallest, int largest) {
        var value = node.path(field);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.asInt() < smallest
                || value.asInt() > largest) {
            var range = smallest == largest
                    ? "must be " + smallest
                    : "must be an integer from " + smallest + " to " + largest;
            problems.add(new LabelProblem(at + "/" + field, range));
            return -1;
        }
        return value.asInt();
    }

    private void kind(String at, boolean holds, String wanted) {
        if (!holds) {
            problems.add(new LabelProblem(at, "must be " + wanted));
        }
    }

    /** Half a surrogate pair is a Java string but no text, and control characters are none that anybody reads. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void onlyFields(JsonNode node, String at, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add(new LabelProblem(
                        at + "/" + name,
                        "unknown field; known: " + known.stream().sorted().toList()));
            }
        }
    }
}

package dev.vigil.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object, notes what is wrong, and goes on with the default. */
final class JsonFields {

    private final String pointer;
    private final JsonNode node;
    private final List<ScenarioProblem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    JsonFields(String pointer, JsonNode node, List<ScenarioProblem> problems) {
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(new ScenarioProblem(pointer, "An object is expected here."));
        }
    }

    /** NaN, which lies in no range, where it is none: {@link FieldRanges} knows what to say. */
    double number(String name, double fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        return value.isNumber() ? value.doubleValue() : Double.NaN;
    }

    /** The smallest there is, which lies in no range, where it is none: {@link FieldRanges} knows what to say. */
    long integer(String name, long fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())) {
            // A double holds every integer of the allowed ranges exactly, and saturates beyond them.
            return (long) value.doubleValue();
        }
        return Long.MIN_VALUE;
    }

    int smallInteger(String name, int fallback) {
        return (int) Math.clamp(integer(name, fallback), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    boolean flag(String name, boolean fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        return value.isBoolean() ? value.booleanValue() : problem(name, "Either true or false is expected.", fallback);
    }

    String text(String name, String fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        return value.isString() ? value.stringValue() : problem(name, "A text is expected here.", fallback);
    }

    <E extends Enum<E> & Term> E term(String name, E fallback) {
        JsonNode value = value(name);
        if (value == null) {
            return fallback;
        }
        E[] words = fallback.getDeclaringClass().getEnumConstants();
        for (E word : words) {
            if (value.isString() && word.term().equals(value.stringValue())) {
                return word;
            }
        }
        String list = Stream.of(words).map(Term::term).collect(Collectors.joining(", "));
        return problem(name, "The value must be one of: " + list + ".", fallback);
    }

    <T> T object(String name, T fallback, BiFunction<JsonFields, T, T> reader) {
        JsonNode value = value(name);
        return value == null ? fallback : reader.apply(new JsonFields(at(name), value, problems), fallback);
    }

    <T> List<T> list(String name, int most, Function<JsonFields, T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            return problem(name, "A list of at most " + most + " entries is expected here.", List.of());
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            entries.add(reader.apply(new JsonFields(at(name) + "/" + i, value.get(i), problems)));
        }
        return entries;
    }

    /** To be called last: every field nobody asked for is a problem. */
    void refuseOthers() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problem(name, "This field is not known; known here: " + String.join(", ", known) + ".", "");
            }
        }
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        return node.isObject() ? node.get(name) : null;
    }

    private <T> T problem(String name, String message, T fallback) {
        problems.add(new ScenarioProblem(at(name), message));
        return fallback;
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

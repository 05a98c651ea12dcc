package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.InvalidLabels;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks up {@code {"name": ..., "val": ...}} in the typed lists of OpenLABEL data or attributes. */
record NamedValues(JsonNode data) {

    static JsonNode find(JsonNode list, String name) {
        for (var item : list) {
            if (name.equals(item.path("name").asString(""))) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    String text(String name) {
        return required("text", name).asString("");
    }

    String text(String name, String otherwise) {
        var value = find(data.path("text"), name).path("val");
        return value.isString() ? value.asString() : otherwise;
    }

    /** A share of 1 in thousandths, all of it where nothing is said. */
    int permille(String name) {
        var value = find(data.path("num"), name).path("val");
        if (value.isMissingNode()) {
            return 1000;
        }
        if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
            throw new IllegalArgumentException(name + " must be a number between 0 and 1");
        }
        return (int) Math.round(1000 * value.asDouble());
    }

    int integer(String name) {
        var value = required("num", name);
        if (!value.canConvertToInt() || value.asInt() < 1) {
            throw new InvalidLabels("/openlabel", name + " must be a positive integer");
        }
        return value.asInt();
    }

    List<String> texts(String name) {
        return list(name).valueStream().map(JsonNode::asString).toList();
    }

    List<Integer> integers(String name) {
        return list(name).valueStream().map(JsonNode::asInt).toList();
    }

    /** All scalars whose name begins so, by the rest of the name. */
    SortedMap<String, Object> withPrefix(String prefix) {
        var values = new TreeMap<String, Object>();
        for (var type : List.of("boolean", "num", "text")) {
            for (var item : data.path(type)) {
                var name = item.path("name").asString("");
                if (name.startsWith(prefix)) {
                    values.put(name.substring(prefix.length()), scalar(item.path("val")));
                }
            }
        }
        return values;
    }

    private JsonNode list(String name) {
        return find(data.path("vec"), name).path("val");
    }

    private JsonNode required(String type, String name) {
        var value = find(data.path(type), name).path("val");
        if (value.isMissingNode()) {
            throw new InvalidLabels("/openlabel", type + " '" + name + "' is missing");
        }
        return value;
    }

    private static Object scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.canConvertToInt() && value.isIntegralNumber() ? (Object) value.asInt() : value.asDouble();
        }
        return value.asString("");
    }
}

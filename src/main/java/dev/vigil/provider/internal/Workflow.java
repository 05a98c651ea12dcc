package dev.vigil.provider.internal;

import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Finding;
import dev.vigil.provider.VideoOrder;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A graph of ComfyUI in API format, whose inputs name what is to be put in: {@code {{prompt}}}, {@code {{seed}}} and so on. */
final class Workflow {

    private static final List<String> PLACES =
            List.of("prompt", "negative", "seed", "frames", "fps", "width", "height", "seconds", "control");

    private final ObjectNode graph;

    private Workflow(ObjectNode graph) {
        this.graph = graph;
    }

    /** What keeps a text from being a workflow; empty where nothing does. */
    static List<Finding> problems(String text) {
        var graph = parsed(text);
        if (graph.isEmpty()) {
            return List.of(
                    Finding.refusal("workflow", "Paste the workflow as ComfyUI exports it in API format: JSON."));
        }
        if (graph.get().has("nodes") && graph.get().has("links")) {
            return List.of(
                    Finding.refusal("workflow", "This is the format of the page; export the workflow in API format."));
        }
        if (!graph.get().valueStream().allMatch(node -> node.path("class_type").isString())) {
            return List.of(Finding.refusal("workflow", "Every node needs a class_type: export it in API format."));
        }
        return new Workflow(graph.get()).takes("prompt")
                ? List.of()
                : List.of(Finding.refusal("workflow", "Put {{prompt}} where the prompt belongs."));
    }

    /** @throws IllegalArgumentException where the text is no workflow */
    static Workflow of(String text) {
        return new Workflow(parsed(text).orElseThrow(() -> new IllegalArgumentException("The workflow is no JSON.")));
    }

    private static Optional<ObjectNode> parsed(String text) {
        try {
            return HttpProvider.JSON.readTree(text) instanceof ObjectNode object && !object.isEmpty()
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    boolean takes(String place) {
        return graph.toString().contains("{{" + place + "}}");
    }

    /** Which control it follows: the one it is made for is known to its author alone, so it may be any. */
    ControlKind[] controls() {
        return takes("control") ? ControlKind.values() : new ControlKind[0];
    }

    /** @param control what stands for the uploaded video in this dialect */
    ObjectNode filled(VideoOrder order, JsonNode control) {
        return (ObjectNode) filled(graph, order, control);
    }

    private static JsonNode filled(JsonNode node, VideoOrder order, JsonNode control) {
        var nodes = JsonNodeFactory.instance;
        if (node.isObject()) {
            var copy = nodes.objectNode();
            node.propertyStream().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), order, control)));
            return copy;
        }
        if (node.isArray()) {
            var copy = nodes.arrayNode();
            node.valueStream().forEach(value -> copy.add(filled(value, order, control)));
            return copy;
        }
        return node.isString() ? text(node.asString(), order, control) : node;
    }

    /** A text that is nothing but a place becomes what belongs there, with its type; others have it written in. */
    private static JsonNode text(String text, VideoOrder order, JsonNode control) {
        for (var place : PLACES) {
            if (text.equals("{{" + place + "}}")) {
                return value(place, order, control);
            }
        }
        var written = text;
        for (var place : PLACES) {
            if (written.contains("{{" + place + "}}")) {
                written = written.replace(
                        "{{" + place + "}}", value(place, order, control).asString(""));
            }
        }
        return JsonNodeFactory.instance.stringNode(written);
    }

    private static JsonNode value(String place, VideoOrder order, JsonNode control) {
        var nodes = JsonNodeFactory.instance;
        return switch (place) {
            case "prompt" -> nodes.stringNode(order.prompt());
            case "negative" -> nodes.stringNode(order.negative());
            case "seed" -> nodes.numberNode(order.seed() == null ? 0 : order.seed());
            case "frames" -> nodes.numberNode(order.frames());
            case "fps" -> nodes.numberNode(order.framesPerSecond());
            case "width" -> nodes.numberNode(order.width());
            case "height" -> nodes.numberNode(order.height());
            case "seconds" -> nodes.numberNode(order.seconds());
            default -> control;
        };
    }
}

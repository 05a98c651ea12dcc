package dev.vigil.generation.ui;

import dev.vigil.renderer.DriverRenderer;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.InvalidScenarioException;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import dev.vigil.scenario.ScenarioProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A scenario while it is being written: JSON that may be wrong, with what is wrong with it. */
final class ScenarioDraft {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonPointer SEGMENTS = JsonPointer.compile("/behaviour/segments");

    private ObjectNode tree;
    private Optional<Scenario> scenario = Optional.empty();
    private List<ScenarioProblem> problems = List.of();

    ScenarioDraft(Scenario from) {
        tree = tree(from);
        check();
    }

    /** The scenario, where nothing is wrong with it. */
    Optional<Scenario> scenario() {
        return scenario;
    }

    List<ScenarioProblem> problems() {
        return problems;
    }

    int segments() {
        return tree.at(SEGMENTS).size();
    }

    JsonNode value(String pointer) {
        return tree.at(pointer);
    }

    String text() {
        return tree.toPrettyString();
    }

    void set(String pointer, JsonNode value) {
        var path = JsonPointer.compile(pointer);
        var parent = tree.at(path.head());
        if (parent instanceof ObjectNode object) {
            object.set(path.last().getMatchingProperty(), value);
        }
        check();
    }

    /** Adds a segment after the last one. */
    void addSegment() {
        var last = scenario.map(s -> s.behaviour().segments())
                .filter(list -> !list.isEmpty())
                .map(list -> list.getLast().endSeconds())
                .orElse(0.0);
        var segment = BehaviourSegment.defaults().during(last, 1, 300);
        var whole = tree(Scenario.defaults().with(BehaviourTimeline.of(segment)));
        if (tree.at(SEGMENTS) instanceof ArrayNode array) {
            array.add(whole.at(SEGMENTS).get(0));
        }
        check();
    }

    void removeSegment(int index) {
        if (tree.at(SEGMENTS) instanceof ArrayNode array) {
            array.remove(index);
        }
        check();
    }

    /**
     * Takes JSON that a person wrote.
     *
     * @return what is wrong with it, where it was not taken
     */
    List<ScenarioProblem> replace(String json) {
        try {
            tree = tree(ScenarioJson.read(json));
            check();
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    private void check() {
        try {
            var read = ScenarioJson.read(tree.toString());
            problems = new ArrayList<>(DriverRenderer.unsupported(read));
            scenario = problems.isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (InvalidScenarioException e) {
            problems = e.problems();
            scenario = Optional.empty();
        }
    }

    private static ObjectNode tree(Scenario scenario) {
        return JSON.readTree(ScenarioJson.write(scenario)) instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode();
    }
}

package dev.vigil.augmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recipes as JSON: {@code {"seed":1,"steps":[{"edit":"rotate","angle":5}]}}; all problems are reported at once. */
public final class RecipeJson {

    private static final int MOST_CHARACTERS = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RecipeJson() {}

    /** @throws InvalidRecipe naming every problem with its JSON pointer */
    public static Recipe read(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidRecipe("", "must not be longer than " + MOST_CHARACTERS + " characters");
        }
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException broken) {
            throw new InvalidRecipe("", "is not valid JSON: " + broken.getOriginalMessage());
        }
    }

    /** @throws InvalidRecipe naming every problem with its JSON pointer */
    public static Recipe read(JsonNode json) {
        var problems = new ArrayList<Recipe.Problem>();
        if (!json.isObject()) {
            throw new InvalidRecipe("", "must be an object with seed and steps");
        }
        json.propertyNames().stream()
                .filter(name -> !List.of("seed", "steps").contains(name))
                .forEach(name ->
                        problems.add(new Recipe.Problem("/" + name, "is unknown: a recipe has seed and steps")));
        var seed = json.path("seed");
        if (!seed.isMissingNode() && !(seed.isIntegralNumber() && seed.canConvertToLong())) {
            problems.add(new Recipe.Problem("/seed", "must be a whole number"));
        }
        var steps = new ArrayList<Step>();
        int no = 0;
        for (var step : json.path("steps")) {
            step(step, "/steps/" + no++, steps, problems);
        }
        var recipe = new Recipe(seed.isIntegralNumber() && seed.canConvertToLong() ? seed.asLong() : 0, steps);
        if (problems.isEmpty()) {
            problems.addAll(recipe.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRecipe(problems);
        }
        return recipe;
    }

    private static void step(JsonNode json, String at, List<Step> steps, List<Recipe.Problem> problems) {
        var edit = Edit.ofWire(json.path("edit").asString(""));
        if (edit.isEmpty()) {
            problems.add(new Recipe.Problem(
                    at + "/edit",
                    "must be one of "
                            + String.join(
                                    ", ",
                                    List.of(Edit.values()).stream()
                                            .map(Edit::wire)
                                            .toList())));
            return;
        }
        Map<String, Double> values = new TreeMap<>();
        for (var field : json.properties()) {
            if (field.getKey().equals("edit")) {
                continue;
            }
            if (field.getValue().isNumber()) {
                values.put(field.getKey(), field.getValue().asDouble());
            } else {
                problems.add(new Recipe.Problem(at + "/" + field.getKey(), "must be a number"));
            }
        }
        steps.add(new Step(edit.get(), values));
    }

    /** With every parameter, in one order: equal recipes are equal texts. */
    public static String write(Recipe recipe) {
        var json = MAPPER.createObjectNode();
        json.put("seed", recipe.seed());
        var steps = json.putArray("steps");
        for (var step : recipe.steps()) {
            var one = steps.addObject().put("edit", step.edit().wire());
            step.values().forEach(one::put);
        }
        return MAPPER.writeValueAsString(json);
    }
}

package dev.vigil.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as JSON: every field optional, unknown fields refused, all problems reported at once. */
public final class ScenarioJson {

    /** Longest document accepted, in characters. */
    public static final int MAX_LENGTH = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(4096)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScenarioJson() {}

    /** @throws InvalidScenarioException naming every problem with its JSON pointer */
    public static Scenario read(byte[] json) {
        return read(new String(json, StandardCharsets.UTF_8));
    }

    /** @throws InvalidScenarioException naming every problem with its JSON pointer */
    public static Scenario read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw refused("The document must not be longer than " + MAX_LENGTH + " characters.");
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw refused("The document is not valid JSON: " + broken.getOriginalMessage());
        }
        List<ScenarioProblem> problems = new ArrayList<>();
        Scenario scenario = ScenarioFields.read(new JsonFields("", tree, problems));
        problems.addAll(problems.isEmpty() ? ScenarioRules.check(scenario) : FieldRanges.check(scenario));
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return scenario;
    }

    /** All fields in a fixed order, indented; reading it back gives an equal scenario. */
    public static String write(Scenario scenario) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(ScenarioFields.write(scenario));
    }

    private static InvalidScenarioException refused(String message) {
        return new InvalidScenarioException(List.of(new ScenarioProblem("", message)));
    }
}

package dev.vigil.scenario;

import java.util.List;

/** Decides whether a scenario makes sense: ranges of single fields first, then what fits together. */
public final class ScenarioRules {

    private ScenarioRules() {}

    /** All problems, empty when the scenario is valid; contradictions are looked for once all ranges hold. */
    public static List<ScenarioProblem> check(Scenario scenario) {
        List<ScenarioProblem> problems = FieldRanges.check(scenario);
        return problems.isEmpty() ? Contradictions.check(scenario) : problems;
    }

    /** @throws InvalidScenarioException naming everything that is wrong */
    public static Scenario requireValid(Scenario scenario) {
        List<ScenarioProblem> problems = check(scenario);
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        return scenario;
    }
}

package dev.vigil.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be accepted, with everything that is wrong with it. */
public final class InvalidScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<ScenarioProblem> problems;

    public InvalidScenarioException(List<ScenarioProblem> problems) {
        super(problems.stream()
                .map(p -> (p.pointer().isEmpty() ? "document" : p.pointer()) + ": " + p.message())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<ScenarioProblem> problems() {
        return problems;
    }
}

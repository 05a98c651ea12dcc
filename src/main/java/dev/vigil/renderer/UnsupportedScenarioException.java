package dev.vigil.renderer;

import dev.vigil.scenario.ScenarioProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A valid scenario that this renderer cannot show yet, with the fields that ask too much. */
public final class UnsupportedScenarioException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<ScenarioProblem> problems;

    UnsupportedScenarioException(List<ScenarioProblem> problems) {
        super(problems.stream().map(p -> p.pointer() + ": " + p.message()).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<ScenarioProblem> problems() {
        return problems;
    }
}

package dev.vigil.labeling;

import java.util.List;

/** Labels that cannot be stored, with every reason found. */
public class InvalidLabels extends IllegalArgumentException {

    private final transient List<LabelProblem> problems;

    public InvalidLabels(List<LabelProblem> problems) {
        super(problems.isEmpty() ? "invalid labels" : problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    public InvalidLabels(String pointer, String message) {
        this(List.of(new LabelProblem(pointer, message)));
    }

    public List<LabelProblem> problems() {
        return problems;
    }
}

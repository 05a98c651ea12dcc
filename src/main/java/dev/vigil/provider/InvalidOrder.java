package dev.vigil.provider;

import java.util.List;
import java.util.stream.Collectors;

/** An order that no model can fulfil as it stands. */
public final class InvalidOrder extends IllegalArgumentException {

    private final List<Finding> problems;

    InvalidOrder(String field, String sentence) {
        this(List.of(Finding.refusal(field, sentence)));
    }

    InvalidOrder(List<Finding> problems) {
        super(problems.stream().map(Finding::sentence).distinct().collect(Collectors.joining(" ")));
        this.problems = problems;
    }

    public List<Finding> problems() {
        return problems;
    }
}

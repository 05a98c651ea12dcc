package dev.vigil.provider;

import java.util.List;
import java.util.stream.Collectors;

/** A connection that cannot be kept as it is wanted. */
public final class InvalidConnection extends IllegalArgumentException {

    private final List<Finding> problems;

    InvalidConnection(List<Finding> problems) {
        super(problems.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
        this.problems = problems;
    }

    public List<Finding> problems() {
        return problems;
    }
}

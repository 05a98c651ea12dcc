package dev.vigil.augmentation;

import java.util.List;

/** A recipe that cannot be used, with every reason found. */
public class InvalidRecipe extends IllegalArgumentException {

    private final transient List<Recipe.Problem> problems;

    public InvalidRecipe(List<Recipe.Problem> problems) {
        super(problems.getFirst().pointer() + " " + problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    public InvalidRecipe(String pointer, String message) {
        this(List.of(new Recipe.Problem(pointer, message)));
    }

    public List<Recipe.Problem> problems() {
        return problems;
    }
}

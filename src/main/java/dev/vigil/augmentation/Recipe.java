package dev.vigil.augmentation;

import java.util.ArrayList;
import java.util.List;

/**
 * Edits one after the other. The same recipe makes the same video of the same clip.
 *
 * @param seed of everything random in it
 */
public record Recipe(long seed, List<Step> steps) {

    private static final int MOST_STEPS = 20;

    /** A fault: where (a JSON pointer) and what to do. */
    public record Problem(String pointer, String message) {}

    public Recipe {
        steps = List.copyOf(steps);
    }

    /** All that is wrong with it; empty where it can be used. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            problems.add(new Problem("/steps", "must be 1 to " + MOST_STEPS));
        }
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var at = "/steps/" + i + "/";
            step.values()
                    .forEach((name, value) -> step.edit()
                            .parameter(name)
                            .ifPresentOrElse(
                                    parameter -> {
                                        if (!(value >= parameter.least() && value <= parameter.most())) {
                                            problems.add(new Problem(
                                                    at + name,
                                                    "must be %s to %s"
                                                            .formatted(
                                                                    plain(parameter.least()),
                                                                    plain(parameter.most()))));
                                        }
                                    },
                                    () -> problems.add(new Problem(
                                            at + name,
                                            "is no parameter of " + step.edit().wire()))));
            if (step.edit() == Edit.CROP
                    && (step.value("left") + step.value("width") > 1 || step.value("top") + step.value("height") > 1)) {
                problems.add(new Problem(
                        at + "width", "must end within the picture: left and width are 1 at most together"));
            }
        }
        return problems;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

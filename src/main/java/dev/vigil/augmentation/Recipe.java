package dev.vigil.augmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

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

    /**
     * Another one like it.
     *
     * @param no 0 for the first; each has a seed of its own
     * @param share of half its range by which each number may differ, 0 to 1
     */
    public Recipe variant(int no, double share) {
        if (no == 0 || share == 0) {
            return new Recipe(seed + no, steps);
        }
        var random = new SplittableRandom(seed + no);
        return new Recipe(
                seed + no,
                steps.stream().map(step -> varied(step, share, random)).toList());
    }

    private static Step varied(Step step, double share, SplittableRandom random) {
        var values = new TreeMap<>(step.values());
        for (var parameter : step.edit().parameters()) {
            if (!parameter.choice()) {
                double reach = share * (parameter.most() - parameter.least()) / 2;
                double value = step.value(parameter.name()) + reach * (2 * random.nextDouble() - 1);
                // three digits, as people write them
                values.put(
                        parameter.name(),
                        Math.clamp(Math.round(value * 1000) / 1000.0, parameter.least(), parameter.most()));
            }
        }
        return step.edit() == Edit.CROP ? inside(new Step(step.edit(), values)) : new Step(step.edit(), values);
    }

    /** A crop that ends within the picture. */
    private static Step inside(Step crop) {
        double left = Math.min(crop.value("left"), 0.85);
        double top = Math.min(crop.value("top"), 0.85);
        return new Step(
                Edit.CROP,
                Map.of(
                        "left",
                        left,
                        "top",
                        top,
                        "width",
                        Math.min(crop.value("width"), Math.floor((1 - left) * 1000) / 1000),
                        "height",
                        Math.min(crop.value("height"), Math.floor((1 - top) * 1000) / 1000)));
    }

    /** Whether one of its edits is of one of these groups. */
    public boolean uses(Edit.Group... groups) {
        return steps.stream()
                .anyMatch(step -> List.of(groups).contains(step.edit().group()));
    }

    public boolean uses(Edit edit) {
        return steps.stream().anyMatch(step -> step.edit() == edit);
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

package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Recipes of geometry alone. */
final class Geometries {

    private Geometries() {}

    static Recipe any(SplittableRandom random) {
        var steps = new ArrayList<Step>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            steps.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Step(Edit.ROTATE, Map.of("angle", random.nextDouble(-45, 45)));
                        case 1 -> new Step(Edit.SCALE, Map.of("factor", random.nextDouble(0.6, 1.8)));
                        case 2 ->
                            new Step(
                                    Edit.CROP,
                                    Map.of(
                                            "left",
                                            random.nextDouble(0.2),
                                            "top",
                                            random.nextDouble(0.2),
                                            "width",
                                            0.75,
                                            "height",
                                            0.75));
                        default -> Step.of(Edit.MIRROR);
                    });
        }
        return new Recipe(1, List.copyOf(steps));
    }
}

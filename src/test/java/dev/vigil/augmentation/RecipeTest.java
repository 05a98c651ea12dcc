package dev.vigil.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecipeTest {

    @Property(tries = 200)
    void comesBackFromItsText(@ForAll long seed) {
        var recipe = any(seed);
        assertThat(recipe.problems()).isEmpty();
        assertThat(RecipeJson.read(RecipeJson.write(recipe))).isEqualTo(recipe);
    }

    @Property(tries = 200)
    void variantsDifferAndCanAllBeUsed(@ForAll long seed) {
        var recipe = any(seed);
        assertThat(recipe.variant(0, 0.5)).isEqualTo(recipe);
        var one = recipe.variant(1, 0.5);
        assertThat(one.problems()).isEmpty();
        assertThat(one.seed()).isEqualTo(seed + 1);
        assertThat(recipe.variant(1, 0.5)).isEqualTo(one);
        assertThat(recipe.variant(1, 0).steps()).isEqualTo(recipe.steps());
        for (int i = 0; i < one.steps().size(); i++) {
            if (one.steps().get(i).edit() == Edit.OCCLUDER) {
                assertThat(one.steps().get(i).value("part"))
                        .isEqualTo(recipe.steps().get(i).value("part"));
            }
        }
    }

    @Test
    void takesWhatIsUsualWhereNothingIsSaid() {
        var recipe = RecipeJson.read("{\"steps\":[{\"edit\":\"rotate\"}]}");
        assertThat(recipe).isEqualTo(new Recipe(0, List.of(Step.of(Edit.ROTATE))));
        assertThat(recipe.steps().getFirst().value("angle")).isEqualTo(5);
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        assertThatThrownBy(() -> RecipeJson.read("""
                        {"seed":1.5,"more":1,"steps":[{"edit":"spin"},{"edit":"rotate","angle":"x"},{"edit":"fog"}]}"""))
                .isInstanceOfSatisfying(
                        InvalidRecipe.class,
                        e -> assertThat(e.problems())
                                .extracting(Recipe.Problem::pointer)
                                .containsExactly("/more", "/seed", "/steps/0/edit", "/steps/1/angle"));
        assertThatThrownBy(() -> RecipeJson.read("""
                        {"steps":[{"edit":"rotate","angle":46},{"edit":"mirror","angle":1},{"edit":"crop","left":0.5}]}"""))
                .isInstanceOfSatisfying(
                        InvalidRecipe.class,
                        e -> assertThat(e.problems())
                                .extracting(Recipe.Problem::pointer)
                                .containsExactly("/steps/0/angle", "/steps/1/angle", "/steps/2/width"));
        for (var text : new String[] {"", "[]", "null", "{\"steps\":[]}", "{\"steps\":7}", "[".repeat(2000)}) {
            assertThatThrownBy(() -> RecipeJson.read(text)).as(text).isInstanceOf(InvalidRecipe.class);
        }
    }

    static Recipe any(long seed) {
        var random = new SplittableRandom(seed);
        var steps = new ArrayList<Step>();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            var edit = Edit.values()[random.nextInt(Edit.values().length)];
            var values = new TreeMap<String, Double>();
            for (var parameter : edit.parameters()) {
                double most = edit == Edit.CROP ? 0.5 : parameter.most();
                values.put(parameter.name(), random.nextDouble(parameter.least(), Math.nextUp(most)));
            }
            steps.add(new Step(edit, values));
        }
        return new Recipe(seed, steps);
    }
}

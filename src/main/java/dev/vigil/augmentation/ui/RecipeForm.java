package dev.vigil.augmentation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The edits of a recipe below each other, each with its numbers. */
class RecipeForm extends Div {

    private final transient Consumer<Recipe> changed;
    private final IntegerField seed = new IntegerField("Seed");
    private final Div steps = new Div();
    private transient Recipe recipe = new Recipe(1, List.of());

    RecipeForm(Consumer<Recipe> changed) {
        this.changed = changed;
        addClassName("recipe-form");
        var add = new ComboBox<Edit>("Add an edit");
        add.setItems(Edit.values());
        add.setItemLabelGenerator(Edit::title);
        add.setPlaceholder("Mirror, low light, lens dirt …");
        add.addClassName("grow");
        add.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                var all = new ArrayList<>(recipe.steps());
                all.add(Step.of(event.getValue()));
                add.clear();
                become(all);
            }
        });
        seed.setStepButtonsVisible(true);
        seed.setValueChangeMode(ValueChangeMode.LAZY);
        seed.addClassName("seed");
        seed.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                recipe = new Recipe(event.getValue(), recipe.steps());
                changed.accept(recipe);
            }
        });
        var tools = new Div(add, seed);
        tools.addClassName("toolbar");
        steps.addClassName("form");
        add(tools, steps);
    }

    void show(Recipe shown) {
        recipe = shown;
        seed.setValue((int) Math.clamp(shown.seed(), Integer.MIN_VALUE, Integer.MAX_VALUE));
        steps.removeAll();
        if (shown.steps().isEmpty()) {
            var hint = new Paragraph(
                    "Edits are done one after the other. Labels follow each of them: boxes and points move with the picture,"
                            + " a mirror changes left and right, what is covered becomes occluded.");
            hint.addClassName("dim");
            steps.add(hint);
        }
        for (int i = 0; i < shown.steps().size(); i++) {
            steps.add(card(i, shown.steps().get(i)));
        }
    }

    private void become(List<Step> all) {
        show(new Recipe(recipe.seed(), all));
        changed.accept(recipe);
    }

    private Component card(int index, Step step) {
        var title = new H2((index + 1) + "  " + step.edit().title());
        title.addClassName("grow");
        var head = new Div(
                title,
                tool("↑", "Earlier", index > 0, () -> swap(index, index - 1)),
                tool("↓", "Later", index + 1 < recipe.steps().size(), () -> swap(index, index + 1)),
                tool("✕", "Remove", true, () -> {
                    var all = new ArrayList<>(recipe.steps());
                    all.remove(index);
                    become(all);
                }));
        head.addClassName("toolbar");
        var about = new Span(step.edit().about());
        about.addClassName("dim");
        var fields = new Div();
        fields.addClassName("fields");
        step.edit().parameters().forEach(parameter -> fields.add(field(index, step, parameter)));
        var card = new Div(head, about, fields);
        card.addClassName("card");
        return card;
    }

    private void swap(int one, int other) {
        var all = new ArrayList<>(recipe.steps());
        Collections.swap(all, one, other);
        become(all);
    }

    private static Button tool(String sign, String label, boolean usable, Runnable work) {
        var button = new Button(sign, click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setEnabled(usable);
        return button;
    }

    private Component field(int index, Step step, Edit.Parameter parameter) {
        var unit = parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")";
        var field = new NumberField(parameter.name().replace('_', ' ') + unit);
        field.setMin(parameter.least());
        field.setMax(parameter.most());
        field.setValue(step.value(parameter.name()));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setHelperText(parameter.about().isEmpty() ? null : parameter.about());
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                var all = new ArrayList<>(recipe.steps());
                var values = new TreeMap<>(all.get(index).values());
                values.put(parameter.name(), event.getValue());
                all.set(index, new Step(step.edit(), values));
                recipe = new Recipe(recipe.seed(), all);
                changed.accept(recipe);
            }
        });
        return field;
    }
}

package dev.vigil.generation.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The component of one {@link ScenarioField}: shows a JSON value and hands back what a person makes of it. */
final class ScenarioInput {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Component component;
    private final Consumer<JsonNode> show;

    private ScenarioInput(Component component, Consumer<JsonNode> show) {
        this.component = component;
        this.show = show;
    }

    static ScenarioInput of(ScenarioField field, Consumer<JsonNode> changed) {
        return switch (field.kind()) {
            case NUMBER -> number(field, changed);
            case TEXT -> text(field, changed);
            case SWITCH -> flag(field, changed);
            case CHOICE -> choice(field, changed);
        };
    }

    Component component() {
        return component;
    }

    void show(JsonNode value) {
        show.accept(value);
    }

    /** Marks the input; an empty message clears it. */
    void problem(String message) {
        if (component instanceof HasValidation validated) {
            validated.setInvalid(!message.isEmpty());
            validated.setErrorMessage(message);
        }
    }

    private static ScenarioInput number(ScenarioField field, Consumer<JsonNode> changed) {
        var input = new NumberField(field.label());
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        listen(input, changed, value -> {
            if (value == null) {
                return NODES.nullNode();
            }
            return value == Math.rint(value) ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
        });
        return new ScenarioInput(input, node -> input.setValue(node.isNumber() ? node.doubleValue() : null));
    }

    private static ScenarioInput text(ScenarioField field, Consumer<JsonNode> changed) {
        var input = new TextField(field.label());
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.LAZY);
        listen(input, changed, NODES::stringNode);
        return new ScenarioInput(input, node -> input.setValue(node.asString("")));
    }

    private static ScenarioInput flag(ScenarioField field, Consumer<JsonNode> changed) {
        var input = new Checkbox(field.label());
        input.setManualValidation(true);
        listen(input, changed, NODES::booleanNode);
        return new ScenarioInput(input, node -> input.setValue(node.asBoolean(false)));
    }

    private static ScenarioInput choice(ScenarioField field, Consumer<JsonNode> changed) {
        var input = new ComboBox<String>(field.label());
        input.setManualValidation(true);
        input.setItems(field.words());
        input.setItemLabelGenerator(ScenarioField::readable);
        listen(input, changed, value -> value == null ? NODES.nullNode() : NODES.stringNode(value));
        return new ScenarioInput(
                input, node -> input.setValue(field.words().contains(node.asString("")) ? node.asString() : null));
    }

    private static <C extends AbstractField<C, V>, V> void listen(
            C input, Consumer<JsonNode> changed, Function<V, JsonNode> toJson) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(toJson.apply(event.getValue()));
            }
        });
    }
}

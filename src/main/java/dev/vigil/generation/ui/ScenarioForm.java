package dev.vigil.generation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All fields of a scenario; each problem stands at the field it is about. */
final class ScenarioForm extends Div {

    private final Map<String, ScenarioInput> inputs = new LinkedHashMap<>();
    private final Div segments = new Div();
    private final UnorderedList otherProblems = new UnorderedList();
    private final Runnable changed;
    private ScenarioDraft draft;

    ScenarioForm(ScenarioDraft draft, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        addClassName("scenario-form");
        otherProblems.addClassName("problems");
        add(otherProblems);
        var groups = ScenarioFields.groups();
        add(group(groups.getFirst()), behaviour());
        groups.subList(1, groups.size()).forEach(group -> add(group(group)));
        show(draft);
    }

    /** Shows another draft in place of the one before. */
    void show(ScenarioDraft shown) {
        draft = shown;
        showSegments();
        inputs.forEach((pointer, input) -> input.show(draft.value(pointer)));
        showProblems();
    }

    private Component group(ScenarioFields.Group group) {
        var fields = new Div();
        fields.addClassName("fields");
        group.fields().forEach(field -> fields.add(input(field)));
        var details = new Details(group.title(), fields);
        details.setOpened(group.open());
        return details;
    }

    private Component behaviour() {
        var add = new Button("Add behaviour", event -> {
            draft.addSegment();
            show(draft);
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var details = new Details("Behaviour over time", new Div(segments, add));
        details.setOpened(true);
        return details;
    }

    private void showSegments() {
        inputs.keySet().removeIf(pointer -> pointer.startsWith("/behaviour/segments/"));
        segments.removeAll();
        if (draft.segments() == 0) {
            var text = new Paragraph("Attentive throughout: looks at the road and blinks.");
            text.addClassName("dim");
            segments.add(text);
        }
        for (int i = 0; i < draft.segments(); i++) {
            segments.add(segment(i));
        }
    }

    private Component segment(int index) {
        var fields = new Div();
        fields.addClassNames("fields", "segment");
        ScenarioFields.segment(index).forEach(field -> fields.add(input(field)));
        var remove = new Button("Remove", event -> {
            draft.removeSegment(index);
            show(draft);
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel("Remove behaviour " + (index + 1));
        fields.add(remove);
        return fields;
    }

    private Component input(ScenarioField field) {
        var input = ScenarioInput.of(field, value -> {
            draft.set(field.pointer(), value);
            showProblems();
            changed.run();
        });
        inputs.put(field.pointer(), input);
        return input.component();
    }

    private void showProblems() {
        inputs.values().forEach(input -> input.problem(""));
        List<Component> others = new ArrayList<>();
        for (var problem : draft.problems()) {
            var input = inputs.get(problem.pointer());
            if (input != null) {
                input.problem(problem.message());
            } else {
                others.add(new ListItem(new Span(problem.pointer() + " "), new Span(problem.message())));
            }
        }
        otherProblems.removeAll();
        others.forEach(otherProblems::add);
        otherProblems.setVisible(!others.isEmpty());
    }
}

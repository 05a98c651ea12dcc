package dev.vigil.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vigil.exchange.LabelMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The names in a file that are none of ours, and what each is to become. */
class NamesCard extends Div {

    private static final String NOTHING = "(leave it out)";

    private final transient LabelMapping mapping;
    private final transient Consumer<LabelMapping> changed;

    /**
     * @param unknown names in the files without a rule
     * @param changed is told the mapping after each choice
     * @param kept is told under which name to keep the rules
     */
    NamesCard(
            Collection<String> unknown,
            LabelMapping mapping,
            Consumer<LabelMapping> changed,
            BiConsumer<String, LabelMapping> kept) {
        this.mapping = mapping;
        this.changed = changed;
        addClassName("card");
        add(new H2("Names that are called otherwise here"));
        var names = new TreeSet<>(unknown);
        names.addAll(mapping.rules().keySet());
        names.forEach(name -> add(row(name)));
        if (mapping.rules().isEmpty()) {
            var hint = new Paragraph("A name without a choice is left out.");
            hint.addClassName("dim");
            add(hint);
        } else {
            add(keeping(kept));
        }
    }

    private Component row(String name) {
        var label = new Span(name);
        label.addClassNames("grow", "wrap");
        var targets = new ArrayList<String>();
        targets.add(NOTHING);
        targets.addAll(LabelMapping.targets());
        var target = new ComboBox<String>();
        target.setItems(targets);
        target.setAriaLabel("What '" + name + "' becomes");
        target.setPlaceholder("left out, as it is unknown");
        target.setClearButtonVisible(true);
        target.addClassName("name-target");
        var chosen = mapping.rules().get(name);
        if (chosen != null) {
            target.setValue(chosen.isEmpty() ? NOTHING : chosen);
        }
        target.addValueChangeListener(
                event -> changed.accept(mapping.with(name, NOTHING.equals(event.getValue()) ? "" : event.getValue())));
        var row = new Div(label, target);
        row.addClassName("name-row");
        return row;
    }

    private Component keeping(BiConsumer<String, LabelMapping> kept) {
        var name = new TextField();
        name.setPlaceholder("Name, to keep these rules");
        name.setAriaLabel("Name of the mapping");
        name.setMaxLength(100);
        name.setWidth("260px");
        var keep = new Button("Keep mapping", click -> {
            if (name.getValue().isBlank()) {
                name.setInvalid(true);
                name.setErrorMessage("Give the mapping a name");
            } else {
                kept.accept(name.getValue().strip(), mapping);
            }
        });
        var row = new Div(name, keep);
        row.addClassName("toolbar");
        return row;
    }
}

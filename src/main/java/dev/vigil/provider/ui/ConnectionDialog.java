package dev.vigil.provider.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.vigil.provider.Connection;
import dev.vigil.provider.ConnectionDraft;
import dev.vigil.provider.Connections;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.InvalidConnection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Connects a model, or changes how it is connected. */
final class ConnectionDialog extends Dialog {

    private final transient Connections connections;
    private final transient Runnable changed;
    private final String me;
    private final Family family;
    private final TextField name = new TextField("Name");
    private final TextField address = new TextField("Address");
    private final TextField model = new TextField("Model");
    private final PasswordField key = new PasswordField("Key");
    private final Checkbox forget = new Checkbox("Forget the key");
    private final NumberField perSecond = new NumberField("USD a second of video");
    private final NumberField perMonth = new NumberField("USD a month at most");
    private final IntegerField atOnce = new IntegerField("Orders at once");
    private final IntegerField deadline = new IntegerField("Minutes to wait");
    private final Checkbox enabled = new Checkbox("May be ordered from");
    private final Map<String, TextFieldBase<?, String>> options = new LinkedHashMap<>();
    private final Div others = new Div();

    ConnectionDialog(Connections connections, Family family, @Nullable Connection known, String me, Runnable changed) {
        this.connections = connections;
        this.family = family;
        this.me = me;
        this.changed = changed;
        setHeaderTitle((known == null ? "Connect " : "Change " + known.name() + ": ") + family.title());
        setWidth("560px");
        var about = new Paragraph(family.about());
        about.addClassName("dim");
        fill(known);
        perSecond.setHelperText("For estimates and budgets");
        perMonth.setHelperText("Empty for no limit");
        key.setHelperText(keyHint(known));
        others.addClassNames("lines", "danger", "wrap");
        var numbers = new Div(perSecond, perMonth, atOnce, deadline);
        numbers.addClassName("fields");
        var form = new Div(about, name, address, model, key);
        form.addClassName("form");
        if (known != null && known.keyEnd() != null) {
            form.add(forget);
        }
        family.options().forEach(option -> form.add((com.vaadin.flow.component.Component) field(option, known)));
        form.add(numbers, enabled, others);
        add(form);
        var save = new Button(known == null ? "Connect" : "Save", click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private String keyHint(@Nullable Connection known) {
        if (known != null && known.keyEnd() != null) {
            return "Empty keeps the present one"
                    + (known.keyEnd().isEmpty() ? "." : ", which ends in " + known.keyEnd() + ".");
        }
        return family.selfHosted()
                ? "Only where your server asks for one. Stored encrypted and never shown again."
                : "Stored encrypted and never shown again.";
    }

    private void fill(@Nullable Connection known) {
        var usual = ConnectionDraft.of(family);
        name.setValue(known == null ? usual.name() : known.name());
        name.setReadOnly(known != null);
        name.setHelperText("Clips say by this name where they came from");
        address.setValue(known == null ? usual.address() : known.address());
        model.setValue(known == null ? usual.model() : known.model());
        perSecond.setValue(known == null ? usual.usdPerSecond() : known.usdPerSecond());
        perMonth.setValue(known == null ? usual.usdPerMonth() : known.usdPerMonth());
        atOnce.setValue(known == null ? usual.mostAtOnce() : known.mostAtOnce());
        deadline.setValue(known == null ? usual.deadlineMinutes() : known.deadlineMinutes());
        enabled.setValue(known == null || known.enabled());
        for (var wide : new com.vaadin.flow.component.HasSize[] {name, address, model, key}) {
            wide.setWidthFull();
        }
    }

    private TextFieldBase<?, String> field(Family.Option option, @Nullable Connection known) {
        boolean long_ = option.name().equals("workflow");
        TextFieldBase<?, String> field = long_ ? new TextArea(option.title()) : new TextField(option.title());
        field.setHelperText(option.about());
        field.setPlaceholder(option.usual());
        field.setWidthFull();
        field.setValue(known == null ? "" : known.options().getOrDefault(option.name(), ""));
        if (field instanceof TextArea area) {
            area.setMaxRows(8);
        }
        options.put(option.name(), field);
        return field;
    }

    private void save() {
        var fields = fields();
        fields.values().forEach(field -> field.setInvalid(false));
        others.removeAll();
        try {
            connections.keep(draft(), me);
            close();
            changed.run();
        } catch (InvalidConnection refused) {
            refused.problems().forEach(problem -> show(fields, problem));
        }
    }

    private ConnectionDraft draft() {
        var said = new TreeMap<String, String>();
        options.forEach((option, field) -> {
            if (!field.getValue().isBlank()) {
                said.put(option, field.getValue().strip());
            }
        });
        return new ConnectionDraft(
                name.getValue().strip(),
                family,
                address.getValue().strip(),
                model.getValue().strip(),
                forget.getValue() ? "" : key.isEmpty() ? null : key.getValue(),
                said,
                perSecond.getValue() == null ? 0 : perSecond.getValue(),
                perMonth.getValue(),
                atOnce.getValue() == null ? 1 : atOnce.getValue(),
                deadline.getValue() == null ? 60 : deadline.getValue(),
                enabled.getValue());
    }

    private Map<String, HasValidation> fields() {
        var all = new HashMap<String, HasValidation>(options);
        all.put("name", name);
        all.put("family", name);
        all.put("address", address);
        all.put("model", model);
        all.put("key", key);
        all.put("usdPerSecond", perSecond);
        all.put("usdPerMonth", perMonth);
        all.put("mostAtOnce", atOnce);
        all.put("deadlineMinutes", deadline);
        return all;
    }

    private void show(Map<String, HasValidation> fields, Finding problem) {
        var field = fields.get(problem.field());
        if (field == null) {
            others.add(new Div(problem.sentence()));
        } else {
            field.setErrorMessage(problem.sentence());
            field.setInvalid(true);
        }
    }
}

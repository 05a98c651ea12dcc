package dev.vigil.shell;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vigil.security.Audit;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import dev.vigil.security.Roles;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds a person, or changes one. */
final class PersonDialog extends Dialog {

    private final transient People people;
    private final transient Audit audit;
    private final @Nullable Person known;
    private final transient Runnable changed;
    private final TextField name = new TextField("Name to sign in with");
    private final TextField displayName = new TextField("Called");
    private final PasswordField password = new PasswordField("Password");
    private final CheckboxGroup<String> roles = new CheckboxGroup<>("Roles");
    private final Checkbox active = new Checkbox("May sign in", true);

    PersonDialog(People people, Audit audit, @Nullable Person known, Runnable changed) {
        this.people = people;
        this.audit = audit;
        this.known = known;
        this.changed = changed;
        setHeaderTitle(known == null ? "Add person" : "Change " + known.name());
        setWidth("400px");
        roles.setItems(Roles.ALL);
        roles.setItemLabelGenerator(role -> role.toLowerCase(Locale.ROOT));
        roles.setHelperText("Each role includes the ones before it");
        password.setHelperText(
                known == null
                        ? "At least " + People.SHORTEST_PASSWORD + " characters"
                        : "Empty keeps the present one; a new one signs them out and ends their tokens");
        var form = new Div(name, displayName, password, roles);
        form.addClassName("form");
        if (known == null) {
            roles.setValue(Set.of(Roles.ANNOTATOR));
        } else {
            name.setValue(known.name());
            name.setReadOnly(true);
            displayName.setValue(known.displayName());
            roles.setValue(known.roles());
            active.setValue(known.active());
            form.add(active);
        }
        add(form);
        var save = new Button(known == null ? "Add" : "Save", event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", event -> close()), save);
    }

    private void save() {
        for (HasValidation field : new HasValidation[] {name, password, roles}) {
            field.setInvalid(false);
        }
        try {
            if (known == null) {
                var person = people.add(name.getValue(), displayName.getValue(), password.getValue(), roles.getValue());
                audit.record("person.add", person.name(), String.join(" ", person.roles()));
            } else {
                change(known);
            }
            close();
            changed.run();
        } catch (People.Refused refused) {
            HasValidation field = switch (refused.field()) {
                case "password" -> password;
                case "roles" -> roles;
                default -> name;
            };
            field.setErrorMessage(refused.reason());
            field.setInvalid(true);
        }
    }

    private void change(Person person) {
        var fresh = password.isEmpty() ? null : password.getValue();
        people.change(person.id(), displayName.getValue(), roles.getValue(), active.getValue(), fresh);
        if (fresh != null) {
            audit.record("person.password", person.name(), "");
        }
        audit.record("person.change", person.name(), String.join(" ", roles.getValue()));
    }
}

package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetConflict;

/** Asks for the name of a new dataset and opens its page. */
class NewDatasetDialog extends Dialog {

    private final Curation curation;
    private final TextField slug = new TextField("Name");

    NewDatasetDialog(Curation curation) {
        this.curation = curation;
        setHeaderTitle("New dataset");
        slug.setHelperText("a-z, 0-9 and -, for example night-drowsiness. It stands in addresses and never changes.");
        slug.setWidthFull();
        slug.setAutofocus(true);
        add(slug);
        var create = new Button("Create", click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", click -> close()), create);
    }

    private void create() {
        var name = slug.getValue().strip();
        try {
            curation.create(name);
        } catch (DatasetConflict | IllegalArgumentException refusal) {
            slug.setErrorMessage(refusal.getMessage());
            slug.setInvalid(true);
            return;
        }
        close();
        getUI().ifPresent(ui -> ui.navigate("datasets/" + name));
    }
}

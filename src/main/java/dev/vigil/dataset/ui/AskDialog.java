package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.NoSuchVersion;
import java.util.function.Consumer;

/** Says what an action means and asks for the words it takes; where they are refused it stays open, and keeps them. */
class AskDialog extends Dialog {

    private final TextFieldBase<?, String> words;
    private final transient Consumer<String> action;
    private final transient Runnable done;

    AskDialog(
            String title,
            String meaning,
            String verb,
            TextFieldBase<?, String> words,
            Consumer<String> action,
            Runnable done) {
        this.words = words;
        this.action = action;
        this.done = done;
        setHeaderTitle(title);
        setWidth("480px");
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        words.setAutofocus(true);
        add(new Paragraph(meaning), words);
        var confirm = new Button(verb, click -> act());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), confirm);
    }

    private void act() {
        try {
            action.accept(words.getValue());
        } catch (DatasetConflict | NoSuchVersion | IllegalArgumentException refusal) {
            words.setErrorMessage(refusal.getMessage());
            words.setInvalid(true);
            return;
        }
        close();
        done.run();
    }
}

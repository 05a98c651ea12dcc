package dev.vigil.dataset.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Says what an action means and asks for the words it takes; without any it stays open. */
class AskDialog<F extends AbstractSinglePropertyField<F, String> & HasSize & Focusable<F>> extends ConfirmDialog {

    AskDialog(String title, String meaning, String action, F words, Consumer<String> then) {
        setHeader(title);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        setText(new Div(new Paragraph(meaning), words));
        setCancelable(true);
        setConfirmText(action);
        addConfirmListener(confirmed -> then.accept(words.getValue()));
        addOpenedChangeListener(change -> words.focus());
    }
}

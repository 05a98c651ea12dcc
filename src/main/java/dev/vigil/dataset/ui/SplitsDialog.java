package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.SplitShares;

/** Asks how much of a dataset is meant for each split; what is not for training or validation is the test. */
class SplitsDialog extends Dialog {

    private final IntegerField train = percent("Train", 1);
    private final IntegerField val = percent("Validate", 0);
    private final IntegerField test = percent("Test", 0);
    private final Button save = new Button("Save");

    SplitsDialog(Curation curation, String slug, SplitShares now, Runnable saved) {
        setHeaderTitle("Splits of " + slug);
        setWidth("460px");
        train.setValue(now.train());
        val.setValue(now.val());
        test.setReadOnly(true);
        train.addValueChangeListener(change -> rest());
        val.addValueChangeListener(change -> rest());
        rest();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> {
            try {
                curation.divide(slug, new SplitShares(train.getValue(), val.getValue(), test.getValue()));
                close();
                saved.run();
            } catch (DatasetConflict settled) {
                Pieces.refused(String.valueOf(settled.getMessage()));
            }
        });
        add(
                new HorizontalLayout(train, val, test),
                new Paragraph(
                        "Nobody is ever in two splits: all clips of a person go together, spread so that behaviours,"
                                + " light, eyewear and skin are in each as in the whole. The first freeze settles this for ever."));
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private void rest() {
        int left = 100 - whole(train) - whole(val);
        boolean possible = !train.isEmpty() && !val.isEmpty() && whole(train) >= 1 && whole(val) >= 0 && left >= 0;
        val.setInvalid(left < 0);
        val.setErrorMessage("Together more than 100 %.");
        test.setValue(Math.clamp(left, 0, 100));
        save.setEnabled(possible);
    }

    private static int whole(IntegerField field) {
        return field.isEmpty() ? 0 : field.getValue();
    }

    private static IntegerField percent(String label, int least) {
        var field = new IntegerField(label + " (%)");
        field.setMin(least);
        field.setMax(100);
        field.setWidth("120px");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }
}

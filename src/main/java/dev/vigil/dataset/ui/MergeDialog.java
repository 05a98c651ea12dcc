package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.Merging;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.dataset.VersionReport;
import dev.vigil.dataset.VersionState;

/** Asks which version to merge into a draft. */
class MergeDialog extends Dialog {

    MergeDialog(Catalogue catalogue, Merging merging, VersionReport draft, Runnable done) {
        setHeaderTitle("Merge into " + draft.dataset() + " " + draft.version());
        setWidth("480px");
        var other = new Select<VersionReport>();
        other.setLabel("Version");
        other.setItems(catalogue.report(draft.dataset()).versions().stream()
                .filter(one ->
                        one.state() == VersionState.FROZEN && !one.version().equals(draft.parent()))
                .toList());
        other.setItemLabelGenerator(
                one -> one.version() + (one.parent() == null ? "" : ", grown from " + one.parent()));
        other.setWidthFull();
        var merge = new Button("Merge");
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.addClickListener(click -> {
            var chosen = other.getValue();
            if (chosen == null) {
                other.setErrorMessage("Say which version.");
                other.setInvalid(true);
                return;
            }
            try {
                var outcome = merging.merge(
                        draft.dataset(),
                        draft.version().toString(),
                        chosen.version().toString());
                close();
                Pieces.done("%s taken from %s, %,d to settle."
                        .formatted(Pieces.clips(outcome.taken()), chosen.version(), outcome.conflicts()));
                done.run();
            } catch (DatasetConflict | NoSuchVersion refusal) {
                other.setErrorMessage(refusal.getMessage());
                other.setInvalid(true);
            }
        });
        add(
                new Paragraph("What only that version changed since both parted is taken over. Clips that both changed"
                        + " are listed for people to settle."),
                other);
        getFooter().add(new Button("Cancel", click -> close()), merge);
    }
}

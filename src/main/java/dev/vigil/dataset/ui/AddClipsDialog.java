package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.dataset.Candidate;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.VersionReport;
import dev.vigil.dataset.query.QueryProblem;
import dev.vigil.dataset.query.QueryReader;
import dev.vigil.shell.page.Thumbnail;
import java.util.function.Consumer;

/** Offers the approved clips that a draft does not hold yet, several at once. */
class AddClipsDialog extends Dialog {

    private static final int MOST_SHOWN = 1000;

    AddClipsDialog(Catalogue catalogue, Curation curation, VersionReport draft, Runnable added) {
        setHeaderTitle("Add approved clips to " + draft.version());
        setWidth("820px");
        var version = draft.version().toString();
        var candidates = catalogue.candidates(draft.dataset(), version, "", MOST_SHOWN);
        var cancel = new Button("Cancel", click -> close());
        getFooter().add(cancel);
        if (candidates.isEmpty()) {
            add(new Paragraph(
                    "Every approved clip is in this version already. A clip comes here when a reviewer who is not"
                            + " its author approves its labels."));
            return;
        }
        var grid = new Grid<Candidate>();
        grid.addComponentColumn(clip -> new Thumbnail(clip.clipId(), 0))
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addColumn(Candidate::clip).setHeader("Clip").setFlexGrow(2);
        grid.addColumn(Candidate::subject).setHeader("Subject");
        grid.addColumn(Candidate::approvedBy).setHeader("Approved by");
        grid.addColumn(clip -> clip.relabelled() ? "newer labels" : "").setHeader("");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItems(candidates);
        var add = new Button("Add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setEnabled(false);
        grid.addSelectionListener(selection -> {
            int chosen = selection.getAllSelectedItems().size();
            add.setEnabled(chosen > 0);
            add.setText(chosen == 0 ? "Add" : "Add " + chosen);
        });
        add.addClickListener(click -> {
            try {
                curation.putAll(
                        draft.dataset(),
                        version,
                        grid.getSelectedItems().stream().map(Candidate::clipId).toList());
                close();
                added.run();
            } catch (DatasetConflict refusal) {
                Pieces.refused(String.valueOf(refusal.getMessage()));
            }
        });
        add(search(query -> grid.setItems(catalogue.candidates(draft.dataset(), version, query, MOST_SHOWN))), grid);
        getFooter().add(add);
    }

    /** Keeps what is shown where the query cannot be read, and says where and why. */
    private static TextField search(Consumer<String> found) {
        var search = new TextField("Only clips with");
        search.setPlaceholder("microsleep > 1.5 s and sunglasses and NIR");
        search.setHelperText(
                "Labels (longest, total, count, share), eyewear, skin, sex, age, lux, spectrum, subject ~ \"…\";"
                        + " and, or, not, parentheses.");
        search.setMaxLength(QueryReader.MAX_LENGTH);
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            try {
                found.accept(change.getValue());
                search.setInvalid(false);
            } catch (QueryProblem problem) {
                search.setErrorMessage("At character " + (problem.position() + 1) + ": " + problem.getMessage());
                search.setInvalid(true);
            }
        });
        return search;
    }
}

package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.ClipChange;
import dev.vigil.shell.page.Thumbnail;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What differs between two versions, clip by clip. */
class ChangeGrid extends Grid<ClipChange> {

    ChangeGrid(List<ClipChange> changes) {
        addClassName("fill");
        addComponentColumn(change -> new Thumbnail(change.clipId(), 0))
                .setHeader("")
                .setWidth("96px")
                .setFlexGrow(0);
        addComponentColumn(change -> Pieces.clip(change.clipId(), change.clip()))
                .setHeader("Clip")
                .setFlexGrow(2);
        addComponentColumn(ChangeGrid::kind)
                .setHeader("Change")
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(ChangeGrid::what).setHeader("Labels").setFlexGrow(1);
        addComponentColumn(ChangeGrid::approval).setHeader("Approved by");
        addComponentColumn(change -> new Anchor("clips/" + change.clipId() + "/lineage", "Lineage"))
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
        setSelectionMode(SelectionMode.NONE);
        setItems(changes);
    }

    /** Lets one be looked at. */
    void chosen(Consumer<ClipChange> look) {
        setSelectionMode(SelectionMode.SINGLE);
        addSelectionListener(selection -> selection.getFirstSelectedItem().ifPresent(look));
    }

    /** Offers to take clips out again. */
    void removable(Consumer<ClipChange> remove) {
        addComponentColumn(change -> {
                    var button = new Button("Remove", click -> remove.accept(change));
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    button.setVisible(change.kind() != ClipChange.Kind.REMOVED);
                    return button;
                })
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Span kind(ClipChange change) {
        var word = new Span(change.kind().name().toLowerCase(Locale.ROOT));
        word.addClassName("change");
        word.getElement()
                .setAttribute(
                        "data-kind",
                        switch (change.kind()) {
                            case ADDED -> "truth";
                            case RELABELLED -> "auto";
                            case REMOVED -> "danger";
                        });
        return word;
    }

    private static Span approval(ClipChange change) {
        if (change.approvedBy() == null && change.kind() != ClipChange.Kind.REMOVED) {
            var lost = new Span("approval taken back");
            lost.addClassName("danger");
            return lost;
        }
        return new Span(change.approvedBy() == null ? "" : change.approvedBy());
    }

    private static String what(ClipChange change) {
        return switch (change.kind()) {
            case ADDED -> "revision " + change.toRevision();
            case RELABELLED -> "revision " + change.fromRevision() + " → " + change.toRevision();
            case REMOVED -> "had revision " + change.fromRevision();
        };
    }
}

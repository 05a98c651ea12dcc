package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.Leak;
import dev.vigil.dataset.VersionReport;
import java.util.List;

/** Says who stands in one split of a version and in another split of a version of some dataset. */
class LeaksDialog extends Dialog {

    private static final int MOST_SHOWN = 100;

    private final Div found = new Div();

    LeaksDialog(Catalogue catalogue, VersionReport version) {
        setHeaderTitle("People in two splits");
        setWidth("560px");
        var other = new Select<VersionReport>();
        other.setLabel("Against version");
        other.setItems(catalogue.datasets().stream()
                .filter(dataset -> !dataset.slug().equals(version.dataset()))
                .flatMap(dataset -> dataset.versions().stream())
                .filter(one -> one.state().sealed())
                .toList());
        other.setItemLabelGenerator(one -> one.dataset() + " " + one.version());
        other.setHelperText("Versions of one dataset never differ in their splits, so only those of others are asked.");
        other.setWidthFull();
        other.addValueChangeListener(change -> compare(catalogue, version, change.getValue()));
        found.addClassName("lines");
        add(
                new Paragraph(
                        "Whoever trains on one version and measures on another must not meet the same person again."),
                other,
                found);
        getFooter().add(new Button("Close", click -> close()));
    }

    private void compare(Catalogue catalogue, VersionReport version, VersionReport other) {
        found.removeAll();
        try {
            show(catalogue.leaks(
                    version.dataset(),
                    version.version().toString(),
                    other.dataset(),
                    other.version().toString()));
        } catch (DatasetConflict undivided) {
            found.add(new Span(String.valueOf(undivided.getMessage())));
        }
    }

    private void show(List<Leak> leaks) {
        if (leaks.isEmpty()) {
            found.add(new Span("Nobody is in two splits."));
            return;
        }
        var summary = new Span(
                leaks.size() == 1 ? "1 person is in two splits:" : leaks.size() + " people are in two splits:");
        summary.addClassName("danger");
        found.add(summary);
        leaks.stream()
                .limit(MOST_SHOWN)
                .map(leak -> "%s: %s here, %s there; clips here: %,d"
                        .formatted(leak.key(), leak.split().term(), leak.other().term(), leak.clips()))
                .forEach(line -> found.add(new Div(line)));
        if (leaks.size() > MOST_SHOWN) {
            found.add(Pieces.dim("and %,d more".formatted(leaks.size() - MOST_SHOWN)));
        }
    }
}

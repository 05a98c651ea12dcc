package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetReport;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;

/** All datasets with their newest version. */
@Route("datasets")
@PageTitle("Datasets · Vigil")
@Menu(title = "Datasets", order = 50)
@PermitAll
class DatasetsView extends Div {

    private final Curation curation;

    DatasetsView(Catalogue catalogue, Curation curation, CurrentPerson person) {
        this.curation = curation;
        addClassName("page");
        var datasets = catalogue.datasets();
        var lead = person.has(Roles.LEAD);
        add(new PageHeader(
                "Datasets", lead && !datasets.isEmpty() ? new Component[] {newDataset()} : new Component[0]));
        if (datasets.isEmpty()) {
            add(nothing(lead));
        } else {
            var grid = new Grid<DatasetReport>();
            grid.addClassName("fill");
            grid.addComponentColumn(one -> new Anchor("datasets/" + one.slug(), one.slug()))
                    .setHeader("Dataset");
            grid.addComponentColumn(DatasetsView::newest).setHeader("Newest version");
            grid.addColumn(one -> one.versions().isEmpty()
                            ? 0
                            : one.versions().getFirst().counts().clips())
                    .setHeader("Clips");
            grid.addColumn(one -> one.versions().size()).setHeader("Versions");
            grid.addColumn(DatasetReport::createdBy).setHeader("Opened by");
            grid.setSelectionMode(Grid.SelectionMode.NONE);
            grid.setItems(datasets);
            add(grid);
        }
    }

    private EmptyState nothing(boolean lead) {
        var what = "A dataset is a line of versions. A version is a set of clips with approved labels; frozen, it never"
                + " changes again, so that a model can name what it was trained on.";
        return lead
                ? new EmptyState("No datasets yet", what, newDataset())
                : new EmptyState("No datasets yet", what + " A lead opens the first one.");
    }

    private Button newDataset() {
        var button = new Button("New dataset…", click -> new NewDatasetDialog(curation).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Component newest(DatasetReport dataset) {
        if (dataset.versions().isEmpty()) {
            return Pieces.dim("none yet");
        }
        var version = dataset.versions().getFirst();
        return new Span(new Span(version.version() + " "), Pieces.pill(version.state()));
    }
}

package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.ClipChange;
import dev.vigil.dataset.Differences;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.dataset.VersionReport;
import dev.vigil.shell.page.Address;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between any two versions of a dataset, down to the frames; all that is chosen is in the address. */
@Route("datasets/:slug/:version/against/:from")
@PermitAll
class CompareView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Catalogue catalogue;
    private final Differences differences;
    private String title = "Differences · Vigil";

    CompareView(Catalogue catalogue, Differences differences) {
        this.catalogue = catalogue;
        this.differences = differences;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var slug = parameters.get("slug").orElseThrow();
        var chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("clip")
                .orElse(null);
        try {
            show(
                    catalogue.report(slug, parameters.get("version").orElseThrow()),
                    catalogue.report(slug, parameters.get("from").orElseThrow()),
                    chosen);
        } catch (NoSuchVersion unknown) {
            event.rerouteToError(NotFoundException.class, String.valueOf(unknown.getMessage()));
        }
    }

    private void show(VersionReport to, VersionReport from, @Nullable String chosen) {
        title = to.dataset() + " " + to.version() + " against " + from.version() + " · Vigil";
        removeAll();
        var back = new Anchor("datasets/" + to.dataset() + "/" + to.version(), "To the version");
        back.addClassName("button");
        add(new PageHeader(to.dataset() + " " + to.version() + " against", other(to, from), back));
        var changes = catalogue.changes(
                to.dataset(), from.version().toString(), to.version().toString());
        add(Pieces.dim(summary(changes, to, from)));
        if (changes.isEmpty()) {
            add(new EmptyState("No difference", "Both versions hold the same clips with the same labels."));
            return;
        }
        var frames = new Div();
        frames.addClassName("side");
        var grid = new ChangeGrid(changes);
        grid.chosen(change -> {
            Address.says(address(to, from), Map.of("clip", Long.toString(change.clipId())));
            frames.removeAll();
            frames.add(frames(change, to, from));
        });
        var panes = new Div(grid, frames);
        panes.addClassName("compare");
        add(panes);
        frames.add(Pieces.dim("Choose a clip with other labels to see which frames differ."));
        changes.stream()
                .filter(change -> Long.toString(change.clipId()).equals(chosen))
                .findFirst()
                .ifPresent(grid::select);
    }

    private Component frames(ClipChange change, VersionReport to, VersionReport from) {
        return switch (change.kind()) {
            case ADDED -> Pieces.dim(change.clip() + " is only in " + to.version() + ".");
            case REMOVED -> Pieces.dim(change.clip() + " is only in " + from.version() + ".");
            case RELABELLED ->
                new FrameDifferences(
                        change,
                        differences.of(
                                to.dataset(),
                                from.version().toString(),
                                to.version().toString(),
                                change.clipId()));
        };
    }

    private Component other(VersionReport to, VersionReport from) {
        var other = new Select<String>();
        other.setAriaLabel("Against version");
        other.setItems(catalogue.report(to.dataset()).versions().stream()
                .filter(one -> !one.version().equals(to.version()))
                .map(one -> one.version().toString())
                .toList());
        other.setValue(from.version().toString());
        other.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent()
                        .navigate("datasets/" + to.dataset() + "/" + to.version() + "/against/" + change.getValue());
            }
        });
        return other;
    }

    private static String address(VersionReport to, VersionReport from) {
        return "datasets/" + to.dataset() + "/" + to.version() + "/against/" + from.version();
    }

    private static String summary(List<ClipChange> changes, VersionReport to, VersionReport from) {
        long added = count(changes, ClipChange.Kind.ADDED);
        long removed = count(changes, ClipChange.Kind.REMOVED);
        long relabelled = count(changes, ClipChange.Kind.RELABELLED);
        return "%,d only in %s · %,d only in %s · %,d with other labels"
                .formatted(added, to.version(), removed, from.version(), relabelled);
    }

    private static long count(List<ClipChange> changes, ClipChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}

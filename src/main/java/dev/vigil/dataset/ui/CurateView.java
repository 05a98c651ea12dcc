package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.Candidate;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Composing;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.dataset.Shortlist;
import dev.vigil.dataset.VersionState;
import dev.vigil.dataset.query.QueryProblem;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Address;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import dev.vigil.shell.page.Thumbnail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Approved clips for a draft: found by what they show, thinned and balanced, against what the dataset should consist of. */
@Route("datasets/:slug/:version/curate")
@RolesAllowed(Roles.LEAD)
class CurateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Catalogue catalogue;
    private final transient Composing composing;
    private final QueryField query = new QueryField();
    private final Span count = new Span();
    private final Checkbox thin = new Checkbox("Leave out near-duplicates");
    private final IntegerField most = new IntegerField();
    private final Button add = new Button("Add");
    private final Grid<Candidate> grid = new Grid<>();
    private final EmptyState nothing = new EmptyState(
            "No clip to add",
            "A clip comes here when a reviewer who is not its author approves its labels. Those that the draft holds with"
                    + " these labels are not listed.");
    private final CompositionPane composition = new CompositionPane();
    private transient Shortlist found = new Shortlist(List.of(), false);
    private transient Shortlist shown = found;
    private String slug = "";
    private String semver = "";

    CurateView(Catalogue catalogue, Composing composing) {
        this.catalogue = catalogue;
        this.composing = composing;
        addClassNames("page");
        count.addClassName("grow");
        query.addValueChangeListener(change -> {
            search();
            Address.says("datasets/" + slug + "/" + semver + "/curate", Map.of("q", query.getValue()));
        });
        thin.addValueChangeListener(change -> narrow());
        most.setPlaceholder("how many");
        most.setAriaLabel("How many to choose");
        most.setMin(1);
        most.setMax(Composing.MOST_LISTED);
        most.setWidth("110px");
        most.setClearButtonVisible(true);
        most.addValueChangeListener(change -> narrow());
        most.setTooltipText("Chooses this many, so that the dataset comes closest to its plan.");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> addChosen());
        columns();
    }

    private void columns() {
        grid.addClassName("fill");
        grid.addComponentColumn(clip -> new Thumbnail(clip.clipId(), 0))
                .setHeader("")
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addComponentColumn(clip -> Pieces.clip(clip.clipId(), clip.clip()))
                .setHeader("Clip")
                .setFlexGrow(2);
        grid.addColumn(Candidate::subject).setHeader("Person");
        grid.addColumn(Candidate::approvedBy).setHeader("Approved by");
        grid.addColumn(clip -> clip.relabelled() ? "newer labels" : "").setHeader("");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> weigh());
    }

    @Override
    public String getPageTitle() {
        return "Add clips to " + slug + " " + semver + " · Vigil";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow();
        semver = event.getRouteParameters().get("version").orElseThrow();
        removeAll();
        var back = new Anchor("datasets/" + slug + "/" + semver, "To the version");
        back.addClassName("button");
        try {
            var state = catalogue.report(slug, semver).state();
            add(new PageHeader("Add clips to " + slug + " " + semver, back));
            if (state != VersionState.DRAFT) {
                add(new EmptyState("Takes no clips", "Version " + semver + " is " + state.label() + "."));
                return;
            }
            build();
            query.setValue(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("q")
                    .orElse(""));
            search();
        } catch (NoSuchVersion unknown) {
            event.rerouteToError(NotFoundException.class, String.valueOf(unknown.getMessage()));
        }
    }

    private void build() {
        var tools = new Div(count, thin, most, add);
        tools.addClassName("curate-tools");
        var left = new Div(query, tools, nothing, grid);
        left.addClassName("curate-list");
        var plan = new Button(
                "Plan…",
                click -> new PlanDialog(
                                composing,
                                slug,
                                composing
                                        .composition(slug, semver, found.clips())
                                        .shares(),
                                this::narrow)
                        .open());
        var head = new Div(new H2("Composition against plan"), plan);
        head.addClassName("share");
        var right = new Div(head, composition);
        right.addClassName("side");
        var panes = new Div(left, right);
        panes.addClassName("compare");
        add(panes);
    }

    /** Keeps what is shown where the query cannot be read, and says where and why. */
    private void search() {
        try {
            found = composing.find(slug, semver, query.getValue());
            query.accepted();
        } catch (QueryProblem problem) {
            query.refused(problem);
            return;
        }
        narrow();
    }

    private void narrow() {
        shown = thin.getValue() ? found.withoutNearDuplicates() : found;
        int left = found.clips().size() - shown.clips().size();
        var number = most.getValue();
        if (number != null && !most.isInvalid() && number < shown.clips().size()) {
            shown = composing.balanced(slug, semver, shown, number);
        }
        count.setText((found.cut() ? "the newest " : "")
                + Pieces.clips(found.clips().size())
                + (left == 0 ? "" : " · %,d near-duplicates left out".formatted(left))
                + (number == null ? "" : " · %,d chosen".formatted(shown.clips().size())));
        grid.setItems(shown.clips());
        grid.setVisible(!shown.clips().isEmpty());
        nothing.setVisible(shown.clips().isEmpty());
        weigh();
    }

    /** Those that were ticked, or all that are shown. */
    private List<Candidate> chosen() {
        var ticked = grid.getSelectedItems();
        return ticked.isEmpty() ? shown.clips() : List.copyOf(ticked);
    }

    private void weigh() {
        int number = chosen().size();
        add.setText(number == 0 ? "Add" : "Add %,d".formatted(number));
        add.setEnabled(number > 0);
        composition.show(composing.composition(slug, semver, chosen()));
    }

    private void addChosen() {
        try {
            var clips = chosen();
            int added = composing.add(
                    slug, semver, query.getValue(), clips.size() < found.clips().size(), clips);
            Pieces.done(Pieces.clips(added) + " added to " + semver + ".");
            getUI().ifPresent(ui -> ui.navigate("datasets/" + slug + "/" + semver));
        } catch (DatasetConflict | NoSuchVersion refusal) {
            Pieces.refused(String.valueOf(refusal.getMessage()));
        }
    }
}

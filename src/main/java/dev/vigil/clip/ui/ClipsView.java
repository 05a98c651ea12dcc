package dev.vigil.clip.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import dev.vigil.clip.ClipCard;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.Clips;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.Link;
import dev.vigil.shell.page.PageHeader;
import dev.vigil.shell.page.Thumbnail;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The library: every clip with what is known of it. Filters stand in the address. */
@Route("clips")
@PageTitle("Clips · Vigil")
@Menu(title = "Clips", order = 30)
@PermitAll
class ClipsView extends Div implements BeforeEnterObserver {

    private final Clips clips;
    private final Grid<ClipCard> grid = new Grid<>();
    private final TextField text = new TextField();
    private final MultiSelectComboBox<ClipStage> stages = new MultiSelectComboBox<>();
    private final Span count = new Span();
    private final Button augment = new Button("Augment…");
    private final Button real = new Button("Make real…");
    private final boolean lead;
    private final EmptyState nothing;
    private final EmptyState noMatch =
            new EmptyState("No clip matches", "Change the text or the stages above, or clear them to see all clips.");

    ClipsView(Clips clips, CurrentPerson current) {
        this.clips = clips;
        this.lead = current.has(Roles.LEAD);
        addClassName("page");
        text.setPlaceholder("Name or subject");
        text.setAriaLabel("Filter by name or subject");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> intoAddress(event.isFromClient()));
        stages.setItems(ClipStage.values());
        stages.setItemLabelGenerator(ClipStage::label);
        stages.setPlaceholder("Any stage");
        stages.setAriaLabel("Filter by stage");
        stages.setClearButtonVisible(true);
        stages.addValueChangeListener(event -> intoAddress(event.isFromClient()));
        count.addClassName("dim");
        columns();
        var actions = lead
                ? new Component[] {
                    new Link("import/labels", "Import labels", "button"),
                    new Link("import", "Import video", "button"),
                    new Link("scenarios", "Request clips", "button", "primary")
                }
                : new Component[0];
        nothing = lead
                ? new EmptyState(
                        "No clips yet",
                        "Clips come from scenarios that you request, or from videos of your own.",
                        new Link("scenarios", "Request clips", "button", "primary"))
                : new EmptyState(
                        "No clips yet", "A lead requests or imports them; they appear here when they are made.");
        augment.setVisible(lead);
        augment.setEnabled(false);
        augment.setTooltipText("Edit the video of the chosen clips into new ones; labels follow");
        augment.addClickListener(click -> go("augment"));
        real.setVisible(lead);
        real.setEnabled(false);
        real.setTooltipText(
                "Have a video model film what the chosen clips show; labels are kept where it shows the same");
        real.addClickListener(click -> go("real"));
        count.addClassName("grow");
        var toolbar = new Div(text, stages, count, real, augment);
        toolbar.addClassName("toolbar");
        add(new PageHeader("Clips", actions), toolbar, grid, nothing, noMatch);
    }

    private void columns() {
        grid.addClassName("fill");
        // a browser may still have the picture of a clip that was erased
        grid.addComponentColumn(card -> card.status().stage() == ClipStage.ERASED
                        ? new Span()
                        : new Thumbnail(card.clip().id(), card.clip().frameCount() / 2))
                .setHeader("")
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addComponentColumn(ClipsView::name).setHeader("Clip").setFlexGrow(3);
        grid.addComponentColumn(ClipsView::stage)
                .setHeader("Stage")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(card -> card.clip().subject()).setHeader("Subject").setFlexGrow(1);
        grid.addColumn(card -> card.clip().generator())
                .setHeader("From")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(card ->
                        card.status().assignee() == null ? "" : card.status().assignee())
                .setHeader("Labelled by")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(card -> new Link("clips/" + card.clip().id() + "/lineage", "Lineage", "dim"))
                .setHeader("")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(lead ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        grid.addSelectionListener(event -> {
            int chosen = event.getAllSelectedItems().size();
            augment.setEnabled(chosen > 0);
            real.setEnabled(chosen > 0);
            real.setText(chosen == 0 ? "Make real…" : "Make " + chosen + " real…");
            augment.setText(chosen == 0 ? "Augment…" : "Augment " + chosen + "…");
        });
    }

    private void go(String page) {
        var ids = grid.getSelectedItems().stream()
                .map(card -> Long.toString(card.clip().id()))
                .sorted()
                .collect(Collectors.joining(","));
        getUI().ifPresent(ui -> ui.navigate(page, QueryParameters.of("clips", ids)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        text.setValue(query.getSingleParameter("text").orElse(""));
        stages.setValue(query.getParameters().getOrDefault("stage", List.of()).stream()
                .flatMap(name -> List.of(ClipStage.values()).stream()
                        .filter(stage -> stage.name().equalsIgnoreCase(name)))
                .collect(Collectors.toSet()));
        refresh();
    }

    private void intoAddress(boolean fromClient) {
        if (!fromClient) {
            return;
        }
        var query = new HashMap<String, List<String>>();
        if (!text.isEmpty()) {
            query.put("text", List.of(text.getValue()));
        }
        if (!stages.isEmpty()) {
            query.put(
                    "stage",
                    stages.getValue().stream()
                            .map(s -> s.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList());
        }
        getUI().ifPresent(ui -> ui.navigate(ClipsView.class, new QueryParameters(query)));
    }

    private void refresh() {
        var wanted = text.getValue();
        Set<ClipStage> chosen = stages.isEmpty() ? EnumSet.allOf(ClipStage.class) : stages.getValue();
        long found = clips.countSearch(wanted, chosen);
        var shown = grid.setItems(
                query -> clips.search(wanted, chosen, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> Math.toIntExact(clips.countSearch(wanted, chosen)));
        shown.setIdentifierProvider(card -> card.clip().id());
        boolean any = clips.count() > 0;
        grid.setVisible(found > 0);
        nothing.setVisible(!any);
        noMatch.setVisible(any && found == 0);
        count.setText(found == 1 ? "1 clip" : found + " clips");
    }

    private static Component name(ClipCard card) {
        var clip = card.clip();
        var name = new Anchor("clips/" + clip.id(), clip.name());
        var format = new Span("%s · %d×%d · %.1f s · %d frames"
                .formatted(
                        clip.spectrum().equals("rgb") ? "RGB" : "NIR",
                        clip.width(),
                        clip.height(),
                        clip.seconds(),
                        clip.frameCount()));
        format.addClassName("dim");
        var lines = new Div(name, format);
        lines.addClassName("lines");
        return lines;
    }

    private static Component stage(ClipCard card) {
        return StagePill.of(card.status().stage());
    }
}

package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.Erasure;
import dev.vigil.dataset.Lineage;
import dev.vigil.dataset.Lineages;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import tools.jackson.databind.json.JsonMapper;

/** From a clip back to who asked for it and what made it, and forth to every version that has it. */
@Route("clips/:clip/lineage")
@PermitAll
class LineageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final transient Lineages lineages;
    private final transient Erasure erasure;
    private final transient JsonMapper json;
    private final boolean lead;
    private String title = "Lineage · Vigil";

    LineageView(Lineages lineages, Erasure erasure, JsonMapper json, CurrentPerson person) {
        this.lineages = lineages;
        this.erasure = erasure;
        this.json = json;
        this.lead = person.has(Roles.LEAD);
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var clip = event.getRouteParameters().get("clip").orElseThrow();
        try {
            show(lineages.of(Long.parseLong(clip)));
        } catch (NoSuchVersion | NumberFormatException unknown) {
            event.rerouteToError(NotFoundException.class, "There is no clip " + clip + ".");
        }
    }

    private void show(Lineage lineage) {
        title = "Lineage of " + lineage.clip() + " · Vigil";
        removeAll();
        add(new PageHeader("Lineage of " + lineage.clip(), actions(lineage)));
        var erased = lineage.erased();
        if (erased != null) {
            var said = new Span("Erased by " + erased.by() + ", " + at(erased.at()) + ": " + erased.reason()
                    + " Its video and labels are gone; hashes stay.");
            said.addClassNames("wrap", "danger");
            add(said);
        }
        var cards = new Div(origin(lineage), labels(lineage), verdicts(lineage), versions(lineage));
        cards.addClassName("formats");
        add(cards);
    }

    private Component[] actions(Lineage lineage) {
        var actions = new ArrayList<Component>();
        if (lineage.erased() == null) {
            var open = new Anchor("clips/" + lineage.clipId(), "Open the clip");
            open.addClassName("button");
            actions.add(open);
            if (lead) {
                var augment = new Anchor("augment?clips=" + lineage.clipId(), "Augment…");
                augment.addClassName("button");
                actions.add(augment);
                actions.add(new Button("Erase…", click -> askToErase(lineage)));
            }
        }
        return actions.toArray(Component[]::new);
    }

    private void askToErase(Lineage lineage) {
        int made = lineage.made().size();
        long frozen = lineages.frozenWith(lineage);
        new AskDialog(
                        "Erase " + lineage.clip() + "?",
                        "Its video and all labels are taken away for ever. "
                                + (made == 0 ? "" : "So are those of %s made from it. ".formatted(Pieces.clips(made)))
                                + (frozen == 0
                                        ? "No frozen version has it."
                                        : "Withdrawn with it: %d frozen versions.".formatted(frozen))
                                + " That it was there, its hashes and this reason stay.",
                        "Erase for ever",
                        new TextArea("Why"),
                        reason -> erasure.erase(lineage.clipId(), reason),
                        () -> show(lineages.of(lineage.clipId())))
                .open();
    }

    private Component origin(Lineage lineage) {
        var lines = lines();
        lines.add(new Div(lineage.generator() + " · seen: " + lineage.subject() + " · never parted from: "
                + lineage.leakGroup()));
        var request = lineage.request();
        if (request != null) {
            lines.add(new Div("Asked for by " + request.by() + ", " + at(request.at()) + ": " + request.name()
                    + " (request " + request.id() + ", seed " + request.seed() + ")"));
        }
        lines.add(new Div("Added for " + lineage.addedBy() + ", " + at(lineage.addedAt())));
        if (lineage.parent() != null) {
            lines.add(new Anchor("clips/" + lineage.parent() + "/lineage", "Made from clip " + lineage.parent()));
        }
        for (var child : lineage.made()) {
            lines.add(new Anchor("clips/" + child.clipId() + "/lineage", "Made from it: " + child.clip()));
        }
        lines.add(new Details(
                "What its generator noted",
                new Pre(json.writerWithDefaultPrettyPrinter().writeValueAsString(lineage.provenance()))));
        return new Card("Where it comes from", lines);
    }

    private Component labels(Lineage lineage) {
        var lines = lines();
        for (var step : lineage.revisions()) {
            lines.add(new Div(
                    "Revision " + step.no() + ": " + step.origin() + " by " + step.author() + ", " + at(step.at())));
            lines.add(Pieces.dim(step.ontology() + " · " + step.sha256()));
        }
        return new Card("Labels", lines);
    }

    private Component verdicts(Lineage lineage) {
        var lines = lines();
        for (var verdict : lineage.verdicts()) {
            lines.add(new Div(
                    "Revision " + verdict.revision() + ": " + verdict.verdict().replace('_', ' ') + " by "
                            + verdict.reviewer() + ", " + at(verdict.at())
                            + (verdict.remark().isEmpty() ? "" : ": " + verdict.remark())));
        }
        if (lineage.verdicts().isEmpty()) {
            lines.add(Pieces.dim("Nobody has judged it."));
        }
        return new Card("Verdicts", lines);
    }

    private Component versions(Lineage lineage) {
        var lines = lines();
        for (var held : lineage.versions()) {
            var link = new Anchor(
                    "datasets/" + held.dataset() + "/" + held.version(), held.dataset() + " " + held.version());
            lines.add(new Div(
                    link,
                    Pieces.dim(
                            " revision " + held.revision() + (held.split() == null ? "" : " · " + held.split()) + " "),
                    Pieces.pill(held.state())));
        }
        if (lineage.versions().isEmpty()) {
            lines.add(Pieces.dim("In no version."));
        }
        return new Card("Versions with it", lines);
    }

    private static Div lines() {
        var lines = new Div();
        lines.addClassName("lines");
        return lines;
    }

    private static String at(Instant instant) {
        return MINUTE.format(instant);
    }
}

package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Composing;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.DatasetReport;
import dev.vigil.dataset.Merging;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.dataset.VersionJobs;
import dev.vigil.dataset.VersionLife;
import dev.vigil.dataset.VersionReport;
import dev.vigil.dataset.VersionState;
import dev.vigil.job.Job;
import dev.vigil.job.JobBoard;
import dev.vigil.job.JobState;
import dev.vigil.job.QueueFull;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Optional;

/** One dataset: its versions at the left, what one of them holds and changes at the right. */
@Route("datasets/:slug/:version?")
@PermitAll
class DatasetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Catalogue catalogue;
    private final Curation curation;
    private final VersionJobs jobs;
    private final JobBoard board;
    private final VersionLife life;
    private final Merging merging;
    private final Composing composing;
    private final boolean lead;
    private final boolean reviewer;
    private String title = "Datasets · Vigil";

    DatasetView(
            Catalogue catalogue,
            Curation curation,
            VersionJobs jobs,
            JobBoard board,
            VersionLife life,
            Merging merging,
            Composing composing,
            CurrentPerson person) {
        this.catalogue = catalogue;
        this.curation = curation;
        this.jobs = jobs;
        this.board = board;
        this.life = life;
        this.merging = merging;
        this.composing = composing;
        this.lead = person.has(Roles.LEAD);
        this.reviewer = person.has(Roles.REVIEWER);
        addClassNames("page", "dataset");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        try {
            show(parameters.get("slug").orElseThrow(), parameters.get("version"));
        } catch (NoSuchVersion unknown) {
            event.rerouteToError(NotFoundException.class, String.valueOf(unknown.getMessage()));
        }
    }

    private void show(String slug, Optional<String> semver) {
        var dataset = catalogue.report(slug);
        var shown = semver.map(wanted -> catalogue.report(slug, wanted))
                .or(() -> dataset.versions().stream().findFirst());
        title = slug + shown.map(version -> " " + version.version()).orElse("") + " · Vigil";
        removeAll();
        add(shown.map(version -> both(dataset, version)).orElseGet(() -> nothing(dataset)));
    }

    private Component nothing(DatasetReport dataset) {
        var what = "Open a draft, add approved clips to it, and freeze it: that is version 1.0.0.";
        var empty = lead
                ? new EmptyState("No version yet", what, primary("New draft", () -> newDraft(dataset.slug())))
                : new EmptyState("No version yet", "A lead opens a draft and adds approved clips to it.");
        return new Div(new PageHeader(dataset.slug()), empty);
    }

    private Component both(DatasetReport dataset, VersionReport version) {
        var left = new Div(new H2(dataset.slug()));
        left.addClassName("side");
        boolean drafting = dataset.versions().stream().anyMatch(one -> one.state() == VersionState.DRAFT);
        if (lead) {
            var newDraft = new Button("New draft", click -> newDraft(dataset.slug()));
            if (!drafting && version.state().sealed()) {
                newDraft.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            left.add(newDraft);
        }
        left.add(new VersionList(dataset, version));
        var right = new Div(new PageHeader(heading(version), actions(version)), Pieces.dim(meaning(version)));
        right.addClassName("main");
        right.add(new VersionHistory(version));
        right.add(new VersionWork(board, version, job -> ended(job, version)));
        right.add(new VersionCards(version));
        right.add(splits(version));
        conflicts(version).ifPresent(right::add);
        if (version.state() == VersionState.DRAFT) {
            unapproved(version).ifPresent(right::add);
        }
        queries(version).ifPresent(right::add);
        right.add(changes(version));
        var panes = new Div(left, right);
        panes.addClassName("panes");
        return panes;
    }

    private Optional<Component> conflicts(VersionReport version) {
        if (version.state().sealed()) {
            return Optional.empty();
        }
        var semver = version.version().toString();
        var conflicts = merging.conflicts(version.dataset(), semver);
        boolean open = version.state() == VersionState.DRAFT;
        return conflicts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConflictList(
                        conflicts,
                        open && (lead || reviewer),
                        (conflict, choice) -> attempt(
                                () -> merging.settle(version.dataset(), semver, conflict.id(), choice), version)));
    }

    /** Also clips from the parent, which the list of changes does not show. */
    private Optional<Component> unapproved(VersionReport version) {
        var semver = version.version().toString();
        var clips = catalogue.unapproved(version.dataset(), semver);
        if (clips.isEmpty()) {
            return Optional.empty();
        }
        var reason = new Span("The approval of these labels was taken back. Remove the clips, or add their labels again"
                + " once they are approved: until then the draft cannot be frozen.");
        reason.addClassNames("wrap", "danger");
        var lines = new Div(reason);
        lines.addClassName("lines");
        for (var clip : clips) {
            var line = new Div(Pieces.clip(clip.clipId(), clip.clip()));
            if (lead) {
                var remove = new Button(
                        "Remove",
                        click -> attempt(() -> curation.remove(version.dataset(), semver, clip.clipId()), version));
                remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                line.add(remove);
            }
            lines.add(line);
        }
        return Optional.of(lines);
    }

    private Component splits(VersionReport version) {
        var splits = catalogue.splits(version.dataset(), version.version().toString());
        var line = new Div(Pieces.dim(
                splits.isEmpty() ? "Not divided: all of it is there to be trained on." : Pieces.splits(splits)));
        line.addClassName("splits");
        if (editable(version) && !catalogue.settled(version.dataset())) {
            var change = new Button(
                    "Splits…",
                    click -> new SplitsDialog(
                                    curation,
                                    version.dataset(),
                                    catalogue.shares(version.dataset()),
                                    () -> reload(version))
                            .open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(change);
        }
        return line;
    }

    private Optional<Component> queries(VersionReport version) {
        var queries = composing.queries(version.dataset(), version.version().toString());
        if (queries.isEmpty()) {
            return Optional.empty();
        }
        var lines = new Div();
        lines.addClassName("lines");
        for (var query : queries) {
            lines.add(Pieces.dim(Pieces.clips(query.added()) + " by " + query.person()
                    + (query.query().isEmpty() ? ", chosen by hand" : " with " + query.query())
                    + (query.thinned() && !query.query().isEmpty() ? ", some of them" : "")));
        }
        return Optional.of(lines);
    }

    private Component changes(VersionReport version) {
        var changes =
                catalogue.changes(version.dataset(), null, version.version().toString());
        if (changes.isEmpty()) {
            return new EmptyState(
                    "Nothing changed yet",
                    "Clips whose labels a reviewer approved can be added; what differs from the parent is listed here.");
        }
        var grid = new ChangeGrid(changes);
        if (editable(version)) {
            grid.removable(change -> attempt(
                    () -> curation.remove(version.dataset(), version.version().toString(), change.clipId()), version));
        }
        return grid;
    }

    private Component[] actions(VersionReport version) {
        var actions = new ArrayList<Component>();
        if (editable(version)) {
            var add = new Anchor(
                    "datasets/" + version.dataset() + "/" + version.version() + "/curate", "Add approved clips");
            add.addClassName("button");
            actions.add(add);
        }
        actions.add(new Button(
                "Verify",
                click -> start(
                        () -> jobs.verify(version.dataset(), version.version().toString()))));
        if (version.parent() != null) {
            var compare = new Anchor(
                    "datasets/" + version.dataset() + "/" + version.version() + "/against/" + version.parent(),
                    "Compare…");
            compare.addClassName("button");
            actions.add(compare);
        }
        if (version.state() == VersionState.FROZEN) {
            var export = new Anchor("datasets/" + version.dataset() + "/" + version.version() + "/export", "Export…");
            export.addClassName("button");
            actions.add(export);
        }
        if (version.state().sealed()) {
            var sheet =
                    new Anchor("datasets/" + version.dataset() + "/" + version.version() + "/datasheet", "Datasheet");
            sheet.addClassName("button");
            actions.add(sheet);
        }
        if (lead) {
            actions.add(new VersionMenu(life, curation, merging, catalogue, version, () -> reload(version)));
        }
        if (lead && !version.state().sealed()) {
            var freeze = primary(
                    "Freeze…",
                    () -> new FreezeDialog(
                                    () -> start(() -> jobs.freeze(
                                            version.dataset(), version.version().toString())),
                                    version,
                                    catalogue.splits(
                                            version.dataset(), version.version().toString()))
                            .open());
            freeze.setEnabled(version.counts().clips() > 0);
            actions.add(freeze);
        }
        return actions.toArray(Component[]::new);
    }

    private boolean editable(VersionReport version) {
        return lead && version.state() == VersionState.DRAFT;
    }

    private void start(Runnable work) {
        try {
            work.run();
        } catch (DatasetConflict | NoSuchVersion | QueueFull refusal) {
            Pieces.refused(String.valueOf(refusal.getMessage()));
        }
    }

    private void ended(Job job, VersionReport version) {
        if (job.state() == JobState.DONE) {
            Pieces.done(job.note());
        } else if (job.error() != null) {
            Pieces.refused(job.error());
        }
        var number = catalogue.numberOf(version.id());
        if (number.equals(version.version())) {
            reload(version);
        } else {
            getUI().ifPresent(ui -> ui.navigate("datasets/" + version.dataset() + "/" + number));
        }
    }

    private void newDraft(String slug) {
        Pieces.open(slug, () -> curation.draft(slug, null));
    }

    private void attempt(Runnable change, VersionReport version) {
        try {
            change.run();
        } catch (DatasetConflict | NoSuchVersion refusal) {
            Pieces.refused(String.valueOf(refusal.getMessage()));
        }
        reload(version);
    }

    private void reload(VersionReport version) {
        show(version.dataset(), Optional.of(version.version().toString()));
    }

    private static Button primary(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static String heading(VersionReport version) {
        return version.parent() == null
                ? version.version().toString()
                : version.version() + " against " + version.parent();
    }

    private static String meaning(VersionReport version) {
        var root = version.rootHash();
        if (root != null) {
            return "root " + root + " · frozen by " + version.frozenBy();
        }
        var size = version.freezesAs().equals(version.version())
                ? "a draft" + (version.state() == VersionState.IN_REVIEW ? " in review" : "")
                : "will be " + version.freezesAs()
                        + (version.freezesAs().compareTo(version.version()) > 0 ? ": a major version" : ": a patch");
        return size + ": " + version.changes().sentence();
    }
}

package dev.vigil.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.job.Job;
import dev.vigil.job.JobBoard;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Work that runs, waits and has ended, as it happens. */
@Route("queue")
@PageTitle("Queue · Vigil")
@Menu(title = "Queue", order = 20)
@PermitAll
class QueueView extends Div implements BeforeEnterObserver {

    /** What of the work is shown; its name stands in the address. */
    private enum Filter {
        ALL,
        OPEN,
        FAILED,
        MINE
    }

    private final Jobs jobs;
    private final JobBoard board;
    private final transient Clock clock;
    private final String me;
    private final boolean lead;
    private final Grid<Job> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(
            "Nothing to do",
            "Renders, imports and labelling appear here while they run, with their progress and, should they fail, the reason.");
    private final RadioButtonGroup<Filter> filter = new RadioButtonGroup<>();
    private transient Runnable stopWatching = () -> {};
    private List<Job> shown = List.of();

    QueueView(Jobs jobs, JobBoard board, CurrentPerson current, Clock clock) {
        this.jobs = jobs;
        this.board = board;
        this.clock = clock;
        this.me = current.name();
        this.lead = current.has(Roles.LEAD);
        addClassName("page");
        filter.setItems(Filter.values());
        filter.setItemLabelGenerator(
                item -> item.name().charAt(0) + item.name().substring(1).toLowerCase(Locale.ROOT));
        filter.setAriaLabel("Show");
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var query = event.getValue() == Filter.ALL
                        ? ""
                        : "?show=" + event.getValue().name().toLowerCase(Locale.ROOT);
                getUI().ifPresent(ui -> ui.navigate("queue" + query));
            }
        });
        columns();
        add(new PageHeader("Queue", filter), grid, empty);
    }

    private void columns() {
        grid.addClassName("fill");
        grid.addComponentColumn(this::title).setHeader("Work").setFlexGrow(3).setKey("title");
        grid.addComponentColumn(QueueView::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::progress).setHeader("Progress").setFlexGrow(2);
        grid.addColumn(Job::owner).setHeader("Asked by").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(job -> job.attempt() <= 1 ? "" : job.attempt() + " of " + job.maxAttempts())
                .setHeader("Attempt")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setHeader("").setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var show = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .orElse("all");
        filter.setValue(List.of(Filter.values()).stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(Filter.ALL));
        show(shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        stopWatching = board.watch(now -> ui.access(() -> show(now)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    private void show(List<Job> now) {
        shown = now;
        var items = now.stream().filter(this::matches).toList();
        grid.setItems(items);
        grid.setVisible(!items.isEmpty());
        empty.setVisible(items.isEmpty());
    }

    private boolean matches(Job job) {
        return switch (filter.getValue()) {
            case OPEN -> job.state().open();
            case FAILED -> job.state() == JobState.FAILED;
            case MINE -> job.owner().equals(me);
            case ALL -> true;
        };
    }

    private Component title(Job job) {
        var title = new Span(job.title());
        title.addClassName("strong");
        var kind = new Span(job.kind() + " #" + job.id());
        kind.addClassName("dim");
        return lines(title, kind);
    }

    private static Component state(Job job) {
        var pill = new Span(
                job.cancelRequested() && job.state() == JobState.RUNNING
                        ? "cancelling"
                        : job.state().name().toLowerCase(Locale.ROOT));
        pill.addClassName("pill");
        pill.getElement().setAttribute("data-kind", KINDS.get(job.state()));
        return pill;
    }

    private static final Map<JobState, String> KINDS = Map.of(
            JobState.QUEUED, "quiet",
            JobState.RUNNING, "human",
            JobState.DONE, "truth",
            JobState.FAILED, "danger",
            JobState.CANCELLED, "quiet");

    private Component progress(Job job) {
        if (job.state() == JobState.FAILED || (job.state() == JobState.QUEUED && job.error() != null)) {
            var reason = new Span(job.error() == null ? "" : job.error());
            reason.addClassName(job.state() == JobState.FAILED ? "danger" : "dim");
            reason.addClassName("wrap");
            return reason;
        }
        if (job.state() != JobState.RUNNING) {
            var outcome = new Span(job.state() == JobState.DONE ? job.note() : "");
            outcome.addClassNames("dim", "wrap");
            return outcome;
        }
        var bar = new ProgressBar(0, 1, job.progress());
        bar.setIndeterminate(job.total() == 0 || job.done() == 0);
        var text = new Span(ProgressText.of(job, clock.instant()));
        text.addClassName("dim");
        return lines(bar, text);
    }

    private Component actions(Job job) {
        var row = new Div();
        row.addClassName("row-actions");
        if (job.clipId() != null) {
            row.add(new Anchor("clips/" + job.clipId(), "Open clip"));
        }
        boolean mine = lead || job.owner().equals(me);
        if (mine && job.state().open() && !job.cancelRequested()) {
            row.add(action("Cancel", () -> jobs.cancel(job.id())));
        }
        if (mine && job.state() == JobState.FAILED && job.attempt() < 10) {
            row.add(action("Retry", () -> jobs.retry(job.id())));
        }
        return row;
    }

    private Button action(String label, Runnable run) {
        var button = new Button(label, event -> {
            run.run();
            show(jobs.recent(200));
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Component lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }
}

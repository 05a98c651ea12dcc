package dev.vigil.dataset.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.vigil.dataset.VersionJobs;
import dev.vigil.dataset.VersionReport;
import dev.vigil.job.Job;
import dev.vigil.job.JobBoard;
import dev.vigil.job.JobState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is being done with a version right now, and how it last came out. */
class VersionWork extends Div {

    private static final Set<String> KINDS = Set.of(VersionJobs.FREEZE, VersionJobs.VERIFY);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final transient JobBoard board;
    private final transient Consumer<Job> ended;
    private final transient VersionReport version;
    private final String title;
    private @Nullable Set<Long> known;
    private transient Runnable stopWatching = () -> {};

    /** @param ended hears of work that came to its end while the page was open */
    VersionWork(JobBoard board, VersionReport version, Consumer<Job> ended) {
        this.board = board;
        this.version = version;
        this.ended = ended;
        this.title = VersionJobs.title(version.dataset(), version.version().toString());
        addClassName("lines");
        outcome();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        stopWatching = board.watch(jobs -> ui.access(() -> show(jobs)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    private void show(List<Job> jobs) {
        var mine = jobs.stream()
                .filter(job -> KINDS.contains(job.kind()) && job.title().equals(title))
                .toList();
        // short work may begin and end between two looks: what counts is that it had not ended at the first
        var over = mine.stream().filter(job -> job.finishedAt() != null).toList();
        if (known == null) {
            known = over.stream().map(Job::id).collect(Collectors.toSet());
        }
        for (var job : over) {
            if (known.add(job.id())) {
                ended.accept(job);
                return;
            }
        }
        removeAll();
        outcome();
        for (var job : mine) {
            if (job.state() == JobState.QUEUED || job.state() == JobState.RUNNING) {
                under(job);
            }
        }
    }

    private void under(Job job) {
        var bar = new ProgressBar(0, 1, job.progress());
        bar.setIndeterminate(job.total() == 0);
        var what = job.kind().equals(VersionJobs.FREEZE) ? "Being frozen" : "Being verified";
        add(
                Pieces.dim(what
                        + (job.note().isEmpty() ? "" : ": " + job.note())
                        + (job.total() == 0 ? "" : " · %.0f %%".formatted(100 * job.progress()))),
                bar);
    }

    private void outcome() {
        var last = version.verified();
        if (last == null) {
            return;
        }
        var by = MINUTE.format(last.at()) + " by " + last.person();
        if (last.verified()) {
            add(Pieces.dim("Verified " + by
                    + ": labels, videos and root hash of %s as stored".formatted(Pieces.clips(last.clips()))));
        } else {
            var line = new Span("Verification failed " + by + ": " + last.difference());
            line.addClassNames("wrap", "danger");
            add(line);
        }
    }
}

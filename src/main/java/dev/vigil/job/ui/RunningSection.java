package dev.vigil.job.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.vigil.job.Job;
import dev.vigil.job.JobBoard;
import dev.vigil.job.JobState;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.HomeSection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The work that runs now, as it goes on. */
@org.springframework.stereotype.Component
class RunningSection implements HomeSection {

    private final JobBoard board;
    private final Clock clock;

    RunningSection(JobBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build() {
        return Optional.of(new Running(board, clock));
    }

    private static final class Running extends Card {

        private static final int SHOWN = 5;

        private final transient JobBoard board;
        private final transient Clock clock;
        private final Div list = new Div();
        private transient Runnable stopWatching = () -> {};

        Running(JobBoard board, Clock clock) {
            super("Running now");
            this.board = board;
            this.clock = clock;
            list.addClassName("lines");
            add(list);
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
            list.removeAll();
            var running =
                    jobs.stream().filter(job -> job.state() == JobState.RUNNING).toList();
            long waiting =
                    jobs.stream().filter(job -> job.state() == JobState.QUEUED).count();
            long failed =
                    jobs.stream().filter(job -> job.state() == JobState.FAILED).count();
            if (running.isEmpty() && waiting == 0) {
                var idle = new Paragraph("Nothing runs.");
                idle.addClassName("dim");
                list.add(idle);
            }
            running.stream().limit(SHOWN).forEach(job -> list.add(line(job)));
            var rest = new Anchor(
                    failed > 0 ? "queue?show=failed" : "queue",
                    waiting + " waiting" + (failed > 0 ? " · " + failed + " failed" : ""));
            list.add(rest);
        }

        private Component line(Job job) {
            var title = new Span(job.title());
            title.addClassName("strong");
            var bar = new ProgressBar(0, 1, job.progress());
            bar.setIndeterminate(job.done() == 0);
            var text = new Span(job.kind() + " · " + ProgressText.of(job, clock.instant()));
            text.addClassName("dim");
            var lines = new Div(title, bar, text);
            lines.addClassName("lines");
            return lines;
        }
    }
}

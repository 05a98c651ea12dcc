package dev.vigil.job.internal;

import dev.vigil.job.Job;
import dev.vigil.job.JobBoard;
import dev.vigil.job.Jobs;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at the jobs twice a second while somebody watches: work of other processes shows up as well. */
@Component
class JobFeed implements JobBoard {

    private static final Logger log = LoggerFactory.getLogger(JobFeed.class);
    private static final int SHOWN = 200;
    private static final long EVERY_MILLIS = 500;

    private final Jobs jobs;
    private final List<Consumer<List<Job>>> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("job-feed").factory());
    private List<Job> last = List.of();

    JobFeed(Jobs jobs) {
        this.jobs = jobs;
        var unused = clockwork.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public Runnable watch(Consumer<List<Job>> watcher) {
        watchers.add(watcher);
        watcher.accept(jobs.recent(SHOWN));
        return () -> watchers.remove(watcher);
    }

    private void look() {
        if (watchers.isEmpty()) {
            return;
        }
        try {
            var now = jobs.recent(SHOWN);
            if (!now.equals(last)) {
                last = now;
                watchers.forEach(watcher -> show(watcher, now));
            }
        } catch (RuntimeException e) {
            // the next look may succeed; an exception here would end all looking
            log.warn("Jobs could not be read", e);
        }
    }

    private static void show(Consumer<List<Job>> watcher, List<Job> now) {
        try {
            watcher.accept(now);
        } catch (RuntimeException e) {
            // a page that is closing, for one; the others still want to know
            log.warn("A watcher of jobs failed", e);
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}

package dev.vigil.job.ui;

import dev.vigil.job.Job;
import java.time.Duration;
import java.time.Instant;

/** How far work has come and how long it will take, in words. */
final class ProgressText {

    private ProgressText() {}

    static String of(Job job, Instant now) {
        if (job.total() == 0 || job.done() == 0) {
            return job.note().isEmpty() ? "starting" : job.note();
        }
        if (!job.note().isEmpty()) {
            // what has a name of its own need not be frames, and may have been begun anew
            return job.note() + " · " + Math.round(100 * job.progress()) + " %";
        }
        var text = job.done() + " of " + job.total() + " frames";
        var started = job.startedAt();
        if (started == null || job.done() >= job.total()) {
            return text;
        }
        long elapsed = Duration.between(started, now).toMillis();
        long left = elapsed * (job.total() - job.done()) / job.done() / 1000;
        return text + (left < 60 ? " · " + Math.max(1, left) + " s left" : " · " + (left / 60 + 1) + " min left");
    }
}

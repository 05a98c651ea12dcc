package dev.vigil.job;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt at a job, as its handler sees it. Whatever it writes is refused once another attempt has begun. */
public interface JobRun {

    long jobId();

    /** Who asked for the work. */
    String owner();

    /** 1 for the first. */
    int attempt();

    <T> T payload(Class<T> type);

    /**
     * Says how far the work has come; written at most twice a second, so call it freely.
     *
     * @throws Stopped where the job was cancelled or another attempt has taken over
     */
    void progress(long done, long total, String note);

    /**
     * Ends the job: the rows, its being done and what follows stand or fall together.
     *
     * @param rows writes what was made and answers its clip, if it is one
     * @throws Stopped where the job was cancelled or another attempt has taken over; then nothing was written
     */
    void finish(Supplier<@Nullable Long> rows);

    /** Leaves a word on what came out, for whoever asked; kept with the job once it is done. Called within {@link #finish}. */
    void note(String outcome);

    /**
     * There is nothing to do before some time has passed, or not in this lane: thrown by a handler that wants to be run again.
     * It costs no attempt and the job goes on running; a cancel or {@link Jobs#wake} brings the next run forward.
     */
    class Later extends RuntimeException {

        private final Duration delay;
        private final Lane lane;

        public Later(Duration delay, Lane lane) {
            super("again in " + delay, null, false, false);
            this.delay = delay;
            this.lane = lane;
        }

        public Duration delay() {
            return delay;
        }

        public Lane lane() {
            return lane;
        }
    }

    /** The attempt must end now. Handlers let it pass. */
    class Stopped extends RuntimeException {
        public Stopped(String reason) {
            super(reason);
        }
    }
}

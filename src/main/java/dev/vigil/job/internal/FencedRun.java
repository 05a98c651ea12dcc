package dev.vigil.job.internal;

import dev.vigil.job.JobFinished;
import dev.vigil.job.JobRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** An attempt that can write only while it is the newest. */
final class FencedRun implements JobRun {

    private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

    private final long jobId;
    private final JobTable.Claim claim;
    private final JobTable table;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;
    private Instant lastWrite = Instant.MIN;
    private boolean finished;
    private String outcome = "";

    FencedRun(
            long jobId,
            JobTable.Claim claim,
            JobTable table,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.jobId = jobId;
        this.claim = claim;
        this.table = table;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public long jobId() {
        return jobId;
    }

    @Override
    public String owner() {
        return claim.owner();
    }

    @Override
    public int attempt() {
        return claim.attempt();
    }

    @Override
    public <T> T payload(Class<T> type) {
        return json.readValue(claim.payload(), type);
    }

    @Override
    public synchronized void progress(long done, long total, String note) {
        var now = clock.instant();
        if (lastWrite != Instant.MIN && now.isBefore(lastWrite.plus(BETWEEN_WRITES))) {
            return;
        }
        lastWrite = now;
        var cancel = table.progress(jobId, attempt(), done, total, note)
                .orElseThrow(() -> new Stopped("another attempt has taken over"));
        if (cancel) {
            throw new Stopped("cancelled");
        }
    }

    @Override
    public void finish(Supplier<@Nullable Long> rows) {
        transaction.executeWithoutResult(status -> {
            if (!table.done(jobId, attempt())) {
                throw new Stopped("cancelled, or another attempt has taken over");
            }
            var clipId = rows.get();
            if (clipId != null) {
                table.made(jobId, clipId);
            }
            // also where there is nothing to say: what it did last is not what came out
            table.note(jobId, attempt(), outcome);
            events.publishEvent(new JobFinished(jobId, claim.kind(), clipId));
        });
        finished = true;
    }

    @Override
    public void note(String outcome) {
        this.outcome = outcome;
    }

    void finishIfOpen() {
        if (!finished) {
            finish(() -> null);
        }
    }
}

package dev.vigil.job.internal;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.UnrepeatableFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Runs one attempt at a job and writes down how it ended. */
@Component
class JobExecution {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(4);
    private static final int LONGEST_ERROR = 8_000;

    private final JobTable table;
    private final Map<String, JobHandler> handlers;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    JobExecution(
            JobTable table,
            List<JobHandler> handlers,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.table = table;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** Runs the job and answers after what time to look again, if at all. */
    Optional<Duration> run(long id) {
        var claim = table.claim(id).orElse(null);
        if (claim == null) {
            table.cancelled(id);
            clear(id);
            return Optional.empty();
        }
        var handler = handlers.get(claim.kind());
        var run = new FencedRun(id, claim, table, transaction, events, json, clock);
        if (handler == null) {
            table.failed(id, claim.attempt(), "This server knows no work of kind '" + claim.kind() + "'.");
            return Optional.empty();
        }
        if (claim.tries() > claim.maxAttempts()) {
            giveUp(
                    run,
                    "Given up after " + claim.maxAttempts()
                            + " attempts: the last one ended without a word, as a killed server does.");
            return Optional.empty();
        }
        try {
            handler.run(run);
            run.finishIfOpen();
        } catch (JobRun.Stopped e) {
            log.info("Job {} attempt {} stopped: {}", id, claim.attempt(), e.getMessage());
            table.cancelled(id);
            clear(id);
        } catch (JobRun.Later e) {
            return table.later(id, claim.attempt(), e.lane()) ? Optional.of(e.delay()) : Optional.empty();
        } catch (UnrepeatableFailure e) {
            giveUp(run, reason(e));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return failed(run, claim, e);
        }
        return Optional.empty();
    }

    /** Also for work that ended while it waited, or whose server was killed on ending it: whoever meets it first clears up. */
    private void clear(long id) {
        transaction.executeWithoutResult(status -> table.abandoned(id).ifPresent(claim -> {
            var handler = handlers.get(claim.kind());
            if (handler != null) {
                handler.abandoned(new FencedRun(id, claim, table, transaction, events, json, clock));
            }
        }));
    }

    private Optional<Duration> failed(FencedRun run, JobTable.Claim claim, Throwable e) {
        if (Thread.interrupted()) {
            log.info("Job {} stops with the server and goes on after the next start", run.jobId());
            table.stopped(run.jobId(), claim.attempt());
            return Optional.of(Duration.ZERO);
        }
        log.warn("Job {} ({}) attempt {} failed", run.jobId(), claim.kind(), claim.attempt(), e);
        if (claim.tries() >= claim.maxAttempts()) {
            giveUp(run, reason(e));
            return Optional.empty();
        }
        return table.waitAgain(run.jobId(), claim.attempt(), reason(e))
                ? Optional.of(FIRST_DELAY.multipliedBy(1L << (claim.tries() - 1)))
                : Optional.empty();
    }

    private void giveUp(FencedRun run, String reason) {
        if (table.failed(run.jobId(), run.attempt(), reason)) {
            clear(run.jobId());
        }
    }

    private static String reason(Throwable e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.length() > LONGEST_ERROR ? message.substring(0, LONGEST_ERROR) + " ..." : message;
    }
}

package dev.vigil.provider;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.job.Lane;
import dev.vigil.job.NewJob;
import dev.vigil.job.UnrepeatableFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes an order one step further, from whatever state it is found in. Before anything is sent it is written down that it will
 * be; found so, nobody knows whether it was, and what costs money is not sent a second time.
 */
@Component
class OperationJob implements JobHandler {

    static final String KIND = "video";

    private static final Logger log = LoggerFactory.getLogger(OperationJob.class);
    private static final int MOST_FETCHES = 6;

    record Payload(long operationId) {}

    private final OperationSteps steps;
    private final VideoOperations operations;
    private final Connections connections;
    private final OrderSending sending;
    private final Arrivals arrivals;
    private final Jobs jobs;
    private final Pace pace;
    private final Clock clock;

    OperationJob(
            OperationSteps steps,
            VideoOperations operations,
            Connections connections,
            OrderSending sending,
            Arrivals arrivals,
            Jobs jobs,
            Pace pace,
            Clock clock) {
        this.steps = steps;
        this.operations = operations;
        this.connections = connections;
        this.sending = sending;
        this.arrivals = arrivals;
        this.jobs = jobs;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var operation =
                operations.findById(run.payload(Payload.class).operationId()).orElseThrow();
        var connection = connections.byId(operation.connectionId());
        switch (operation.state()) {
            case DRAFT -> sending.submit(run, operation, connection);
            case SUBMITTING ->
                sending.findOut(run, operation, connection, "The server stopped while it was sending this.");
            case QUEUED, RUNNING -> look(run, operation, connection);
            case DOWNLOADING -> take(run, operation, connection);
            case STORED -> log.debug("Operation {} is stored already", operation.id());
            default -> throw new UnrepeatableFailure(operation.sentence());
        }
    }

    private void look(JobRun run, VideoOperation operation, Connection connection) throws Exception {
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        var reference = operation.operation().orElseThrow();
        if (operation.late(clock.instant(), Duration.ofMinutes(connection.deadlineMinutes()))) {
            callOff(operation);
            throw steps.fails(
                    operation,
                    OperationState.EXPIRED,
                    "Not ready within " + connection.deadlineMinutes() + " minutes: it was called off there.",
                    null);
        }
        try {
            follow(run, operation, connection, provider.status(reference, at));
        } catch (CallFailed e) {
            var looked = steps.take(operation.id(), each -> each.notSeen(e.whileAsking()));
            run.progress(0, 0, "asks again: " + looked.sentence());
            throw pace.next(operation.orderId(), looked.looks(), e.after());
        }
    }

    private void follow(JobRun run, VideoOperation operation, Connection connection, OperationStatus status)
            throws Exception {
        switch (status) {
            case OperationStatus.Queued(var note, var when) -> {
                var looked = steps.take(operation.id(), each -> each.looked(OperationState.QUEUED));
                run.progress(0, 0, "queued at " + connection.name() + (note.isEmpty() ? "" : ", " + note));
                throw pace.next(operation.orderId(), looked.looks(), when);
            }
            case OperationStatus.Running(var share, var note, var when) -> {
                var looked = steps.take(operation.id(), each -> each.looked(OperationState.RUNNING));
                run.progress(
                        Math.round(Math.clamp(share, 0, 1) * 100),
                        share < 0 ? 0 : 100,
                        "being made by " + connection.name() + (note.isEmpty() ? "" : ", " + note));
                throw pace.next(operation.orderId(), looked.looks(), when);
            }
            case OperationStatus.Ready ready -> {
                var made = steps.take(operation.id(), each -> each.made(ready.cost()));
                take(run, made, connection);
            }
            default -> throw ended(operation, status);
        }
    }

    private UnrepeatableFailure ended(VideoOperation operation, OperationStatus status) {
        return switch (status) {
            case OperationStatus.Refused(var why, var cost) ->
                steps.fails(operation, OperationState.REFUSED, why, cost);
            case OperationStatus.Failed(var why, var cost) -> steps.fails(operation, OperationState.FAILED, why, cost);
            case OperationStatus.Cancelled(var cost) ->
                steps.fails(operation, OperationState.FAILED, "It was cancelled at the provider.", cost);
            case OperationStatus.Expired(var why) -> steps.fails(operation, OperationState.EXPIRED, why, null);
            case OperationStatus.Lost(var why) -> steps.fails(operation, OperationState.LOST, why, null);
            case OperationStatus.Queued q -> throw new IllegalArgumentException(q.toString());
            case OperationStatus.Running r -> throw new IllegalArgumentException(r.toString());
            case OperationStatus.Ready r -> throw new IllegalArgumentException(r.toString());
        };
    }

    /** Fetched where somebody waits, decoded where somebody works. */
    private void take(JobRun run, VideoOperation operation, Connection connection) throws Exception {
        if (arrivals.has(operation)) {
            arrivals.store(run, operation, connection);
            return;
        }
        run.progress(0, 0, "is being fetched");
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        try {
            // asked anew each time: addresses of videos end after a while
            var status = provider.status(operation.operation().orElse("{}"), at);
            if (!(status instanceof OperationStatus.Ready ready)) {
                throw ended(operation, status);
            }
            arrivals.fetch(operation, provider, ready, at);
        } catch (RefusedAddress e) {
            throw steps.fails(operation, OperationState.FAILED, String.valueOf(e.getMessage()), null);
        } catch (IOException | CallFailed e) {
            log.info("Operation {} could not be fetched: {}", operation.id(), e.toString());
            var tried = steps.take(operation.id(), each -> each.notSeen(String.valueOf(e.getMessage())));
            if (tried.looks() > MOST_FETCHES) {
                throw steps.fails(
                        operation, OperationState.FAILED, "It is made, and cannot be fetched: " + e.getMessage(), null);
            }
            throw pace.next(operation.orderId(), tried.looks(), null);
        }
        throw pace.atOnce(Lane.WORK);
    }

    private void callOff(VideoOperation operation) {
        jobs.enqueue(new NewJob(
                CallOffJob.KIND,
                operation.orderId() + ":" + operation.submissions(),
                "Calling off " + operation.ordered().name(),
                new CallOffJob.Payload(operation.id()),
                operation.createdBy(),
                Lane.WAIT));
    }

    /** Called off by a person, or given up here: what goes on elsewhere is told to end in the first case alone. */
    @Override
    public void abandoned(JobRun run) {
        var operation =
                operations.findById(run.payload(Payload.class).operationId()).orElseThrow();
        boolean cancelled = jobs.find(run.jobId())
                .filter(job -> job.state() == JobState.CANCELLED)
                .isPresent();
        if (!operation.state().open()) {
            return;
        }
        if (cancelled) {
            boolean sent = operation.submissions() > 0 && operation.state() != OperationState.DRAFT;
            steps.end(
                    operation.id(),
                    OperationState.CANCELLED,
                    sent ? "Called off; what it has cost so far is owed." : "",
                    null);
            arrivals.forget(operation);
            if (sent) {
                callOff(operation);
            }
        } else if (operation.state() == OperationState.SUBMITTING) {
            steps.end(operation.id(), OperationState.SUBMIT_UNKNOWN, "Nobody knows whether it was sent.", null);
        }
    }
}

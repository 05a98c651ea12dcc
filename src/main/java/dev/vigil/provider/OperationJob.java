package dev.vigil.provider;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.job.Lane;
import dev.vigil.job.NewJob;
import dev.vigil.job.UnrepeatableFailure;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST_TRIES = 40;
    private static final int MOST_FETCHES = 6;

    record Payload(long operationId) {}

    private final OperationSteps steps;
    private final VideoOperations operations;
    private final Connections connections;
    private final ControlVideos controls;
    private final Arrivals arrivals;
    private final WakeUps wakeUps;
    private final MediaStore media;
    private final Jobs jobs;
    private final Pace pace;
    private final Clock clock;

    OperationJob(
            OperationSteps steps,
            VideoOperations operations,
            Connections connections,
            ControlVideos controls,
            Arrivals arrivals,
            WakeUps wakeUps,
            MediaStore media,
            Jobs jobs,
            Pace pace,
            Clock clock) {
        this.steps = steps;
        this.operations = operations;
        this.connections = connections;
        this.controls = controls;
        this.arrivals = arrivals;
        this.wakeUps = wakeUps;
        this.media = media;
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
            case DRAFT -> submit(run, operation, connection);
            case SUBMITTING -> findOut(run, operation, connection, "The server stopped while it was sending this.");
            case QUEUED, RUNNING -> look(run, operation, connection);
            case DOWNLOADING -> take(run, operation, connection);
            case STORED -> log.debug("Operation {} is stored already", operation.id());
            default -> throw new UnrepeatableFailure(operation.sentence());
        }
    }

    private void submit(JobRun run, VideoOperation operation, Connection connection) throws Exception {
        if (!connection.enabled()) {
            throw fails(
                    operation,
                    OperationState.FAILED,
                    "The connection “" + connection.name() + "” is switched off.",
                    free());
        }
        if (operation.sourceClipId() != null && operation.control().isEmpty()) {
            var hash = controls.make(run, operation);
            steps.take(operation.id(), each -> each.follows(hash.hex()));
            throw new JobRun.Later(Duration.ZERO, Lane.WAIT);
        }
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        var order = order(operation, provider, at);
        if (!steps.submitting(operation.id(), connection.mostAtOnce())) {
            run.progress(0, 0, "waits for a place at " + connection.name());
            throw later(pace.forAPlace());
        }
        run.progress(0, 0, "is being sent to " + connection.name());
        after(run, operation, connection, provider.submit(order, at));
    }

    private void after(JobRun run, VideoOperation operation, Connection connection, Submission submission)
            throws Exception {
        switch (submission) {
            case Submission.Accepted(var reference, var estimate) -> {
                steps.take(operation.id(), each -> each.accepted(reference, estimate));
                throw later(pace.next(operation.orderId(), 0, null));
            }
            case Submission.Answered(var video, var cost) -> {
                arrivals.keep(operation, video);
                steps.take(operation.id(), each -> each.made(cost));
                throw new JobRun.Later(Duration.ZERO, Lane.WORK);
            }
            case Submission.Refused(var why, var cost) -> throw fails(operation, OperationState.REFUSED, why, cost);
            case Submission.Rejected(var why) -> throw fails(operation, OperationState.FAILED, why, free());
            case Submission.Busy(var why, var when) -> {
                var waits = steps.take(operation.id(), each -> each.notTaken(why));
                if (waits.looks() > MOST_TRIES) {
                    throw fails(
                            operation,
                            OperationState.FAILED,
                            "Given up after " + MOST_TRIES + " tries. " + why,
                            free());
                }
                run.progress(0, 0, why);
                throw later(pace.next(operation.orderId(), waits.looks(), when));
            }
            case Submission.Unknown(var why) -> findOut(run, operation, connection, why);
        }
    }

    /** It was sent, perhaps: asked for where one can ask, sent again where that is harmless, and else left to a person. */
    private void findOut(JobRun run, VideoOperation operation, Connection connection, String why) {
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        try {
            var found = provider.find(order(operation, provider, at), at);
            if (found.isPresent()) {
                steps.take(operation.id(), each -> each.accepted(found.get(), null));
                throw later(Duration.ZERO);
            }
            sendAgain(run, operation, "The provider knows nothing of it; it is sent again.");
        } catch (UnsupportedOperationException cannotAsk) {
            if (provider.repeatable(at)) {
                sendAgain(run, operation, why + " It costs nothing there and is sent again.");
            }
            throw unknown(operation, connection, why);
        } catch (CallFailed e) {
            var tried = steps.take(operation.id(), each -> each.notSeen(String.valueOf(e.getMessage())));
            if (tried.looks() > MOST_TRIES) {
                throw unknown(operation, connection, why);
            }
            run.progress(0, 0, "asks whether it was taken: " + e.getMessage());
            throw later(pace.next(operation.orderId(), tried.looks(), e.after()));
        }
    }

    private void sendAgain(JobRun run, VideoOperation operation, String why) {
        var again = steps.take(operation.id(), each -> each.notTaken(why));
        if (again.looks() > MOST_TRIES) {
            throw fails(operation, OperationState.FAILED, "Given up after " + MOST_TRIES + " tries. " + why, null);
        }
        run.progress(0, 0, why);
        throw later(pace.next(operation.orderId(), again.looks(), null));
    }

    private UnrepeatableFailure unknown(VideoOperation operation, Connection connection, String why) {
        return fails(
                operation,
                OperationState.SUBMIT_UNKNOWN,
                why + " Look for it at " + connection.family().title()
                        + " first: Retry sends it once more, and it may then be paid for twice.",
                null);
    }

    private void look(JobRun run, VideoOperation operation, Connection connection) throws Exception {
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        var reference = operation.operation().orElseThrow();
        if (operation.late(clock.instant(), Duration.ofMinutes(connection.deadlineMinutes()))) {
            callOff(operation);
            throw fails(
                    operation,
                    OperationState.EXPIRED,
                    "Not ready within " + connection.deadlineMinutes() + " minutes: it was called off there.",
                    null);
        }
        try {
            follow(run, operation, connection, provider.status(reference, at));
        } catch (CallFailed e) {
            var looked = steps.take(operation.id(), each -> each.notSeen(HttpFaults.sentence(e)));
            run.progress(0, 0, "asks again: " + looked.sentence());
            throw later(pace.next(operation.orderId(), looked.looks(), e.after()));
        }
    }

    private void follow(JobRun run, VideoOperation operation, Connection connection, OperationStatus status)
            throws Exception {
        switch (status) {
            case OperationStatus.Queued(var note, var when) -> {
                var looked = steps.take(operation.id(), each -> each.looked(OperationState.QUEUED));
                run.progress(0, 0, "queued at " + connection.name() + (note.isEmpty() ? "" : ", " + note));
                throw later(pace.next(operation.orderId(), looked.looks(), when));
            }
            case OperationStatus.Running(var share, var note, var when) -> {
                var looked = steps.take(operation.id(), each -> each.looked(OperationState.RUNNING));
                run.progress(
                        Math.round(Math.clamp(share, 0, 1) * 100),
                        share < 0 ? 0 : 100,
                        "being made by " + connection.name() + (note.isEmpty() ? "" : ", " + note));
                throw later(pace.next(operation.orderId(), looked.looks(), when));
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
            case OperationStatus.Refused(var why, var cost) -> fails(operation, OperationState.REFUSED, why, cost);
            case OperationStatus.Failed(var why, var cost) -> fails(operation, OperationState.FAILED, why, cost);
            case OperationStatus.Cancelled(var cost) ->
                fails(operation, OperationState.FAILED, "It was cancelled at the provider.", cost);
            case OperationStatus.Expired(var why) -> fails(operation, OperationState.EXPIRED, why, null);
            case OperationStatus.Lost(var why) -> fails(operation, OperationState.LOST, why, null);
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
            throw fails(operation, OperationState.FAILED, String.valueOf(e.getMessage()), null);
        } catch (IOException | CallFailed e) {
            log.info("Operation {} could not be fetched: {}", operation.id(), e.toString());
            var tried = steps.take(operation.id(), each -> each.notSeen(String.valueOf(e.getMessage())));
            if (tried.looks() > MOST_FETCHES) {
                throw fails(
                        operation, OperationState.FAILED, "It is made, and cannot be fetched: " + e.getMessage(), null);
            }
            throw later(pace.next(operation.orderId(), tried.looks(), null));
        }
        throw new JobRun.Later(Duration.ZERO, Lane.WORK);
    }

    private VideoOrder order(VideoOperation operation, VideoProvider provider, Endpoint at) {
        var ordered = operation.ordered();
        return new VideoOrder(
                operation.orderId(),
                ordered.prompt(),
                ordered.negative(),
                ordered.seconds(),
                ordered.frames(),
                ordered.framesPerSecond(),
                ordered.width(),
                ordered.height(),
                ordered.seed(),
                control(operation),
                wakeUps.address(provider, at, operation));
    }

    private @Nullable Control control(VideoOperation operation) {
        var kind = operation.ordered().control();
        if (kind == null || operation.control().isEmpty()) {
            return null;
        }
        try {
            return new Control(
                    kind, media.fetch(new MediaHash(operation.control().get())));
        } catch (IOException e) {
            throw new IllegalStateException("what it follows is not there", e);
        }
    }

    private UnrepeatableFailure fails(VideoOperation operation, OperationState how, String why, @Nullable Cost cost) {
        steps.end(operation.id(), how, why, cost);
        arrivals.forget(operation);
        return new UnrepeatableFailure(why);
    }

    private static Cost free() {
        return Cost.usd(0);
    }

    private static JobRun.Later later(Duration delay) {
        return new JobRun.Later(delay, Lane.WAIT);
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

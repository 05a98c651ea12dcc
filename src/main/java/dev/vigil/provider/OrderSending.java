package dev.vigil.provider;

import dev.vigil.job.JobRun;
import dev.vigil.job.Lane;
import dev.vigil.job.UnrepeatableFailure;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends orders, and finds out what became of those whose answer was lost. */
@Component
class OrderSending {

    private static final int MOST_TRIES = 40;

    private final OperationSteps steps;
    private final Connections connections;
    private final ControlVideos controls;
    private final Arrivals arrivals;
    private final WakeUps wakeUps;
    private final MediaStore media;
    private final Pace pace;

    OrderSending(
            OperationSteps steps,
            Connections connections,
            ControlVideos controls,
            Arrivals arrivals,
            WakeUps wakeUps,
            MediaStore media,
            Pace pace) {
        this.steps = steps;
        this.connections = connections;
        this.controls = controls;
        this.arrivals = arrivals;
        this.wakeUps = wakeUps;
        this.media = media;
        this.pace = pace;
    }

    /** From before anything was sent. */
    void submit(JobRun run, VideoOperation operation, Connection connection) throws Exception {
        if (!connection.enabled()) {
            throw steps.fails(
                    operation,
                    OperationState.FAILED,
                    "The connection “" + connection.name() + "” is switched off.",
                    free());
        }
        if (operation.sourceClipId() != null && operation.control().isEmpty()) {
            var hash = controls.make(run, operation);
            steps.take(operation.id(), each -> each.follows(hash.hex()));
            throw pace.atOnce(Lane.WAIT);
        }
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        var order = operation.order(control(operation), wakeUps.address(provider, at, operation));
        if (!steps.submitting(operation.id(), connection.mostAtOnce())) {
            run.progress(0, 0, "waits for a place at " + connection.name());
            throw pace.forAPlace();
        }
        run.progress(0, 0, "is being sent to " + connection.name());
        after(run, operation, connection, provider.submit(order, at));
    }

    private void after(JobRun run, VideoOperation operation, Connection connection, Submission submission)
            throws Exception {
        switch (submission) {
            case Submission.Accepted(var reference, var estimate) -> {
                steps.take(operation.id(), each -> each.accepted(reference, estimate));
                throw pace.next(operation.orderId(), 0, null);
            }
            case Submission.Answered(var video, var cost) -> {
                arrivals.keep(operation, video);
                steps.take(operation.id(), each -> each.made(cost));
                throw pace.atOnce(Lane.WORK);
            }
            case Submission.Refused(var why, var cost) ->
                throw steps.fails(operation, OperationState.REFUSED, why, cost);
            case Submission.Rejected(var why) -> throw steps.fails(operation, OperationState.FAILED, why, free());
            case Submission.Busy(var why, var when) -> throw later(run, operation, why, when, free());
            case Submission.Unknown(var why) -> findOut(run, operation, connection, why);
        }
    }

    /** It was sent, perhaps: asked for where one can ask, sent again where that is harmless, and else left to a person. */
    void findOut(JobRun run, VideoOperation operation, Connection connection, String why) {
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        try {
            var found = provider.find(operation.orderId(), at);
            if (found.isPresent()) {
                steps.take(operation.id(), each -> each.accepted(found.get(), null));
                throw pace.atOnce(Lane.WAIT);
            }
            throw later(run, operation, "The provider knows nothing of it; it is sent again.", null, null);
        } catch (UnsupportedOperationException cannotAsk) {
            if (provider.repeatable(at)) {
                throw later(run, operation, why + " It costs nothing there and is sent again.", null, null);
            }
            throw unknown(operation, connection, why);
        } catch (CallFailed e) {
            var tried = steps.take(operation.id(), each -> each.notSeen(String.valueOf(e.getMessage())));
            if (tried.looks() > MOST_TRIES) {
                throw unknown(operation, connection, why);
            }
            run.progress(0, 0, "asks whether it was taken: " + e.getMessage());
            throw pace.next(operation.orderId(), tried.looks(), e.after());
        }
    }

    /** Nothing was begun, or nothing that counts: it is sent again, but not for ever. */
    private RuntimeException later(
            JobRun run, VideoOperation operation, String why, @Nullable Duration when, @Nullable Cost cost) {
        var waits = steps.take(operation.id(), each -> each.notTaken(why));
        if (waits.looks() > MOST_TRIES) {
            return steps.fails(
                    operation, OperationState.FAILED, "Given up after " + MOST_TRIES + " tries. " + why, cost);
        }
        run.progress(0, 0, why);
        return pace.next(operation.orderId(), waits.looks(), when);
    }

    private UnrepeatableFailure unknown(VideoOperation operation, Connection connection, String why) {
        return steps.fails(
                operation,
                OperationState.SUBMIT_UNKNOWN,
                why + " Look for it at " + connection.family().title()
                        + " first: Retry sends it once more, and it may then be paid for twice.",
                null);
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

    private static Cost free() {
        return Cost.usd(0);
    }
}

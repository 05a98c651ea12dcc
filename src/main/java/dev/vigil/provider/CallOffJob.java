package dev.vigil.provider;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a provider that nobody wants an order any more. */
@Component
class CallOffJob implements JobHandler {

    static final String KIND = "video-call-off";

    record Payload(long operationId) {}

    private final VideoOperations operations;
    private final OperationSteps steps;
    private final Connections connections;

    CallOffJob(VideoOperations operations, OperationSteps steps, Connections connections) {
        this.operations = operations;
        this.steps = steps;
        this.connections = connections;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var operation =
                operations.findById(run.payload(Payload.class).operationId()).orElseThrow();
        var connection = connections.byId(operation.connectionId());
        var provider = connections.provider(connection);
        var at = connections.endpoint(connection);
        var reference = operation.operation().or(() -> found(operation, provider, at));
        reference.ifPresent(known -> provider.cancel(known, at));
    }

    /** Called off while it was being sent: where one can ask, it may be found after all. */
    private Optional<String> found(VideoOperation operation, VideoProvider provider, Endpoint at) {
        try {
            var found = provider.find(operation.orderId(), at);
            found.ifPresent(known -> steps.take(operation.id(), each -> each.accepted(known, null)));
            return found;
        } catch (UnsupportedOperationException cannotAsk) {
            return Optional.empty();
        }
    }
}

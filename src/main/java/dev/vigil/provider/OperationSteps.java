package dev.vigil.provider;

import dev.vigil.job.JobRetried;
import dev.vigil.job.UnrepeatableFailure;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Each step of an order as a transaction of its own: what was written is what the next step goes by, whoever takes it. */
@Component
class OperationSteps {

    private static final Set<OperationState> UNDER_WAY = Set.of(
            OperationState.SUBMITTING, OperationState.QUEUED, OperationState.RUNNING, OperationState.SUBMIT_UNKNOWN);

    private final VideoOperations operations;
    private final ConnectionRows connections;
    private final Budgets budgets;
    private final JsonMapper json;
    private final Clock clock;

    OperationSteps(
            VideoOperations operations, ConnectionRows connections, Budgets budgets, JsonMapper json, Clock clock) {
        this.operations = operations;
        this.connections = connections;
        this.budgets = budgets;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public VideoOperation take(long id, Consumer<VideoOperation> step) {
        var operation = operations.findById(id).orElseThrow();
        step.accept(operation);
        return operations.save(operation);
    }

    /** Says that it is being sent, where there is a place for it; whoever else asks waits for the answer. */
    @Transactional
    public boolean submitting(long id, int mostAtOnce) {
        var operation = operations.findById(id).orElseThrow();
        lockPlaces(operation.connectionId());
        if (operations.count(operation.connectionId(), UNDER_WAY) >= mostAtOnce) {
            return false;
        }
        operation.submitting(clock.instant());
        operations.save(operation);
        return true;
    }

    private void lockPlaces(long connectionId) {
        budgets.lock("connection " + connectionId);
    }

    @Transactional
    public VideoOperation end(long id, OperationState how, String why, @Nullable Cost cost) {
        return take(id, operation -> operation.ended(how, why, cost, clock.instant()));
    }

    /** Ends an order that will be no clip; what is answered ends its job as well. */
    UnrepeatableFailure fails(VideoOperation operation, OperationState how, String why, @Nullable Cost cost) {
        end(operation.id(), how, why, cost);
        return new UnrepeatableFailure(why);
    }

    /** In the transaction that has the job tried again. */
    @EventListener
    void on(JobRetried retried) {
        if (!retried.kind().equals(OperationJob.KIND)) {
            return;
        }
        var payload = json.readValue(retried.payload(), OperationJob.Payload.class);
        var operation = operations.findById(payload.operationId()).orElseThrow();
        operation.again();
        if (operation.state() == OperationState.DRAFT) {
            // what it cost before is spent, and this comes on top of it
            budgets.allow(
                    operation.project(),
                    connections.findById(operation.connectionId()).orElseThrow(),
                    operation.estimateUsd());
        }
        operations.save(operation);
    }

    List<VideoOperation> downloading() {
        return operations.findByState(OperationState.DOWNLOADING);
    }
}

package dev.vigil.job.internal;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vigil.job.Lane;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The tasks of the dispatcher: look at a job and do what its row says, and look for jobs that were forgotten. */
@Configuration(proxyBeanMethods = false)
class JobDispatch {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(1);

    @Bean
    CustomTask<Void> jobTask(
            JobExecution execution, JobTable table, JobQueue queue, TransactionOperations transaction, Clock clock) {
        return task(Lane.WORK, execution, table, queue, transaction, clock);
    }

    @Bean
    RecurringTask<Void> jobReminder(JobQueue queue) {
        return Tasks.recurring("job-reminder", FixedDelay.of(BETWEEN_REMINDERS))
                .execute((instance, context) -> queue.remind());
    }

    /** A web node queues work and leaves it to the workers. */
    @Bean
    @ConditionalOnProperty(name = "vigil.role", havingValue = "web")
    DbSchedulerStarter leaveWorkToWorkers() {
        return () -> {};
    }

    static CustomTask<Void> task(
            Lane lane,
            JobExecution execution,
            JobTable table,
            JobQueue queue,
            TransactionOperations transaction,
            Clock clock) {
        return Tasks.custom(TASK).onDeadExecutionRevive().execute((instance, context) -> {
            long id = Long.parseLong(instance.getId());
            var delay = execution.run(id);
            if (delay.isEmpty()) {
                return removeUnlessWaiting(id, table, transaction, clock);
            }
            return table.lane(id) == lane ? again(delay.get(), clock) : moved(id, queue, transaction);
        });
    }

    /** A retry that came since the attempt ended has found this entry and made none of its own. */
    private static CompletionHandler<Void> removeUnlessWaiting(
            long id, JobTable table, TransactionOperations transaction, Clock clock) {
        return (complete, operations) -> transaction.executeWithoutResult(status -> {
            if (table.waits(id)) {
                again(Duration.ZERO, clock).complete(complete, operations);
            } else {
                operations.remove();
            }
        });
    }

    private static CompletionHandler<Void> moved(long id, JobQueue queue, TransactionOperations transaction) {
        return (complete, operations) -> transaction.executeWithoutResult(status -> {
            operations.remove();
            queue.dispatch(id);
        });
    }

    private static CompletionHandler<Void> again(Duration delay, Clock clock) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(delay));
    }
}

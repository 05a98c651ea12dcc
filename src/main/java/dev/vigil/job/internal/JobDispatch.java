package dev.vigil.job.internal;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one task of the dispatcher: look at a job and do what its row says. */
@Configuration(proxyBeanMethods = false)
class JobDispatch {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    @Bean
    CustomTask<Void> jobTask(JobExecution execution, Clock clock) {
        return Tasks.custom(TASK).onDeadExecutionRevive().execute((instance, context) -> {
            var again = execution.run(Long.parseLong(instance.getId()));
            return again.<CompletionHandler<Void>>map(delay -> retryAfter(delay, clock))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    /** A web node queues work and leaves it to the workers. */
    @Bean
    @ConditionalOnProperty(name = "vigil.role", havingValue = "web")
    DbSchedulerStarter leaveWorkToWorkers() {
        return () -> {};
    }

    private static CompletionHandler<Void> retryAfter(Duration delay, Clock clock) {
        return (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(delay));
    }
}

package dev.vigil.job.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import dev.vigil.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A second dispatcher, for jobs that wait for somebody elsewhere: its threads cost nothing while they wait. */
@Component
class WaitingLane implements SmartLifecycle {

    static final String TABLE = "waiting_tasks";

    private static final int MOST_AT_ONCE = 32;

    private final boolean works;
    private final Supplier<Scheduler> scheduler;
    private @Nullable Scheduler running;

    WaitingLane(
            DataSource dataSource,
            JobExecution execution,
            JobTable table,
            JobQueue queue,
            TransactionOperations transaction,
            Clock clock,
            @Value("${vigil.role:all}") String role) {
        works = !role.equals("web");
        // made anew at each start: what was shut down does not begin again
        scheduler = () -> Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        JobDispatch.task(Lane.WAIT, execution, table, queue, transaction, clock))
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(
                        "waiting-" + ProcessHandle.current().pid()))
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("waiting-", 0).factory()))
                .threads(MOST_AT_ONCE)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Override
    public synchronized void start() {
        if (works && running == null) {
            running = scheduler.get();
            running.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}

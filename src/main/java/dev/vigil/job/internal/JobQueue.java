package dev.vigil.job.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.vigil.job.Job;
import dev.vigil.job.JobRetried;
import dev.vigil.job.Jobs;
import dev.vigil.job.Lane;
import dev.vigil.job.NewJob;
import dev.vigil.job.QueueFull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts jobs into the table and, in the same transaction, into the dispatcher's. */
@Service
class JobQueue implements Jobs {

    private static final Logger log = LoggerFactory.getLogger(JobQueue.class);
    private static final long MOST_OPEN = 5_000;

    private final JobTable table;
    private final SchedulerClient working;
    private final SchedulerClient waiting;
    private final ApplicationEventPublisher events;

    JobQueue(JobTable table, DataSource dataSource, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
        // clients of our own: a web node queues work without running any
        var within = new TransactionAwareDataSourceProxy(dataSource);
        this.working = SchedulerClient.Builder.create(within).build();
        this.waiting = SchedulerClient.Builder.create(within)
                .tableName(WaitingLane.TABLE)
                .build();
    }

    @Override
    @Transactional
    public long enqueue(NewJob job) {
        long waiting = table.countOpen();
        if (waiting >= MOST_OPEN) {
            throw new QueueFull(waiting);
        }
        var added = table.insert(job);
        added.ifPresent(this::dispatch);
        return added.orElseGet(() -> table.idOf(job.kind(), job.idempotencyKey()));
    }

    void dispatch(long id) {
        var lane = table.lane(id) == Lane.WAIT ? waiting : working;
        // due since ever: a node whose clock is behind takes it just as soon
        lane.scheduleIfNotExists(JobDispatch.TASK.instance(Long.toString(id)).build(), Instant.EPOCH);
    }

    /** Brings open jobs before the dispatcher that it has lost, or never had. */
    @Transactional
    void remind() {
        table.forgotten().forEach(this::dispatch);
    }

    @Override
    public Optional<Job> find(long id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Job> findAll(Collection<Long> ids) {
        return table.byIds(ids);
    }

    @Override
    public List<Job> recent(int most) {
        return table.recent(most);
    }

    @Override
    public List<Job> open(int most) {
        return table.open(most);
    }

    @Override
    public Set<String> openKeys(String kind) {
        return table.openKeys(kind);
    }

    @Override
    @Transactional
    public boolean cancel(long id) {
        boolean asked = table.requestCancel(id);
        table.cancelWaiting(id);
        wake(id);
        return asked;
    }

    @Override
    @Transactional
    public void wake(long id) {
        try {
            var unused = waiting.reschedule(
                    TaskInstanceId.of(JobDispatch.TASK.getTaskName(), Long.toString(id)), Instant.EPOCH);
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // it works, has ended, or is being looked at this moment
            log.debug("Job {} needs no waking", id);
        }
    }

    @Override
    @Transactional
    public boolean retry(long id) {
        var reopened = table.reopen(id);
        reopened.ifPresent(claim -> {
            events.publishEvent(new JobRetried(id, claim.kind(), claim.payload()));
            dispatch(id);
        });
        return reopened.isPresent();
    }
}

package dev.vigil.job.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.vigil.job.Job;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.job.QueueFull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts jobs into the table and, in the same transaction, into the dispatcher's. */
@Service
class JobQueue implements Jobs {

    private static final long MOST_OPEN = 5_000;

    private final JobTable table;
    private final SchedulerClient dispatcher;

    JobQueue(JobTable table, DataSource dataSource) {
        this.table = table;
        // a client of our own: a web node queues work without running any
        this.dispatcher = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
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

    private void dispatch(long id) {
        // due since ever: a node whose clock is behind takes it just as soon
        dispatcher.scheduleIfNotExists(
                JobDispatch.TASK.instance(Long.toString(id)).build(), Instant.EPOCH);
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
        return asked;
    }

    @Override
    @Transactional
    public boolean retry(long id) {
        boolean reopened = table.reopen(id);
        if (reopened) {
            dispatch(id);
        }
        return reopened;
    }
}

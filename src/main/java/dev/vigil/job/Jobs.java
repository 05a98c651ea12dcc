package dev.vigil.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All work that was ever asked for. */
public interface Jobs {

    /**
     * Queues work in the caller's transaction and answers its id; where the same work is known already, that job's id.
     *
     * @throws QueueFull where too much is waiting
     */
    long enqueue(NewJob job);

    Optional<Job> find(long id);

    List<Job> findAll(Collection<Long> ids);

    /** Newest first. */
    List<Job> recent(int most);

    /** Running and waiting ones, oldest first. */
    List<Job> open(int most);

    /** The idempotency keys of running and waiting jobs of a kind. */
    Set<String> openKeys(String kind);

    /** Ends a waiting job at once and a running one at its next breath. Answers whether there was anything to stop. */
    boolean cancel(long id);

    /** Has a job that waits for somebody elsewhere looked at now. */
    void wake(long id);

    /** Queues a failed job again, with fresh attempts. Answers whether it was one. */
    boolean retry(long id);
}

package dev.vigil.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import dev.vigil.VigilTest;
import dev.vigil.job.Job;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.JobState;
import dev.vigil.job.NewJob;
import dev.vigil.job.UnrepeatableFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Attempts driven by hand: the dispatcher is told to look at the rows much later, so that nobody else takes them up. */
@VigilTest
class JobExecutionTests {

    private static final String KIND = "proof";

    @Autowired
    JobTable table;

    @Autowired
    JobQueue queue;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    interface Work {
        void run(JobRun run) throws Exception;
    }

    private final List<Integer> cleared = new ArrayList<>();
    private Work work = run -> {};
    private JobExecution execution;

    @BeforeEach
    void handler() {
        execution = execution(List.of(new JobHandler() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public void run(JobRun run) throws Exception {
                work.run(run);
            }

            @Override
            public void abandoned(JobRun run) {
                cleared.add(run.attempt());
            }
        }));
    }

    @Test
    void lateAttemptWritesNothingOnceAnotherHasBegun() {
        long id = job();
        var wrote = new ArrayList<String>();
        work = first -> {
            work = second -> {
                second.progress(7, 10, "second");
                assertThatThrownBy(() -> first.progress(1, 10, "first")).isInstanceOf(JobRun.Stopped.class);
                assertThatThrownBy(() -> first.finish(() -> {
                            wrote.add("first");
                            return null;
                        }))
                        .isInstanceOf(JobRun.Stopped.class);
                assertThat(find(id).done()).isEqualTo(7);
                second.finish(() -> {
                    wrote.add("second");
                    return null;
                });
            };
            assertThat(execution.run(id)).isEmpty();
            first.progress(2, 10, "first again");
        };
        assertThat(execution.run(id)).isEmpty();
        assertThat(wrote).containsExactly("second");
        assertThat(find(id).state()).isEqualTo(JobState.DONE);
        assertThat(find(id).attempt()).isEqualTo(2);
        assertThat(cleared).isEmpty();
    }

    @Test
    void failedRowsLeaveTheJobOpenForAnotherAttempt() {
        long id = job();
        work = run -> run.finish(() -> {
            throw new IllegalStateException("no room for the rows");
        });
        assertThat(execution.run(id)).isPresent();
        assertThat(find(id).state()).isEqualTo(JobState.QUEUED);
        assertThat(find(id).error()).isEqualTo("no room for the rows");
    }

    @Test
    void triesThreeTimesWithGrowingPausesAndThenSaysWhy() {
        long id = job();
        work = run -> {
            throw new IllegalStateException("try " + run.attempt());
        };
        var first = execution.run(id).orElseThrow();
        var second = execution.run(id).orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(execution.run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(JobState.FAILED);
        assertThat(find(id).error()).isEqualTo("try 3");
        assertThat(cleared).containsExactly(3);
        assertThat(execution.run(id)).isEmpty();
        assertThat(find(id).attempt()).isEqualTo(3);
    }

    @Test
    void neverRepeatsWhatCannotSucceed() {
        long id = job();
        work = run -> {
            throw new UnrepeatableFailure("is no video", new IllegalStateException());
        };
        assertThat(execution.run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(JobState.FAILED);
        assertThat(find(id).attempt()).isEqualTo(1);
        assertThat(find(id).error()).isEqualTo("is no video");
        assertThat(cleared).containsExactly(1);
    }

    @Test
    void failsAnAttemptWhoseLibraryIsBroken() {
        long id = job();
        work = run -> {
            throw new UnsatisfiedLinkError("no such library");
        };
        assertThat(execution.run(id)).isPresent();
        assertThat(find(id).error()).isEqualTo("no such library");
    }

    @Test
    void givesUpWorkThatKillsItsServerEachTime() {
        long id = job();
        for (int i = 0; i < 3; i++) {
            assertThat(table.claim(id)).as("taken up, then the process dies").isPresent();
        }
        assertThat(execution.run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(JobState.FAILED);
        assertThat(find(id).error()).startsWith("Given up after 3 attempts");
        assertThat(cleared).hasSize(1);
    }

    @Test
    void clearsUpAfterWorkWhoseServerWasKilledOnFailingIt() {
        long id = job();
        int attempt = table.claim(id).orElseThrow().attempt();
        assertThat(table.failed(id, attempt, "broken"))
                .as("then the process dies")
                .isTrue();
        assertThat(execution.run(id)).isEmpty();
        assertThat(cleared).containsExactly(1);
        assertThat(find(id).error()).isEqualTo("broken");
    }

    @Test
    void staysWithTheDispatcherWhenTriedAgainBeforeItHasPutTheFailureAway() {
        long id = job();
        work = run -> {
            throw new UnrepeatableFailure("no such file yet", new IllegalStateException());
        };
        var completion = dispatched(id);
        assertThat(find(id).state()).isEqualTo(JobState.FAILED);
        assertThat(queue.retry(id)).isTrue();

        assertThat(outcome(completion)).isEqualTo("looks again");
        assertThat(find(id).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void leavesTheDispatcherOnceItHasEnded() {
        assertThat(outcome(dispatched(job()))).isEqualTo("removed");
    }

    @Test
    void remindsTheDispatcherOfJobsThatItHasLost() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long waiting = insert();
            long running = insert();
            table.claim(running);
            long done = insert();
            execution.run(done);

            queue.remind();

            assertThat(scheduled(waiting)).isOne();
            assertThat(scheduled(running)).isOne();
            assertThat(scheduled(done)).isZero();
        });
    }

    @Test
    void tellsEveryWatcherWhateverBecomesOfAnother() {
        var told = new AtomicInteger();
        var broken = new AtomicInteger();
        var feed = new JobFeed(queue);
        try {
            feed.watch(jobs -> {
                if (broken.getAndIncrement() > 0) {
                    throw new IllegalStateException("the page is gone");
                }
            });
            long id = job();
            feed.watch(jobs -> told.addAndGet(
                    jobs.stream().anyMatch(job -> job.id() == id && job.state() == JobState.DONE) ? 1 : 0));
            execution.run(id);
            await().until(() -> told.get() > 0);
            assertThat(broken.get()).isGreaterThan(1);
        } finally {
            feed.stop();
        }
    }

    @Test
    void saysThatNobodyKnowsSuchWork() {
        long id = job();
        assertThat(execution(List.of()).run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(JobState.FAILED);
        assertThat(find(id).error()).contains("'" + KIND + "'");
    }

    @Test
    void cancelsWaitingWorkAtOnceAndClearsUpAfterIt() {
        long id = job();
        assertThat(queue.cancel(id)).isTrue();
        assertThat(find(id).state()).isEqualTo(JobState.CANCELLED);
        work = run -> {
            throw new AssertionError("cancelled work was begun");
        };
        assertThat(execution.run(id)).isEmpty();
        assertThat(cleared).containsExactly(0);
        assertThat(queue.cancel(id)).isFalse();
        assertThat(queue.retry(id)).isFalse();
    }

    @Test
    void cancelsRunningWorkAtItsNextBreath() {
        long id = job();
        work = run -> {
            assertThat(queue.cancel(id)).isTrue();
            assertThat(find(id).state()).isEqualTo(JobState.RUNNING);
            run.progress(1, 2, "");
            throw new AssertionError("went on after a cancel");
        };
        assertThat(execution.run(id)).isEmpty();
        assertThat(find(id).state()).isEqualTo(JobState.CANCELLED);
        assertThat(cleared).containsExactly(1);
    }

    @Test
    void isTheSameJobHoweverManyAskForItAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var wish = new NewJob("unknown-kind", key, "Once", Map.of(), "nobody");
        var ids = new HashSet<Long>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var asked = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 20; i++) {
                asked.add(() -> queue.enqueue(wish));
            }
            for (Future<Long> id : threads.invokeAll(asked)) {
                ids.add(id.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void staysEndedWhateverSqlIsSent() {
        long id = job();
        execution.run(id);
        assertThat(find(id).state()).isEqualTo(JobState.DONE);
        assertThatThrownBy(() -> jdbc.sql("update job set state = 'RUNNING' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("stays so");
    }

    private JobExecution execution(List<JobHandler> handlers) {
        return new JobExecution(table, handlers, transaction, events, json, clock);
    }

    private CompletionHandler<Void> dispatched(long id) {
        return new JobDispatch()
                .jobTask(execution, table, queue, transaction, clock)
                .execute(JobDispatch.TASK.instance(Long.toString(id)).build(), null);
    }

    /** What becomes of the dispatcher's entry. */
    private static String outcome(CompletionHandler<Void> completion) {
        var outcome = new AtomicReference<>("nothing");
        completion.complete(
                ExecutionComplete.simulatedSuccess(Instant.EPOCH), new ExecutionOperations<>(null, null, null) {
                    @Override
                    public void remove() {
                        outcome.set("removed");
                    }

                    @Override
                    public void reschedule(ExecutionComplete complete, Instant next) {
                        outcome.set("looks again");
                    }
                });
        return outcome.get();
    }

    private long scheduled(long id) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'job' and task_instance = ?")
                .param(Long.toString(id))
                .query(Long.class)
                .single();
    }

    private long job() {
        return transaction.execute(status -> {
            long id = insert();
            jdbc.sql("""
                            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                            values ('job', ?, now() + interval '1 year', false, 1)""").param(Long.toString(id)).update();
            return id;
        });
    }

    private long insert() {
        return table.insert(new NewJob(KIND, UUID.randomUUID().toString(), "Proof", Map.of(), "nobody"))
                .orElseThrow();
    }

    private Job find(long id) {
        return queue.find(id).orElseThrow();
    }
}

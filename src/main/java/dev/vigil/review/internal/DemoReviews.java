package dev.vigil.review.internal;

import dev.vigil.job.JobFinished;
import dev.vigil.labeling.Labels;
import dev.vigil.review.Decision;
import dev.vigil.review.Editing;
import dev.vigil.security.DemoRequested;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Of the clips of a demonstration, the first labelled is approved and the second waits for a reviewer. */
@Component
class DemoReviews {

    private static final int HANDED_IN = 2;

    private final Editing editing;
    private final Labels labels;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile @Nullable DemoRequested demo;

    DemoReviews(Editing editing, Labels labels, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.editing = editing;
        this.labels = labels;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // the event of a finished job arrives while its own transaction is being cleared away
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(DemoRequested requested) {
        demo = requested;
        catchUp(requested);
    }

    @TransactionalEventListener
    void on(JobFinished job) {
        var requested = demo;
        if (requested != null && job.clipId() != null) {
            catchUp(requested);
        }
    }

    private synchronized void catchUp(DemoRequested people) {
        while (Boolean.TRUE.equals(transaction.execute(status -> handInOne(people)))) {}
    }

    private boolean handInOne(DemoRequested people) {
        long before = handedIn(people.lead());
        var waiting = before < HANDED_IN ? oldestToLabel(people.lead()) : Optional.<Long>empty();
        waiting.ifPresent(clip -> {
            var base = labels.head(clip).orElseThrow().id();
            var revision = editing.submit(clip, people.annotator(), base);
            if (before == 0) {
                editing.decide(clip, revision.id(), Decision.APPROVE, "", people.reviewer());
            }
        });
        return waiting.isPresent();
    }

    private long handedIn(String lead) {
        return jdbc.sql("""
                        select count(distinct c.id) from clip c join label_revision r on r.clip_id = c.id
                        where c.created_by = ? and r.origin = 'human'""").param(lead).query(Long.class).single();
    }

    private Optional<Long> oldestToLabel(String lead) {
        return jdbc.sql("""
                        select c.id from clip c join clip_stage s on s.clip_id = c.id
                        where c.created_by = ? and c.generator = 'procedural' and s.stage = 'TO_LABEL'
                        order by c.id limit 1""").param(lead).query(Long.class).optional();
    }
}

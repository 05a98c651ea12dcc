package dev.vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.VigilTest;
import dev.vigil.clip.ClipStage;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is offered which clip. */
@VigilTest
class WorkQueueTests {

    private static final int ALL = 10_000;

    @Autowired
    WorkQueue work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MediaStore media;

    @Autowired
    LabelJson json;

    private ApprovedClips clips;

    @BeforeEach
    void clips() {
        clips = new ApprovedClips(jdbc, media, json);
        clearQueues();
    }

    /** Other tests share the database: what they left in work is not theirs any more, and waits for nobody. */
    @AfterEach
    void clearQueues() {
        jdbc.sql("update clip_stage set stage = 'APPROVED' where stage not in ('LABELLING', 'ERASED')")
                .update();
    }

    @Test
    void offersWhatWasSentBackBeforeWhatWasBegunBeforeTheOldest() {
        long sentBack = clip(ClipStage.CHANGES_REQUESTED, "queue-ann");
        long begun = clip(ClipStage.IN_WORK, "queue-ann");
        long oldest = clip(ClipStage.TO_LABEL, null);
        long newer = clip(ClipStage.TO_LABEL, null);
        clip(ClipStage.IN_WORK, "queue-bob");
        clip(ClipStage.CHANGES_REQUESTED, "queue-bob");

        assertThat(ids(work.toLabel("queue-ann", ALL))).containsExactly(sentBack, begun, oldest, newer);
        assertThat(ids(work.toLabel("queue-cem", ALL))).containsExactly(oldest, newer);
        var head = work.toLabel("queue-ann", 1);
        assertThat(ids(head)).containsExactly(sentBack);
        assertThat(head.more()).isEqualTo(3);
    }

    @Test
    void showsReviewersTheOldestSubmissionOfOthers() {
        long oldest = clip(ClipStage.SUBMITTED, "queue-ann");
        long own = clip(ClipStage.SUBMITTED, "queue-bob");
        clip(ClipStage.SUBMITTED, "queue-ann");
        var waiting = work.toReview("queue-bob", 1);
        assertThat(ids(waiting)).containsExactly(oldest);
        assertThat(waiting.more()).isEqualTo(1);
        assertThat(ids(work.toReview("queue-ann", ALL))).containsExactly(own);
    }

    @Test
    void givesEveryoneAClipOfTheirOwn() throws Exception {
        for (int i = 0; i < 6; i++) {
            clip(ClipStage.TO_LABEL, null);
        }
        var everybody = List.of("ann", "bob", "cem", "dot", "eve", "fay", "gus");
        try (var hands = Executors.newFixedThreadPool(everybody.size())) {
            var asking = everybody.stream()
                    .map(name -> (Callable<Long>)
                            () -> work.takeNext("queue-" + name).orElse(-1L))
                    .toList();
            var taken = new HashSet<Long>();
            for (var answer : hands.invokeAll(asking)) {
                assertThat(taken.add(answer.get())).isTrue();
            }
            assertThat(taken).as("six clips, and nothing for the seventh").contains(-1L);
        }
        assertThat(ids(work.toLabel("queue-hal", ALL))).isEmpty();
    }

    @Test
    void givesAPersonTheClipTheyBeganUntilItIsDone() {
        long clip = clip(ClipStage.TO_LABEL, null);
        assertThat(work.takeNext("queue-ann")).contains(clip);
        assertThat(work.takeNext("queue-ann")).contains(clip);
        assertThat(work.take(clip, "queue-bob"))
                .as("it stays with whoever took it")
                .isFalse();
        assertThat(work.take(clip, "queue-ann")).isTrue();
        assertThat(work.takeNext("queue-bob")).isEmpty();
    }

    private long clip(ClipStage stage, String assignee) {
        long clip = clips.unapproved();
        jdbc.sql("update clip_stage set stage = ?, assignee = ? where clip_id = ?")
                .params(stage.name(), assignee, clip)
                .update();
        return clip;
    }

    private static List<Long> ids(WorkQueue.Waiting waiting) {
        return waiting.first().stream().map(card -> card.clip().id()).toList();
    }
}

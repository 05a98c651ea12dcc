package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class ComposingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Composing composing;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "composing-" + COUNT.incrementAndGet();
    private ApprovedClips clips;

    @BeforeEach
    void openDraft(@Autowired MediaStore media, @Autowired LabelJson json) {
        clips = new ApprovedClips(jdbc, media, json);
        curation.create(slug);
        curation.draft(slug, null);
    }

    @Test
    void searchesWhatIsApprovedWhateverVerdictsAndStagesCome() {
        var random = new SplittableRandom(5);
        var known = List.of(clips.unapproved(), clips.unapproved(), clips.unapproved());
        for (int step = 0; step < 40; step++) {
            long clip = known.get(random.nextInt(known.size()));
            switch (random.nextInt(3)) {
                case 0 -> clips.verdict(clip, clips.label(clip, random.nextBoolean() ? "open" : "close"), "approve");
                case 1 -> jdbc.sql("""
                                    insert into verdict (clip_id, revision_id, verdict, reviewer)
                                    select clip_id, max(id), 'reopen', 'rev' from label_revision where clip_id = ?
                                    group by clip_id""").param(clip).update();
                default ->
                    jdbc.sql("update clip_stage set stage = ? where clip_id = ?")
                            .params(random.nextBoolean() ? "APPROVED" : "SUBMITTED", clip)
                            .update();
            }
            assertThat(difference("clip_search", "approved_clip"))
                    .as("clips, step %d", step)
                    .isZero();
            assertThat(difference("clip_search_strata", "approved_strata"))
                    .as("strata, step %d", step)
                    .isZero();
            assertThat(difference("clip_search_label", "approved_label"))
                    .as("labels, step %d", step)
                    .isZero();
        }
    }

    @Test
    void addsWhatAQueryFindsAndKeepsTheQueryWithTheVersion() {
        long one = clips.approved();
        long other = clips.approvedLike(one);
        var subject = jdbc.sql("select subject from clip where id = ?")
                .param(other)
                .query(String.class)
                .single();
        var query = "subject = \"" + subject + "\" and eyes_state.open longest > 0.05 s";
        var found = composing.find(slug, "1.0.0", query);
        assertThat(found.clips()).extracting(Candidate::clipId).containsExactly(other);

        assertThat(composing.add(slug, "1.0.0", query, false, found.clips())).isEqualTo(1);

        assertThat(composing.find(slug, "1.0.0", query).clips()).isEmpty();
        curation.freeze(slug, "1.0.0");
        assertThat(composing.queries(slug, "1.0.0")).singleElement().satisfies(kept -> {
            assertThat(kept.query()).isEqualTo(query);
            assertThat(kept.added()).isEqualTo(1);
            assertThat(kept.person()).isEqualTo("lea");
        });
        assertThatThrownBy(() -> composing.add(slug, "1.0.0", query, false, found.clips()))
                .isInstanceOf(DatasetConflict.class);
        assertThatThrownBy(() -> jdbc.sql("update version_query set added = 2").update())
                .hasMessageContaining("never change");
    }

    @Test
    void comparesWhatThereIsAndWouldBeWithThePlan() {
        curation.put(slug, "1.0.0", clips.approved());
        composing.plan(slug, Map.of("spectrum rgb", 40));
        var more = new Candidate(-1, "", "", "", false, List.of("spectrum rgb"));

        var composition = composing.composition(slug, "1.0.0", List.of(more));

        assertThat(composition.clips()).isEqualTo(1);
        assertThat(composition.shares())
                .contains(
                        new Share("spectrum nir940", 100, 50, null),
                        new Share("spectrum rgb", 0, 50, 40),
                        new Share("eyes_state open", 100, 50, null));
        assertThatThrownBy(() -> composing.plan(slug, Map.of("spectrum rgb", 140)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spectrum rgb is 0 to 100");
    }

    @Test
    void isPlannedAndFilledByLeadsOnly() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("rev", "", "ROLE_REVIEWER"));

        assertThatThrownBy(() -> composing.plan(slug, Map.of())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> composing.add(slug, "1.0.0", "", false, List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long difference(String kept, String computed) {
        return jdbc.sql("""
                        select count(*) from ((select * from %1$s except select * from %2$s)
                          union all (select * from %2$s except select * from %1$s)) d""".formatted(kept, computed)).query(Long.class).single();
    }
}

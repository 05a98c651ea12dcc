package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.nio.file.Files;
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
class CurationTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Verifier verifier;

    @Autowired
    private MediaStore media;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "curation-" + COUNT.incrementAndGet();
    private ApprovedClips clips;

    @BeforeEach
    void openDataset(@Autowired LabelJson json) {
        clips = new ApprovedClips(jdbc, media, json);
        curation.create(slug);
    }

    @Test
    void refusesASlugThatIsTakenOrNoName() {
        assertThatThrownBy(() -> curation.create(slug)).isInstanceOf(DatasetConflict.class);
        assertThatThrownBy(() -> curation.create("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToFreezeAnEmptyVersion() {
        curation.draft(slug, null);

        assertThatThrownBy(() -> curation.freeze(slug, "1.0.0"))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("no clips");
    }

    @Test
    void refusesAnUnapprovedClip() {
        curation.draft(slug, null);
        long clip = clips.unapproved();
        clips.label(clip, "open");

        assertThatThrownBy(() -> curation.put(slug, "1.0.0", clip)).isInstanceOf(DatasetConflict.class);
    }

    @Test
    void refusesToFreezeWhenAnApprovalWasTakenBack() {
        long clip = clips.unapproved();
        long revision = clips.label(clip, "open");
        clips.verdict(clip, revision, "approve");
        curation.draft(slug, null);
        curation.put(slug, "1.0.0", clip);
        assertThat(catalogue.unapproved(slug, "1.0.0")).isEmpty();
        clips.verdict(clip, revision, "reopen");

        assertThat(catalogue.unapproved(slug, "1.0.0"))
                .extracting(Unapproved::clipId)
                .containsExactly(clip);
        assertThatThrownBy(() -> curation.freeze(slug, "1.0.0"))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("not approved");
    }

    @Test
    void offersApprovedClipsThatAreAsAsked() {
        curation.draft(slug, null);
        long clip = clips.approved();
        var mine = "subject = \"" + subjectOf(clip) + "\"";

        assertThat(catalogue.candidates(slug, "1.0.0", mine + " and NIR and eyes_state.close count = 1", 10))
                .extracting(Candidate::clipId)
                .isEmpty();
        assertThat(catalogue.candidates(slug, "1.0.0", mine + " and NIR and frames = 3", 10))
                .extracting(Candidate::clipId)
                .containsExactly(clip);
        assertThat(catalogue.candidates(slug, "1.0.0", mine + " and not NIR", 10))
                .isEmpty();
        assertThatThrownBy(() -> catalogue.candidates(slug, "1.0.0", mine + " and microsleap", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("microsleep");
    }

    private String subjectOf(long clip) {
        return jdbc.sql("select subject from clip where id = ?")
                .param(clip)
                .query((row, n) -> row.getString("subject"))
                .single();
    }

    @Test
    void isForLeadsOnly() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("rev", "", "ROLE_REVIEWER"));

        assertThatThrownBy(() -> curation.draft(slug, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFrozenVersionTakesNothingAndVerifies() {
        long clip = freezeFirst();

        assertThatThrownBy(() -> curation.put(slug, "1.0.0", clips.approved()))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> curation.remove(slug, "1.0.0", clip)).isInstanceOf(DatasetConflict.class);
        assertThatThrownBy(() -> curation.freeze(slug, "1.0.0")).isInstanceOf(DatasetConflict.class);
        var outcome = verifier.verify(slug, "1.0.0");
        assertThat(outcome.verified()).isTrue();
        assertThat(outcome.rootHash()).isEqualTo(outcome.recomputed()).hasSize(64);
    }

    @Test
    void addedClipsMakeAMinorVersionThatInherits() {
        freezeFirst();
        curation.draft(slug, null);
        curation.put(slug, "1.1.0", clips.approved());

        var report = catalogue.report(slug, "1.1.0");
        assertThat(report.counts().clips()).isEqualTo(2);
        assertThat(report.more().clips()).isEqualTo(1);
        assertThat(curation.freeze(slug, "1.1.0").semver()).hasToString("1.1.0");
    }

    @Test
    void newLabelsOfATrainingClipMakeAPatch() {
        long clip = freezeFirst();
        clips.verdict(clip, clips.label(clip, "close"), "approve");
        curation.draft(slug, null);
        curation.put(slug, "1.1.0", clip);

        assertThat(curation.freeze(slug, "1.1.0").semver()).hasToString("1.0.1");
        assertThat(catalogue.changes(slug, "1.0.0", "1.0.1")).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ClipChange.Kind.RELABELLED);
            assertThat(change.fromRevision()).isEqualTo(1);
            assertThat(change.toRevision()).isEqualTo(2);
            assertThat(change.approvedBy()).isEqualTo("rev");
        });
    }

    @Test
    void aClipRemovedAndTakenAgainIsNoChange() {
        long clip = freezeFirst();
        curation.draft(slug, null);
        curation.remove(slug, "1.1.0", clip);
        assertThat(catalogue.report(slug, "1.1.0").counts().clips()).isZero();
        assertThat(catalogue.report(slug, "1.1.0").freezesAs()).hasToString("2.0.0");

        curation.put(slug, "1.1.0", clip);

        assertThat(catalogue.changes(slug, null, "1.1.0")).isEmpty();
    }

    @Test
    void verifyNamesTheVideoThatIsNotWhatItWas() throws Exception {
        long clip = freezeFirst();
        var master = new MediaHash(masterOf(clip));
        var file = media.fetch(master);
        file.toFile().setWritable(true);
        Files.writeString(file, "other bytes");

        var outcome = verifier.verify(slug, "1.0.0");

        assertThat(outcome.verified()).isFalse();
        assertThat(outcome.difference()).contains("master of clip " + clip).contains("other bytes");
    }

    private String masterOf(long clip) {
        return jdbc.sql("select master from clip where id = ?")
                .param(clip)
                .query(String.class)
                .single();
    }

    private long freezeFirst() {
        long clip = clips.approved();
        curation.draft(slug, null);
        curation.put(slug, "1.0.0", clip);
        curation.freeze(slug, "1.0.0");
        return clip;
    }
}

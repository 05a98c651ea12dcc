package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigil.VigilTest;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** A clip in a frozen version and in a draft on it is erased. */
@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class ErasureTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Lineages lineages;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Clips clips;

    @Autowired
    private ClipStatuses statuses;

    @Autowired
    private MediaStore media;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "erasure-" + COUNT.incrementAndGet();
    private ApprovedClips approved;
    private long clip;
    private String root;

    @BeforeEach
    void frozenWithTheClip(@Autowired LabelJson json) {
        approved = new ApprovedClips(jdbc, media, json);
        clip = approved.approved();
        curation.create(slug);
        curation.draft(slug, null);
        curation.put(slug, "1.0.0", clip);
        curation.put(slug, "1.0.0", approved.approved());
        root = String.valueOf(curation.freeze(slug, "1.0.0").rootHash());
        curation.draft(slug, null);
    }

    @Test
    void takesVideoAndLabelsAwayAndWithdrawsWhatHadThem() {
        erasure.erase(clip, "Consent was taken back.");

        var erased = clips.findById(clip).orElseThrow();
        assertThat(List.of(erased.master(), erased.pack(), erased.preview().orElseThrow()))
                .noneMatch(media::contains);
        assertThat(jdbc.sql("select count(document) from label_revision where clip_id = ?")
                        .param(clip)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(statuses.findById(clip).orElseThrow().stage()).isEqualTo(ClipStage.ERASED);
        var version = catalogue.report(slug, "1.0.0");
        assertThat(version.state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(version.rootHash()).isEqualTo(root);
        assertThat(version.history().getLast().reason()).contains("Consent was taken back.");
        assertThat(catalogue.report(slug, "1.1.0").counts().clips()).isEqualTo(1);
        assertThat(lineages.of(clip).erased()).isNotNull();
    }

    @Test
    void takesAlongWhatWasMadeFromItAndWhatWasSaidOfIt() {
        long child = madeFrom(clip);
        long grandchild = madeFrom(child);
        long stranger = approved.approved();
        jdbc.sql(
                        "insert into remark (id, clip_id, frame, body, author) values (gen_random_uuid(), ?, 0, 'Is this Kim?', 'ann')")
                .param(child)
                .update();

        erasure.erase(clip, "Consent was taken back.");

        for (long gone : new long[] {clip, child, grandchild}) {
            assertThat(statuses.findById(gone).orElseThrow().stage()).isEqualTo(ClipStage.ERASED);
            assertThat(clips.findById(gone).orElseThrow().name()).isEqualTo("Erased clip " + gone);
            assertThat(media.contains(clips.findById(gone).orElseThrow().master()))
                    .isFalse();
        }
        assertThat(lineages.of(grandchild).erased())
                .isNotNull()
                .extracting(Lineage.Erased::reason)
                .asString()
                .isEqualTo("It was made from clip " + clip + ". Consent was taken back.");
        assertThat(jdbc.sql("select body from remark where clip_id = ?")
                        .param(child)
                        .query(String.class)
                        .single())
                .isEqualTo("(erased)");
        assertThat(statuses.findById(stranger).orElseThrow().stage()).isEqualTo(ClipStage.APPROVED);
    }

    /** As a clip of somebody else's, but for its parent. */
    private long madeFrom(long parent) {
        long made = approved.approved();
        jdbc.sql("alter table clip disable trigger clip_immutable").update();
        jdbc.sql("update clip set parent_id = ?, generator = 'augmented' where id = ?")
                .params(parent, made)
                .update();
        jdbc.sql("alter table clip enable trigger clip_immutable").update();
        return made;
    }

    @Test
    void verifyingSaysWhatIsMissingAndWhyUnderTheRootThatIsKept() {
        erasure.erase(clip, "Consent was taken back.");

        var outcome = verifier.verify(slug, "1.0.0");

        assertThat(outcome.verified()).isFalse();
        assertThat(outcome.recomputed()).isEqualTo(root).isEqualTo(outcome.rootHash());
        assertThat(outcome.difference())
                .startsWith("Clip " + clip)
                .contains("was erased by lea on 20")
                .contains("Consent was taken back.");
    }

    @Test
    void whatIsErasedEntersNoVersionAgain() {
        erasure.erase(clip, "Consent was taken back.");
        curation.freeze(slug, "1.1.0");

        assertThat(catalogue.report(slug, "2.0.0").counts().clips()).isEqualTo(1);
        var draft = curation.draft(slug, "1.0.0").semver().toString();
        assertThat(catalogue.report(slug, draft).counts().clips()).isEqualTo(1);
        assertThatThrownBy(() -> curation.put(slug, draft, clip))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("was erased");
    }

    @Test
    void mayBeAskedForAgainToEndWhatWasInterrupted() throws Exception {
        erasure.erase(clip, "Consent was taken back.");
        erasure.erase(clip, "Again.");

        var erased = lineages.of(clip).erased();
        assertThat(erased).isNotNull().extracting(Lineage.Erased::reason).isEqualTo("Consent was taken back.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update label_revision set document = null where clip_id = :clip",
                "delete from label_span where revision_id in (select id from label_revision where clip_id = :clip)",
                "update label_revision set author = 'x' where clip_id = :clip",
                "update clip set name = 'Erased clip ' || id where id = :clip"
            })
    void nothingIsErasedWithoutATombstone(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("clip", clip).update()).hasMessageContaining("never change");
    }

    @Test
    void isAskedForByLeadsWithAReason() {
        assertThatThrownBy(() -> erasure.erase(clip, "  ")).isInstanceOf(IllegalArgumentException.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("rev", "", "ROLE_REVIEWER"));
        assertThatThrownBy(() -> erasure.erase(clip, "x")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lineageLeadsFromAClipToItsLabelsVerdictsAndVersions() {
        var lineage = lineages.of(clip);

        assertThat(lineage.revisions())
                .singleElement()
                .satisfies(step -> assertThat(step.author()).isEqualTo("ann"));
        assertThat(lineage.verdicts()).extracting(Lineage.Judged::reviewer).containsExactly("rev");
        assertThat(lineage.versions())
                .extracting(Lineage.Held::version, Lineage.Held::state)
                .containsExactly(tuple("1.0.0", VersionState.FROZEN), tuple("1.1.0", VersionState.DRAFT));
        assertThat(lineage.erased()).isNull();
    }
}

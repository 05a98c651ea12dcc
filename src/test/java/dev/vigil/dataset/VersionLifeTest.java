package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class VersionLifeTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private VersionLife life;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "life-" + COUNT.incrementAndGet();
    private ApprovedClips clips;
    private long first;

    @BeforeEach
    void draftWithOneClip(@Autowired MediaStore media, @Autowired LabelJson json) {
        clips = new ApprovedClips(jdbc, media, json);
        first = clips.approved();
        curation.create(slug);
        curation.draft(slug, null);
        curation.put(slug, "1.0.0", first);
    }

    @Test
    void takesNoChangeInReviewUntilItIsSentBack() {
        life.submit(slug, "1.0.0");

        assertThatThrownBy(() -> curation.put(slug, "1.0.0", clips.approved()))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("in review");
        assertThatThrownBy(() -> life.sendBack(slug, "1.0.0", "  ")).hasMessageContaining("reason");
        life.sendBack(slug, "1.0.0", " a clip is missing ");
        curation.put(slug, "1.0.0", clips.approved());

        assertThat(catalogue.report(slug, "1.0.0").history())
                .extracting(VersionEvent::kind, VersionEvent::reason, VersionEvent::person)
                .containsExactly(
                        tuple(VersionEvent.Kind.SUBMITTED, "", "lea"),
                        tuple(VersionEvent.Kind.RETURNED, "a clip is missing", "lea"));
    }

    @Test
    void freezesWhatIsInReview() {
        life.submit(slug, "1.0.0");

        assertThat(curation.freeze(slug, "1.0.0").state()).isEqualTo(VersionState.FROZEN);
    }

    @Test
    void refusesToSubmitAnEmptyDraftOrAFrozenVersion() {
        curation.remove(slug, "1.0.0", first);
        assertThatThrownBy(() -> life.submit(slug, "1.0.0")).hasMessageContaining("no clips");
        curation.put(slug, "1.0.0", first);
        curation.freeze(slug, "1.0.0");

        assertThatThrownBy(() -> life.submit(slug, "1.0.0")).isInstanceOf(DatasetConflict.class);
        assertThatThrownBy(() -> life.sendBack(slug, "1.0.0", "no")).isInstanceOf(DatasetConflict.class);
    }

    @Test
    void aTagStandsForTheVersionItWasMovedToLast() {
        assertThatThrownBy(() -> life.tag(slug, "1.0.0", "production"))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("takes no tag");
        curation.freeze(slug, "1.0.0");
        life.tag(slug, "1.0.0", "production");
        nextVersion();
        assertThat(catalogue.version(slug, "production").semver()).hasToString("1.0.0");
        life.tag(slug, "1.1.0", "production");

        assertThat(catalogue.version(slug, "production").semver()).hasToString("1.1.0");
        assertThat(catalogue.report(slug, "1.0.0").tags()).isEmpty();
        assertThatThrownBy(() -> life.untag(slug, "1.0.0", "production")).isInstanceOf(NoSuchVersion.class);
        life.untag(slug, "1.1.0", "production");
        assertThatThrownBy(() -> catalogue.version(slug, "production")).isInstanceOf(NoSuchVersion.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.0.0", "Production", "a b", "../x", "-x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void refusesTagsThatCouldBeTakenForSomethingElse(String name) {
        curation.freeze(slug, "1.0.0");

        assertThatThrownBy(() -> life.tag(slug, "1.0.0", name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withdrawsForEverWithAReasonAndWithoutTags() {
        assertThatThrownBy(() -> life.withdraw(slug, "1.0.0", "wrong")).hasMessageContaining("only a frozen version");
        var root = curation.freeze(slug, "1.0.0").rootHash();
        life.tag(slug, "1.0.0", "production");
        life.withdraw(slug, "1.0.0", "The driver took back consent.");

        var report = catalogue.report(slug, "1.0.0");
        assertThat(report.state()).isEqualTo(VersionState.WITHDRAWN);
        assertThat(report.rootHash()).isEqualTo(root);
        assertThat(report.tags()).isEmpty();
        assertThat(report.history().getLast().reason()).isEqualTo("The driver took back consent.");
        assertThatThrownBy(() -> life.tag(slug, "1.0.0", "production")).isInstanceOf(DatasetConflict.class);
        assertThatThrownBy(() -> life.withdraw(slug, "1.0.0", "again")).isInstanceOf(DatasetConflict.class);
    }

    @Test
    void goesBackToWhatAnOlderVersionHeld() {
        curation.freeze(slug, "1.0.0");
        long second = nextVersion();
        clips.verdict(first, clips.label(first, "close"), "approve");
        curation.draft(slug, null);
        curation.put(slug, "1.2.0", first);
        curation.freeze(slug, "1.2.0");

        var draft = life.restore(slug, "1.0.0");

        assertThat(catalogue.members(draft)).isEqualTo(catalogue.members(catalogue.version(slug, "1.0.0")));
        assertThat(catalogue.changes(slug, null, draft.semver().toString()))
                .extracting(ClipChange::clipId, ClipChange::kind)
                .containsExactly(tuple(first, ClipChange.Kind.RELABELLED), tuple(second, ClipChange.Kind.REMOVED));
    }

    @Test
    void refusesToGoBackToWhatWasWithdrawn() {
        curation.freeze(slug, "1.0.0");
        nextVersion();
        life.withdraw(slug, "1.0.0", "mislabelled");

        assertThatThrownBy(() -> life.restore(slug, "1.0.0")).hasMessageContaining("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update version set state = 'WITHDRAWN' where id = :version",
                "insert into version_event (version_id, kind, reason, person) values (:version, 'WITHDRAWN', ' ', 'eve')",
                "update version_event set reason = 'other' where version_id = :version",
                "delete from version_event where version_id = :version",
                "truncate version_event",
                "insert into version_tag (dataset_id, name, version_id, tagged_by)"
                        + " select id, 'x', :version, 'eve' from dataset where slug = 'demo-of-another'",
                "truncate version_tag"
            })
    void sqlCannotWithdrawWithoutAReasonNorRewriteHistory(String tampering) {
        life.submit(slug, "1.0.0");
        long version = curation.freeze(slug, "1.0.0").id();
        if (catalogue.datasets().stream().noneMatch(one -> one.slug().equals("demo-of-another"))) {
            curation.create("demo-of-another");
        }

        assertThatThrownBy(() -> jdbc.sql(tampering).param("version", version).update())
                .isInstanceOf(DataAccessException.class);
    }

    private long nextVersion() {
        long clip = clips.approved();
        var draft = curation.draft(slug, null).semver().toString();
        curation.put(slug, draft, clip);
        curation.freeze(slug, draft);
        return clip;
    }
}

package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** Two branches of version 1.0.0: 1.1.0 and a draft. */
@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class MergingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Merging merging;

    @Autowired
    private Verifier verifier;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "merge-" + COUNT.incrementAndGet();
    private ApprovedClips clips;
    private long kept;
    private long both;
    private long theirs;
    private long draftOnly;

    @BeforeEach
    void twoBranches(@Autowired MediaStore media, @Autowired LabelJson json) {
        clips = new ApprovedClips(jdbc, media, json);
        curation.create(slug);
        curation.divide(slug, new SplitShares(100, 0, 0));
        curation.draft(slug, null);
        kept = add("1.0.0");
        both = add("1.0.0");
        theirs = add("1.0.0");
        curation.freeze(slug, "1.0.0");
        curation.draft(slug, "1.0.0");
        relabel("1.1.0", both, "close");
        relabel("1.1.0", theirs, "close");
        add("1.1.0");
        curation.freeze(slug, "1.1.0");
        curation.draft(slug, "1.0.0");
        draftOnly = add("1.2.0");
    }

    @Test
    void takesWhatOnlyTheOtherSideChanged() {
        assertThat(merging.merge(slug, "1.2.0", "1.1.0")).isEqualTo(new MergeOutcome(3, 0));

        assertThat(catalogue.changes(slug, "1.1.0", "1.2.0"))
                .extracting(ClipChange::clipId)
                .containsExactly(draftOnly);
        assertThat(catalogue.report(slug, "1.2.0").counts().clips()).isEqualTo(5);
        curation.freeze(slug, "1.2.0");
        assertThat(verifier.verify(slug, "1.2.0").verified()).isTrue();
        assertThatThrownBy(() -> merging.merge(slug, "1.2.0", "1.1.0")).isInstanceOf(DatasetConflict.class);
    }

    @Test
    void leavesToPeopleWhatBothChangedAndFreezesNothingUntilThen() {
        relabel("1.2.0", both, "open");
        curation.remove(slug, "1.2.0", theirs);

        assertThat(merging.merge(slug, "1.2.0", "1.1.0")).isEqualTo(new MergeOutcome(1, 2));
        assertThatThrownBy(() -> curation.freeze(slug, "1.2.0"))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("2 clips of its merge not settled");
        var found = merging.conflicts(slug, "1.2.0");
        assertThat(found)
                .extracting(MergeConflict::clipId, MergeConflict::base, MergeConflict::ours, MergeConflict::theirs)
                .containsExactly(tuple(both, 1, 3, 2), tuple(theirs, 1, null, 2));
        assertThat(merging.open(1000))
                .extracting(MergeConflict::id)
                .contains(found.getFirst().id());

        merging.settle(slug, "1.2.0", found.get(0).id(), MergeConflict.Choice.OURS);
        merging.settle(slug, "1.2.0", found.get(1).id(), MergeConflict.Choice.THEIRS);

        assertThat(catalogue.changes(slug, "1.0.0", "1.2.0"))
                .filteredOn(change -> change.kind() == ClipChange.Kind.RELABELLED)
                .extracting(ClipChange::clipId, ClipChange::toRevision)
                .containsExactly(tuple(both, 3), tuple(theirs, 2));
        assertThatThrownBy(() -> merging.settle(slug, "1.2.0", found.get(0).id(), MergeConflict.Choice.THEIRS))
                .isInstanceOf(DatasetConflict.class);
        assertThat(curation.freeze(slug, "1.2.0").state()).isEqualTo(VersionState.FROZEN);
    }

    @Test
    void takesNoLabelsWhoseApprovalWasTakenBack() {
        var revision = jdbc.sql("select max(id) from label_revision where clip_id = ?")
                .param(theirs)
                .query(Long.class)
                .single();
        clips.verdict(theirs, revision, "reopen");

        assertThat(merging.merge(slug, "1.2.0", "1.1.0")).isEqualTo(new MergeOutcome(2, 1));
        long conflict = merging.conflicts(slug, "1.2.0").getFirst().id();
        assertThatThrownBy(() -> merging.settle(slug, "1.2.0", conflict, MergeConflict.Choice.THEIRS))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("not approved");
        clips.verdict(theirs, clips.label(theirs, "open"), "approve");
        merging.settle(slug, "1.2.0", conflict, MergeConflict.Choice.NEWEST);
        assertThat(catalogue.unapproved(slug, "1.2.0")).isEmpty();
    }

    @Test
    void mergesAgainFromWhereItWasMergedLast() {
        merging.merge(slug, "1.2.0", "1.1.0");
        curation.freeze(slug, "1.2.0");
        var branch = curation.draft(slug, "1.1.0").semver().toString();
        relabel(branch, kept, "close");
        var newer = curation.freeze(slug, branch).semver().toString();
        var draft = curation.draft(slug, "1.2.0").semver().toString();

        assertThat(merging.merge(slug, draft, newer)).isEqualTo(new MergeOutcome(1, 0));
    }

    @Test
    void isMergedByLeadsOnly() {
        var annotator = new TestingAuthenticationToken("ann", "", "ROLE_ANNOTATOR");
        SecurityContextHolder.getContext().setAuthentication(annotator);

        assertThatThrownBy(() -> merging.merge(slug, "1.2.0", "1.1.0")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> merging.settle(slug, "1.2.0", 1, MergeConflict.Choice.OURS))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long add(String semver) {
        long clip = clips.approved();
        curation.put(slug, semver, clip);
        return clip;
    }

    private void relabel(String semver, long clip, String eyes) {
        clips.verdict(clip, clips.label(clip, eyes), "approve");
        curation.put(slug, semver, clip);
    }
}

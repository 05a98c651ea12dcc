package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class SplitsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Verifier verifier;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "splits-" + COUNT.incrementAndGet();
    private ApprovedClips clips;

    @BeforeEach
    void openDataset(@Autowired MediaStore media, @Autowired LabelJson json) {
        clips = new ApprovedClips(jdbc, media, json);
        curation.create(slug);
        curation.divide(slug, new SplitShares(50, 0, 50));
        curation.draft(slug, null);
        for (int i = 0; i < 4; i++) {
            curation.put(slug, "1.0.0", clips.approved());
        }
    }

    @Test
    void aDraftShowsTheSplitsThatItsFreezeSettles() {
        var planned = catalogue.splits(slug, "1.0.0");
        curation.freeze(slug, "1.0.0");

        assertThat(planned)
                .containsExactly(new SplitCounts(Split.TRAIN, 2, 2), new SplitCounts(Split.TEST, 2, 2))
                .isEqualTo(catalogue.splits(slug, "1.0.0"));
        assertThat(catalogue.members(catalogue.version(slug, "1.0.0")).stream()
                        .collect(Collectors.groupingBy(VersionMember::split, Collectors.counting())))
                .containsOnlyKeys(Split.TRAIN, Split.TEST);
    }

    @Test
    void whoIsInASplitStaysThereInEveryLaterVersion() {
        curation.freeze(slug, "1.0.0");
        var test = member(Split.TEST);
        curation.draft(slug, null);
        long another = clips.approvedLike(test.clipId());
        curation.put(slug, "1.1.0", another);
        curation.freeze(slug, "1.1.0");

        assertThat(catalogue.members(catalogue.version(slug, "1.1.0")))
                .filteredOn(member -> member.clipId() == another)
                .extracting(VersionMember::split)
                .containsExactly(Split.TEST);
        assertThat(verifier.verify(slug, "1.1.0").verified()).isTrue();
    }

    @Test
    void sharesAreOpenUntilTheFirstFreeze() {
        curation.divide(slug, new SplitShares(100, 0, 0));
        assertThat(catalogue.splits(slug, "1.0.0")).containsExactly(new SplitCounts(Split.TRAIN, 4, 4));
        curation.freeze(slug, "1.0.0");

        assertThatThrownBy(() -> curation.divide(slug, SplitShares.USUAL))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("settled");
        assertThat(catalogue.shares(slug)).isEqualTo(new SplitShares(100, 0, 0));
        assertThatThrownBy(() -> new SplitShares(0, 50, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("train");
    }

    @Test
    void mendedTrainingLabelsArePatchesAndHeldOutOnesAreMajor() {
        curation.freeze(slug, "1.0.0");
        curation.draft(slug, null);
        relabel("1.1.0", member(Split.TRAIN).clipId());
        assertThat(catalogue.report(slug, "1.1.0").freezesAs()).hasToString("1.0.1");
        relabel("1.1.0", member(Split.TEST).clipId());

        assertThat(catalogue.report(slug, "1.1.0").changes()).isEqualTo(new ChangeCounts(0, 0, 2, 1));
        assertThat(curation.freeze(slug, "1.1.0").semver()).hasToString("2.0.0");
    }

    @Test
    void namesPeopleThatAnotherDatasetTestsOn() {
        curation.freeze(slug, "1.0.0");
        var test = member(Split.TEST);
        var other = slug + "-other";
        curation.create(other);
        curation.divide(other, new SplitShares(100, 0, 0));
        curation.draft(other, null);
        curation.put(other, "1.0.0", test.clipId());
        assertThatThrownBy(() -> catalogue.leaks(slug, "1.0.0", other, "1.0.0"))
                .isInstanceOf(DatasetConflict.class)
                .hasMessageContaining("frozen");
        curation.freeze(other, "1.0.0");

        assertThat(catalogue.leaks(slug, "1.0.0", other, "1.0.0"))
                .singleElement()
                .satisfies(leak -> {
                    assertThat(leak.split()).isEqualTo(Split.TEST);
                    assertThat(leak.other()).isEqualTo(Split.TRAIN);
                    assertThat(leak.clips()).isEqualTo(1);
                });
        assertThat(catalogue.leaks(slug, "1.0.0", slug, "1.0.0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update split_assignment set split = 'val' where dataset_id = :dataset",
                "delete from split_assignment where dataset_id = :dataset",
                "insert into split_assignment select :dataset, max(id), 'val', :version from leak_group",
                "update split_policy set train = 40, val = 10 where dataset_id = :dataset",
                "delete from split_policy where dataset_id = :dataset",
                "update version set divided = false where id = :version",
                "truncate split_assignment",
                "truncate split_policy cascade"
            })
    void settledSplitsTakeNoChange(String sql) {
        curation.freeze(slug, "1.0.0");
        clips.approved();
        var version = catalogue.version(slug, "1.0.0");
        var statement = sql.replace(":dataset", "" + version.datasetId()).replace(":version", "" + version.id());

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("VG"));
    }

    private VersionMember member(Split split) {
        return catalogue.members(catalogue.version(slug, "1.0.0")).stream()
                .filter(member -> member.split() == split)
                .findFirst()
                .orElseThrow();
    }

    private void relabel(String draft, long clip) {
        clips.verdict(clip, clips.label(clip, "closed"), "approve");
        curation.put(slug, draft, clip);
    }
}

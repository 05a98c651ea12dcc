package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class TalliesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HELD = """
            from version v cross join lateral version_members(v.id) m join clip c on c.id = m.clip_id
            join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id """;

    @Autowired
    private Curation curation;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Tallies tallies;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "tallies-" + COUNT.incrementAndGet();

    /** Versions grow by random changes, one on another and as branches; each is counted and hashed by its changes alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void countsAndHashesByChangesWhatCountingEverythingFinds(
            long seed, @Autowired MediaStore media, @Autowired LabelJson json) {
        var clips = new ApprovedClips(jdbc, media, json);
        var random = new SplittableRandom(seed);
        var known = new ArrayList<Long>();
        var frozen = new ArrayList<Version>();
        curation.create(slug);
        for (int round = 0; round < 5; round++) {
            var parent = frozen.isEmpty()
                    ? null
                    : frozen.get(random.nextInt(frozen.size())).semver().toString();
            var draft = curation.draft(slug, parent);
            var semver = draft.semver().toString();
            for (int change = 0; change < 4; change++) {
                var held = members(draft).stream().map(VersionMember::clipId).toList();
                if (held.size() > 1 && random.nextInt(3) == 0) {
                    curation.remove(slug, semver, held.get(random.nextInt(held.size())));
                } else if (!held.isEmpty() && random.nextInt(3) == 0) {
                    long clip = held.get(random.nextInt(held.size()));
                    clips.verdict(clip, clips.label(clip, random.nextBoolean() ? "close" : "open"), "approve");
                    curation.put(slug, semver, clip);
                } else {
                    long clip = known.isEmpty() || random.nextBoolean()
                            ? clips.approved()
                            : clips.approvedLike(known.get(random.nextInt(known.size())));
                    known.add(clip);
                    curation.put(slug, semver, clip);
                }
            }
            var before = tallies.counts(draft.id());
            frozen.add(curation.freeze(slug, semver));

            var after = tallies.counts(draft.id());
            assertThat(after.minus(before))
                    .as("as a draft")
                    // in whatever order they are summed
                    .isEqualTo(new VersionCounts(0, 0, 0, after.seconds() - before.seconds()));
            assertThat(after.seconds()).isCloseTo(before.seconds(), within(1e-9));
            assertThat(kept(
                            "select split, clips, subjects, leak_groups, frames from version_split where version_id = ?",
                            draft))
                    .isEqualTo(kept("""
                            select a.split, count(*) clips, count(distinct c.subject) subjects,
                              count(distinct c.leak_group_id) leak_groups, sum(c.frame_count)::bigint frames
                            %s where v.id = ? group by a.split""".formatted(HELD), draft));
            assertThat(kept("select split, stratum, clips from version_stratum where version_id = ?", draft))
                    .isEqualTo(kept("""
                            select a.split, s.stratum, count(*) clips
                            %s cross join lateral clip_strata(m.clip_id, m.revision_id) s
                            where v.id = ? group by a.split, s.stratum""".formatted(HELD), draft));
            var last = frozen.getLast().semver().toString();
            assertThat(verifier.verify(slug, last).difference())
                    .as("round %d", round)
                    .isNull();
        }
    }

    private List<VersionMember> members(Version version) {
        return catalogue.members(version);
    }

    private List<String> kept(String sql, Version version) {
        return jdbc.sql("select row(k.*)::text from (" + sql + ") k order by 1")
                .param(version.id())
                .query(String.class)
                .list();
    }
}

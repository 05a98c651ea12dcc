package dev.vigil.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leak group stands in which split of a dataset. */
@Repository
class Splits {

    /** Its order among equals is that of a hash with the dataset's name: no dataset favours the oldest people. */
    private static final String GROUPS = """
            select c.leak_group_id, encode(sha256(convert_to(:slug || '/' || g.key, 'UTF8')), 'hex') sequence, a.split,
              s.stratum, count(*) clips
            from version_members(:version) m join clip c on c.id = m.clip_id join leak_group g on g.id = c.leak_group_id
            left join split_assignment a on a.dataset_id = :dataset and a.leak_group_id = c.leak_group_id
            cross join lateral clip_scenario(c.provenance) scenario
            cross join lateral (
              select 'all' union select 'spectrum ' || c.spectrum
              union select 'eyewear ' || (scenario #>> '{occlusion,eyewear}')
              union select 'skin ' || (scenario #>> '{driver,fitzpatrick}')
              union select 'light ' || width_bucket((scenario #>> '{lighting,illuminance_lx}')::float8,
                             array[1, 10, 100, 1000, 10000]::float8[])
                where jsonb_typeof(scenario #> '{lighting,illuminance_lx}') = 'number'
              union select l.layer || ' ' || l.value from label_span l where l.revision_id = m.revision_id) s(stratum)
            where s.stratum is not null
            group by c.leak_group_id, g.key, a.split, s.stratum order by c.leak_group_id""";

    private static final String HELD = """
            select c.id clip_id, c.leak_group_id, a.split
            from version v cross join lateral version_members(v.id) m join clip c on c.id = m.clip_id
            join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
            where v.divided and v.id = """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Splits(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    SplitShares shares(long datasetId) {
        return chosen(datasetId, "").orElse(SplitShares.USUAL);
    }

    /** Chooses shares, which is refused once a version is frozen with others. */
    int choose(long datasetId, SplitShares shares, String by) {
        return jdbc.sql("""
                        insert into split_policy (dataset_id, train, val, test, chosen_by)
                        values (:dataset, :train, :val, :test, :by)
                        on conflict (dataset_id) do update set train = excluded.train, val = excluded.val,
                          test = excluded.test, chosen_by = excluded.chosen_by, chosen_at = now()""")
                .param("dataset", datasetId)
                .param("train", shares.train())
                .param("val", shares.val())
                .param("test", shares.test())
                .param("by", by)
                .update();
    }

    /** Gives every leak group of a version that has no split one, for ever. */
    int settle(Dataset dataset, Version version, String by) {
        jdbc.sql("""
                        insert into split_policy (dataset_id, train, val, test, chosen_by) values (?, ?, ?, ?, ?)
                        on conflict (dataset_id) do nothing""")
                .params(dataset.id(), SplitShares.USUAL.train(), SplitShares.USUAL.val(), SplitShares.USUAL.test(), by)
                .update();
        // two versions of a dataset may be frozen at the same moment: the second then sees what the first settled
        var shares = chosen(dataset.id(), " for update").orElseThrow();
        var rows = new ArrayList<Object[]>();
        SplitPlan.of(shares, groups(dataset, version))
                .forEach((group, split) -> rows.add(new Object[] {dataset.id(), group, split.term(), version.id()}));
        batches.batchUpdate(
                "insert into split_assignment (dataset_id, leak_group_id, split, version_id) values (?, ?, ?, ?)",
                rows);
        return rows.size();
    }

    /** How a version is divided, or would be if it were frozen now. */
    List<SplitCounts> counts(Dataset dataset, Version version) {
        return version.divided() ? settled(version.id()) : planned(dataset, version);
    }

    /** Leak groups that two versions have in different splits, by key. */
    List<Leak> leaks(long versionId, long otherId) {
        return jdbc.sql("""
                        select g.key, a.split, b.split other, count(distinct a.clip_id) clips
                        from (%s :version) a join (%s :other) b on b.leak_group_id = a.leak_group_id and b.split <> a.split
                        join leak_group g on g.id = a.leak_group_id
                        group by g.key, a.split, b.split order by g.key""".formatted(HELD, HELD))
                .param("version", versionId)
                .param("other", otherId)
                .query((row, n) -> new Leak(
                        row.getString("key"),
                        Split.of(row.getString("split")),
                        Split.of(row.getString("other")),
                        row.getLong("clips")))
                .list();
    }

    private Optional<SplitShares> chosen(long datasetId, String lock) {
        return jdbc.sql("select train, val, test from split_policy where dataset_id = ?" + lock)
                .param(datasetId)
                .query((row, n) -> new SplitShares(row.getInt("train"), row.getInt("val"), row.getInt("test")))
                .optional();
    }

    private List<SplitCounts> settled(long versionId) {
        return jdbc
                .sql("select split, count(*) clips, count(distinct leak_group_id) groups from (" + HELD
                        + " ?) h group by split")
                .param(versionId)
                .query((row, n) ->
                        new SplitCounts(Split.of(row.getString("split")), row.getLong("clips"), row.getLong("groups")))
                .list()
                .stream()
                .sorted((a, b) -> a.split().compareTo(b.split()))
                .toList();
    }

    private List<SplitCounts> planned(Dataset dataset, Version version) {
        var groups = groups(dataset, version);
        var plan = SplitPlan.of(shares(dataset.id()), groups);
        var found = new EnumMap<Split, SplitCounts>(Split.class);
        for (var group : groups) {
            var fixed = group.fixed();
            var split = fixed == null ? Objects.requireNonNull(plan.get(group.id())) : fixed;
            var one = new SplitCounts(split, group.strata().getOrDefault("all", 0L), 1);
            found.merge(
                    split,
                    one,
                    (a, b) -> new SplitCounts(split, a.clips() + b.clips(), a.leakGroups() + b.leakGroups()));
        }
        return List.copyOf(found.values());
    }

    private List<SplitPlan.Group> groups(Dataset dataset, Version version) {
        var groups = new LinkedHashMap<Long, SplitPlan.Group>();
        jdbc.sql(GROUPS)
                .param("slug", dataset.slug())
                .param("dataset", dataset.id())
                .param("version", version.id())
                .query((ResultSet row) -> {
                    groups.computeIfAbsent(row.getLong("leak_group_id"), id -> group(id, row))
                            .strata()
                            .put(row.getString("stratum"), row.getLong("clips"));
                });
        return List.copyOf(groups.values());
    }

    private static SplitPlan.Group group(long id, ResultSet row) {
        try {
            var split = row.getString("split");
            return new SplitPlan.Group(
                    id, row.getString("sequence"), split == null ? null : Split.of(split), new HashMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.vigil.dataset;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which leak group stands in which split of a dataset. */
@Repository
class Splits {

    private static final String HELD = """
            select c.id clip_id, c.leak_group_id, a.split
            from version v cross join lateral version_members(v.id) m join clip c on c.id = m.clip_id
            join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
            where v.divided and v.id = """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Tallies tallies;

    Splits(JdbcClient jdbc, JdbcTemplate batches, Tallies tallies) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tallies = tallies;
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
        return tallies.of(versionId).stream()
                .map(tally -> new SplitCounts(Objects.requireNonNull(tally.split()), tally.clips(), tally.leakGroups()))
                .sorted(Comparator.comparing(SplitCounts::split))
                .toList();
    }

    private List<SplitCounts> planned(Dataset dataset, Version version) {
        var groups = groups(dataset, version);
        var plan = SplitPlan.of(shares(dataset.id()), groups);
        var found = new EnumMap<Split, SplitCounts>(Split.class);
        for (var tally : tallies.of(version.id())) {
            var split = tally.split();
            if (split != null) {
                found.put(split, new SplitCounts(split, tally.clips(), tally.leakGroups()));
            }
        }
        for (var group : groups) {
            if (group.fixed() == null) {
                var split = Objects.requireNonNull(plan.get(group.id()));
                found.merge(
                        split, new SplitCounts(split, group.strata().getOrDefault("all", 0L), 1), SplitCounts::plus);
            }
        }
        return List.copyOf(found.values());
    }

    /** What is to be divided, and one group of all that stands in a split already for each split. */
    private List<SplitPlan.Group> groups(Dataset dataset, Version version) {
        var fixed = new EnumMap<Split, Map<String, Long>>(Split.class);
        var open = new TreeMap<Long, Map<String, Long>>();
        for (var stratum : tallies.strata(version.id())) {
            var strata = stratum.split() == null
                    ? open.computeIfAbsent(stratum.leakGroupId(), id -> new HashMap<>())
                    : fixed.computeIfAbsent(stratum.split(), split -> new HashMap<>());
            strata.put(stratum.name(), stratum.clips());
        }
        var groups = new ArrayList<SplitPlan.Group>();
        fixed.forEach((split, strata) -> groups.add(new SplitPlan.Group(0, "", split, strata)));
        var sequences = sequences(dataset, open.keySet());
        open.forEach((id, strata) -> groups.add(new SplitPlan.Group(id, sequences.getOrDefault(id, ""), null, strata)));
        return groups;
    }

    /** The order among equals is that of a hash with the dataset's name: no dataset favours the oldest people. */
    private Map<Long, String> sequences(Dataset dataset, Set<Long> groups) {
        var sequences = new HashMap<Long, String>();
        jdbc.sql("""
                        select id, encode(sha256(convert_to(:slug || '/' || key, 'UTF8')), 'hex') sequence
                        from leak_group where id = any(:groups)""")
                .param("slug", dataset.slug())
                .param("groups", groups.toArray(Long[]::new))
                .query((ResultSet row) -> {
                    sequences.put(row.getLong("id"), row.getString("sequence"));
                });
        return sequences;
    }
}

package dev.vigil.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much versions hold. A frozen one is counted once and for ever, a draft on top of its parent: the cost follows what
 * was changed and not the size.
 */
@Repository
class Tallies {

    /**
     * How much of a version stands in one split.
     *
     * @param split none for what gets its split when the version is frozen
     */
    record Tally(@Nullable Split split, long clips, long subjects, long leakGroups, long frames, double seconds) {}

    /**
     * Clips that have something in common.
     *
     * @param split none for what gets its split when the version is frozen
     * @param leakGroupId by leak group where there is no split, else 0
     */
    record Stratum(@Nullable Split split, long leakGroupId, String name, long clips) {}

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By split; what has none yet is a tally of its own. */
    List<Tally> of(long versionId) {
        var kept = tallies("select * from version_split where version_id = ?", versionId);
        return kept.isEmpty() ? tallies("select * from version_tally(?)", versionId) : kept;
    }

    VersionCounts counts(long versionId) {
        return of(versionId).stream()
                .map(tally -> new VersionCounts(tally.clips(), tally.subjects(), tally.frames(), tally.seconds()))
                .reduce(VersionCounts.NONE, VersionCounts::plus);
    }

    /** Clips of an open version by stratum, for each split and each leak group without one. */
    List<Stratum> strata(long versionId) {
        return jdbc.sql("select * from version_strata(?)")
                .param(versionId)
                .query((row, n) -> new Stratum(
                        split(row), row.getLong("leak_group_id"), row.getString("stratum"), row.getLong("clips")))
                .list();
    }

    /** Clips of any version by stratum, those of all among them. */
    Map<String, Long> strata(Version version) {
        var strata = new HashMap<String, Long>();
        jdbc.sql(version.state().sealed() ? """
                                  select stratum, clips from version_stratum where version_id = :version
                                  union all
                                  select stratum, clips from version_strata(:version)
                                  where not exists (select 1 from version_split where version_id = :version)""" : "select stratum, clips from version_strata(:version)")
                .param("version", version.id())
                .query((ResultSet row) -> {
                    strata.merge(row.getString("stratum"), row.getLong("clips"), Long::sum);
                });
        return strata;
    }

    /** Counts a version for ever; it is frozen, its clips all have their splits, and its root is not known yet. */
    int keep(long versionId, ChangeCounts changes) {
        jdbc.sql("insert into version_difference values (?, ?, ?, ?, ?)")
                .params(versionId, changes.added(), changes.removed(), changes.relabelled(), changes.heldOut())
                .update();
        jdbc.sql("insert into version_split select :version, t.* from version_tally(:version) t")
                .param("version", versionId)
                .update();
        return jdbc.sql("""
                        insert into version_stratum select :version, s.split, s.stratum, s.clips
                        from version_strata(:version) s""").param("version", versionId).update();
    }

    private List<Tally> tallies(String sql, long versionId) {
        return jdbc.sql(sql)
                .param(versionId)
                .query((row, n) -> new Tally(
                        split(row),
                        row.getLong("clips"),
                        row.getLong("subjects"),
                        row.getLong("leak_groups"),
                        row.getLong("frames"),
                        row.getDouble("seconds")))
                .list();
    }

    private static @Nullable Split split(ResultSet row) throws SQLException {
        var term = row.getString("split");
        return term == null ? null : Split.of(term);
    }
}

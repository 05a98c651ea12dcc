package dev.vigil.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts took over from other versions, and what of it people have to settle. */
@Repository
class Merges {

    /** Of each clip that they changed since the base, what it was, what it is here and what it is there. */
    private static final String THREE = """
            with three as materialized (
              select t.clip_id, t.old_revision base, o.revision_id ours, t.new_revision theirs,
                (t.new_revision is null or revision_approver(t.new_revision) is not null) approved
              from version_changes_between(:base, :theirs) t
              left join lateral version_revision(:draft, t.clip_id) o on true
              where o.revision_id is distinct from t.new_revision)
            """;

    private static final String CONFLICTS = """
            select f.id, s.slug, v.semver, m.semver merged, f.clip_id, c.name clip, b.no base, o.no ours, t.no theirs,
              n.no newest, f.choice, f.settled_by
            from merge_conflict f
            join version v on v.id = f.version_id join version m on m.id = f.merged_id join dataset s on s.id = v.dataset_id
            join clip c on c.id = f.clip_id
            left join label_revision b on b.id = f.base_revision
            left join label_revision o on o.id = f.our_revision
            left join label_revision t on t.id = f.their_revision
            left join lateral (select d.revision_id, d.verdict from verdict d where d.clip_id = f.clip_id
                               order by d.id desc limit 1) d on d.verdict = 'approve'
            left join label_revision n on n.id = d.revision_id
            where\s""";

    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version that both grew from, by parents and merges; a version counts as grown from itself. */
    Optional<Long> base(long versionId, long otherId) {
        return jdbc.sql("""
                        select max(id) from (select id from version_history(:a) intersect select id from version_history(:b)) x""")
                .param("a", versionId)
                .param("b", otherId)
                .query((row, n) -> row.getObject(1, Long.class))
                .optional();
    }

    int record(long draftId, long mergedId, @Nullable Long baseId, String by) {
        return jdbc.sql("""
                        insert into version_merge (version_id, merged_id, base_id, merged_by)
                        values (:draft, :merged, :base, :by)""")
                .param("draft", draftId)
                .param("merged", mergedId)
                .param("base", baseId)
                .param("by", by)
                .update();
    }

    /** Takes over what only they changed. */
    int take(long draftId, long mergedId, @Nullable Long baseId) {
        return jdbc.sql(THREE + """
                        insert into version_change (version_id, clip_id, revision_id)
                        select :draft, clip_id, theirs from three where ours is not distinct from base and approved
                        on conflict (version_id, clip_id) do update set revision_id = excluded.revision_id""")
                .param("draft", draftId)
                .param("theirs", mergedId)
                .param("base", baseId)
                .update();
    }

    /** Notes what both changed, and what was theirs but has lost its approval. */
    int conflict(long draftId, long mergedId, @Nullable Long baseId) {
        return jdbc.sql(THREE + """
                        insert into merge_conflict (version_id, merged_id, clip_id, base_revision, our_revision, their_revision)
                        select :draft, :theirs, clip_id, base, ours, theirs from three
                        where ours is distinct from base or not approved""")
                .param("draft", draftId)
                .param("theirs", mergedId)
                .param("base", baseId)
                .update();
    }

    /** Of one draft, open ones first, by clip. */
    List<MergeConflict> of(long draftId) {
        return jdbc.sql(CONFLICTS + "f.version_id = ? order by f.choice is not null, f.clip_id, f.id")
                .param(draftId)
                .query(Merges::conflict)
                .list();
    }

    /** Of all drafts, those that nobody has settled yet, oldest first. */
    List<MergeConflict> open(int most) {
        return jdbc.sql(CONFLICTS + "f.choice is null and v.state in ('DRAFT', 'IN_REVIEW') order by f.id limit ?")
                .param(most)
                .query(Merges::conflict)
                .list();
    }

    /** The clip and their revision of an open conflict. */
    record Open(long clipId, @Nullable Long theirs) {}

    /** Held until the transaction ends. */
    Optional<Open> lock(long draftId, long conflictId) {
        return jdbc.sql("""
                        select clip_id, their_revision from merge_conflict
                        where version_id = ? and id = ? and choice is null for update""")
                .params(draftId, conflictId)
                .query((row, n) -> new Open(row.getLong(1), row.getObject(2, Long.class)))
                .optional();
    }

    int settle(long conflictId, MergeConflict.Choice choice, String by) {
        return jdbc.sql("update merge_conflict set choice = ?, settled_by = ?, settled_at = now() where id = ?")
                .params(choice.term(), by, conflictId)
                .update();
    }

    private static MergeConflict conflict(ResultSet row, int number) throws SQLException {
        var choice = row.getString("choice");
        return new MergeConflict(
                row.getLong("id"),
                row.getString("slug"),
                Semver.parse(row.getString("semver")),
                Semver.parse(row.getString("merged")),
                row.getLong("clip_id"),
                row.getString("clip"),
                row.getObject("base", Integer.class),
                row.getObject("ours", Integer.class),
                row.getObject("theirs", Integer.class),
                row.getObject("newest", Integer.class),
                choice == null ? null : MergeConflict.Choice.of(choice),
                row.getString("settled_by"));
    }
}

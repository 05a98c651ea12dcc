package dev.vigil.dataset;

import dev.vigil.dataset.query.QuerySql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which clips stand in which version; changes go through the guards of the database. */
@Repository
public class Memberships {

    private static final int ROWS_AT_ONCE = 1000;

    private static final String CHANGE_COUNTS = """
            select count(*) filter (where d.old_revision is null) added,
              count(*) filter (where d.new_revision is null) removed,
              count(*) filter (where d.old_revision is not null and d.new_revision is not null) relabelled,
              count(*) filter (where d.old_revision is not null and d.new_revision is not null
                and a.split is distinct from 'train') held_out
            from version v
            cross join lateral version_own_changes(v.id) d
            join clip c on c.id = d.clip_id
            left join split_assignment a on a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
            where v.id = :version""";

    /** Versions frozen before counts were kept are counted again. */
    private static final String KEPT_COUNTS = """
            select added, removed, relabelled, held_out from version_difference where version_id = :version
            union all select n.* from (%s) n
            where not exists (select 1 from version_difference where version_id = :version)""".formatted(CHANGE_COUNTS);

    private static final String CHANGES = """
            select d.clip_id, c.name clip, before.no from_revision, after.no to_revision,
              case when newest.verdict = 'approve' then newest.reviewer end approved_by,
              case when before.no is null then 'ADDED' when after.no is null then 'REMOVED'
                else 'RELABELLED' end kind
            from %s d
            join clip c on c.id = d.clip_id
            left join label_revision before on before.id = d.old_revision
            left join label_revision after on after.id = d.new_revision
            left join lateral (select v.verdict, v.reviewer from verdict v where v.revision_id = d.new_revision
                               order by v.id desc limit 1) newest on true
            order by d.clip_id""";

    /** The driver holds as many rows at once, four times as large as what is made of them. */
    private static final int FETCHED = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    Memberships(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.rows = new JdbcTemplate(dataSource);
        this.rows.setFetchSize(ROWS_AT_ONCE);
    }

    /** All clips of a version by rising id: 40 bytes each, so a million stay small; rows come in parts within a transaction. */
    public List<VersionMember> members(long versionId) {
        return jdbc.sql("""
                        select m.clip_id, m.revision_id, coalesce(a.split, 'train') split
                        from version v cross join lateral version_members(v.id) m join clip c on c.id = m.clip_id
                        left join split_assignment a
                          on v.divided and a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
                        where v.id = ? order by m.clip_id""")
                .withFetchSize(FETCHED)
                .param(versionId)
                .query((row, n) -> new VersionMember(
                        row.getLong("clip_id"), row.getLong("revision_id"), Split.of(row.getString("split"))))
                .list();
    }

    /** The revision that a clip has in a version; none also where there is no version. */
    Optional<Long> revisionOf(@Nullable Long versionId, long clipId) {
        return jdbc.sql("select revision_id from version_revision(:version, :clip) where revision_id is not null")
                .param("version", versionId)
                .param("clip", clipId)
                .query(Long.class)
                .optional();
    }

    /** Notes a change against the parent; without a revision the clip is removed. */
    int change(long versionId, long clipId, @Nullable Long revisionId) {
        return jdbc.sql("""
                        insert into version_change (version_id, clip_id, revision_id) values (:version, :clip, :revision)
                        on conflict (version_id, clip_id) do update set revision_id = excluded.revision_id""")
                .param("version", versionId)
                .param("clip", clipId)
                .param("revision", revisionId)
                .update();
    }

    /** Takes clips with the labels that are approved now; those without are left out. */
    int changeToApproved(long versionId, Collection<Long> clipIds) {
        return jdbc.sql("""
                        insert into version_change (version_id, clip_id, revision_id)
                        select :version, clip_id, revision_id from clip_search where clip_id = any(:clips) order by clip_id
                        on conflict (version_id, clip_id) do update set revision_id = excluded.revision_id""")
                .param("version", versionId)
                .param("clips", clipIds.toArray(Long[]::new))
                .update();
    }

    /** Lets a clip stand as it does in the parent. */
    int unchange(long versionId, long clipId) {
        return jdbc.sql("delete from version_change where version_id = ? and clip_id = ?")
                .params(versionId, clipId)
                .update();
    }

    /** Changes a draft so that it holds what another version holds. */
    int changeTo(long draftId, long wantedId) {
        return jdbc.sql("""
                        insert into version_change (version_id, clip_id, revision_id)
                        select :from, clip_id, new_revision from version_changes_between(:from, :to)""").param("from", draftId).param("to", wantedId).update();
    }

    ChangeCounts changeCounts(Version version) {
        return jdbc.sql(version.state().sealed() ? KEPT_COUNTS : CHANGE_COUNTS)
                .param("version", version.id())
                .query(ChangeCounts.class)
                .single();
    }

    /** What a version changes against its parent, by clip. */
    List<ClipChange> changes(Version version) {
        return jdbc.sql(CHANGES.formatted("version_own_changes(:version)"))
                .param("version", version.id())
                .query(Memberships::change)
                .list();
    }

    /** What differs between two versions, by clip. */
    List<ClipChange> changes(long from, long to) {
        return jdbc.sql(CHANGES.formatted("version_changes_between(:from, :to)"))
                .param("from", from)
                .param("to", to)
                .query(Memberships::change)
                .list();
    }

    /**
     * Clips with an approval in force that do not stand in the version with those labels, newest first.
     *
     * @param wanted what they have to be
     */
    List<Candidate> candidates(long versionId, QuerySql wanted, int limit) {
        // what is wanted is found first, in whatever order that is quick; only then each clip is looked up in the
        // version
        return jdbc.sql("""
                        with found as %s (select c.clip_id, c.revision_id from clip_search c where %s)
                        select c.clip_id, c.name clip, c.subject, c.reviewer approved_by, x.relabelled, s.strata
                        from (
                          select f.clip_id, (m.revision_id is not null) relabelled
                          from (select * from found order by clip_id desc) f
                          left join lateral version_revision(:version, f.clip_id) m on true
                          where m.revision_id is distinct from f.revision_id
                          order by f.clip_id desc limit :limit) x
                        join clip_search c on c.clip_id = x.clip_id join clip_search_strata s on s.clip_id = x.clip_id
                        order by c.clip_id desc""".formatted(
                                wanted.equals(QuerySql.ANY) ? "not materialized" : "materialized", wanted.condition()))
                .params(wanted.values())
                .param("version", versionId)
                .param("limit", limit)
                .query(Memberships::candidate)
                .list();
    }

    /** Clips that stand in a version with labels whose approval was taken back, by rising id. */
    List<Unapproved> unapproved(long versionId) {
        return jdbc.sql("""
                        select u.clip_id, c.name clip from version_unapproved(?) u join clip c on c.id = u.clip_id
                        order by u.clip_id""")
                .param(versionId)
                .query((row, n) -> new Unapproved(row.getLong("clip_id"), row.getString("clip")))
                .list();
    }

    /** Walks through the hashes of a version by rising clip id, without holding them; needs a transaction. */
    void eachHashed(long versionId, Consumer<HashedMember> visitor) {
        rows.query(
                """
                select m.clip_id, c.name, c.master, r.sha256,
                  encode(sha256(convert_to(r.document, 'UTF8')), 'hex') actual, a.split,
                  t.erased_by || ' on ' || to_char(t.erased_at at time zone 'UTC', 'YYYY-MM-DD') || ': ' || t.reason erased
                from version v cross join lateral version_members(v.id) m
                join clip c on c.id = m.clip_id join label_revision r on r.id = m.revision_id
                left join split_assignment a
                  on v.divided and a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
                left join clip_tombstone t on t.clip_id = m.clip_id
                where v.id = ? order by m.clip_id""",
                (RowCallbackHandler) row -> visitor.accept(new HashedMember(
                        row.getLong("clip_id"),
                        row.getString("name"),
                        row.getString("master"),
                        row.getString("sha256"),
                        row.getString("actual"),
                        row.getString("split"),
                        row.getString("erased"))),
                versionId);
    }

    record Holder(long versionId, String slug, String semver, VersionState state) {}

    /** The versions that a clip stands in, oldest first. */
    List<Holder> holders(long clipId) {
        return jdbc.sql("""
                        select v.id, d.slug, v.semver, v.state
                        from version v join dataset d on d.id = v.dataset_id cross join lateral version_revision(v.id, ?) r
                        where r.revision_id is not null order by v.id""")
                .param(clipId)
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        row.getString("slug"),
                        row.getString("semver"),
                        VersionState.valueOf(row.getString("state"))))
                .list();
    }

    /** Takes out of a draft what was erased since its parent was frozen. */
    int removeErased(long draftId) {
        return jdbc.sql("""
                        insert into version_change (version_id, clip_id, revision_id)
                        select :draft, t.clip_id, null
                        from clip_tombstone t cross join lateral version_revision(:draft, t.clip_id) r
                        where r.revision_id is not null""").param("draft", draftId).update();
    }

    /** What is stored of some clips' media, by rising clip id. */
    List<StoredMedia> media(Collection<Long> clipIds) {
        return jdbc.sql("select id, name, master, pack, preview from clip where id = any(?) order by id")
                .param(clipIds.toArray(Long[]::new))
                .query((row, n) -> new StoredMedia(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("master"),
                        row.getString("pack"),
                        row.getString("preview")))
                .list();
    }

    private static ClipChange change(ResultSet row, int number) throws SQLException {
        return new ClipChange(
                row.getLong("clip_id"),
                row.getString("clip"),
                ClipChange.Kind.valueOf(row.getString("kind")),
                row.getObject("from_revision", Integer.class),
                row.getObject("to_revision", Integer.class),
                row.getString("approved_by"));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getLong("clip_id"),
                row.getString("clip"),
                row.getString("subject"),
                row.getString("approved_by"),
                row.getBoolean("relabelled"),
                List.of((String[]) row.getArray("strata").getArray()));
    }
}

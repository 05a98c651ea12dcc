package dev.vigil.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where clips come from and where they went. Open to everybody signed in. */
@Repository
public class Lineages {

    private static final TypeReference<Map<String, Object>> NOTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lineages(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NoSuchVersion where there is no such clip */
    public Lineage of(long clipId) {
        return jdbc.sql("""
                        select c.id, c.name, c.subject, c.generator, c.parent_id, c.provenance::text notes, c.created_by,
                          c.created_at, coalesce((select string_agg(k.key, ', ' order by k.key) from leak_key k
                                                  where k.leak_group_id = g.id), g.key) key
                        from clip c join leak_group g on g.id = c.leak_group_id where c.id = ?""")
                .param(clipId)
                .query((row, n) -> new Lineage(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("subject"),
                        row.getString("key"),
                        row.getString("generator"),
                        row.getObject("parent_id", Long.class),
                        made(clipId),
                        json.readValue(row.getString("notes"), NOTES),
                        row.getString("created_by"),
                        time(row, "created_at"),
                        asked(clipId),
                        revisions(clipId),
                        verdicts(clipId),
                        versions(clipId),
                        erased(clipId)))
                .optional()
                .orElseThrow(() -> new NoSuchVersion("There is no clip " + clipId + "."));
    }

    /** How many frozen versions have a clip, or one that was made from it. */
    public long frozenWith(Lineage lineage) {
        return Stream.concat(
                        lineage.versions().stream(),
                        lineage.made().stream().flatMap(child -> versions(child.clipId()).stream()))
                .filter(held -> held.state().sealed())
                .map(held -> held.dataset() + " " + held.version())
                .distinct()
                .count();
    }

    /** The clips that were made from one, and from those. */
    List<Lineage.Made> made(long clipId) {
        return all("""
                with recursive made as (
                  select c.id, c.name from clip c where c.parent_id = ?
                  union select c.id, c.name from clip c join made m on c.parent_id = m.id)
                select id, name from made order by id""", clipId, (row, n) -> new Lineage.Made(row.getLong("id"), row.getString("name")));
    }

    private Lineage.@Nullable Asked asked(long clipId) {
        return all(
                        """
                        select r.id, r.name, r.seed, r.created_by, r.created_at from clip c
                        join request_job j on j.job_id = c.job_id join request r on r.id = j.request_id where c.id = ?""",
                        clipId,
                        (row, n) -> new Lineage.Asked(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getLong("seed"),
                                row.getString("created_by"),
                                time(row, "created_at")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Lineage.Step> revisions(long clipId) {
        return all(
                "select no, origin, author, ontology, sha256, created_at from label_revision where clip_id = ? order by no",
                clipId,
                (row, n) -> new Lineage.Step(
                        row.getInt("no"),
                        row.getString("origin"),
                        row.getString("author"),
                        row.getString("ontology"),
                        row.getString("sha256"),
                        time(row, "created_at")));
    }

    private List<Lineage.Judged> verdicts(long clipId) {
        return all(
                """
                select r.no, v.verdict, v.remark, v.reviewer, v.at from verdict v join label_revision r on r.id = v.revision_id
                where v.clip_id = ? order by v.id""",
                clipId,
                (row, n) -> new Lineage.Judged(
                        row.getInt("no"),
                        row.getString("verdict"),
                        row.getString("remark"),
                        row.getString("reviewer"),
                        time(row, "at")));
    }

    private List<Lineage.Held> versions(long clipId) {
        return all(
                """
                select d.slug, v.semver, v.state, r.no, a.split
                from version v cross join lateral version_revision(v.id, ?) m
                join label_revision r on r.id = m.revision_id
                join clip c on c.id = r.clip_id join dataset d on d.id = v.dataset_id
                left join split_assignment a
                  on v.divided and a.dataset_id = v.dataset_id and a.leak_group_id = c.leak_group_id
                order by d.slug, v.id""",
                clipId,
                (row, n) -> new Lineage.Held(
                        row.getString("slug"),
                        row.getString("semver"),
                        VersionState.valueOf(row.getString("state")),
                        row.getInt("no"),
                        row.getString("split")));
    }

    private Lineage.@Nullable Erased erased(long clipId) {
        return all(
                        "select reason, erased_by, erased_at from clip_tombstone where clip_id = ?",
                        clipId,
                        (row, n) -> new Lineage.Erased(
                                row.getString("reason"), row.getString("erased_by"), time(row, "erased_at")))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private <T> List<T> all(String sql, long clipId, RowMapper<T> mapper) {
        return jdbc.sql(sql).param(clipId).query(mapper).list();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package dev.vigil.dataset;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who and what made the clips and labels of a version, and how well labels agree. */
@Repository
class Evidence {

    static final int MOST_SAMPLED = 2000;

    /**
     * How often two labellings of the same clips say the same.
     *
     * @param mean of the shares by person, 0 to 1
     * @param error of that mean; none for one person
     */
    record Agreement(
            String layer,
            long people,
            long clips,
            double mean,
            @Nullable Double error) {

        private static final double NORMAL_95 = 1.96;

        String words() {
            return error == null
                    ? String.format(Locale.ROOT, "%.1f %% (one person: no interval)", 100 * mean)
                    : String.format(
                            Locale.ROOT,
                            "%.1f %% (%.1f to %.1f)",
                            100 * mean,
                            100 * Math.max(0, mean - NORMAL_95 * error),
                            100 * Math.min(1, mean + NORMAL_95 * error));
        }
    }

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Clips by renderer, model or import, most first. */
    Map<String, Long> makers(long versionId) {
        return counted("coalesce(c.provenance ->> 'generator', c.generator)", versionId);
    }

    /** Clips by the author of their approved labels, most first. */
    Map<String, Long> authors(long versionId) {
        return counted("r.origin || ': ' || r.author", versionId);
    }

    /** Clips by who approved their labels, most first; an approval that was taken back since counts for nobody. */
    Map<String, Long> reviewers(long versionId) {
        return counted("""
                coalesce((select case when v.verdict = 'approve' then v.reviewer end from verdict v
                          where v.revision_id = m.revision_id order by v.id desc limit 1), 'nobody any more')""", versionId);
    }

    /** Clips that a provider made, by whose terms they are under and the mark that they carry. */
    Map<String, Long> terms(long versionId) {
        var all = counted("""
                (c.provenance ->> 'provider') || ': ' || (c.provenance ->> 'terms')
                || case when coalesce(c.provenance ->> 'watermark', '') = '' then ''
                   else '; every video carries ' || (c.provenance ->> 'watermark') end""", versionId);
        all.remove(null);
        return all;
    }

    private Map<String, Long> counted(String what, long versionId) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select %s what, count(*) clips
                        from version_members(?) m join clip c on c.id = m.clip_id join label_revision r on r.id = m.revision_id
                        group by 1 order by 2 desc, 1 limit 50""".formatted(what)).param(versionId).query((ResultSet row) -> {
            counts.put(row.getString("what"), row.getLong("clips"));
        });
        return counts;
    }

    /** Of a version's labels with the newest ones of another origin, by layer. */
    List<Agreement> agreement(long versionId, String origin) {
        return jdbc.sql("""
                        with sample as (
                          select m.clip_id, m.revision_id, c.subject
                          from version_members(:version) m join clip c on c.id = m.clip_id
                          order by sha256(int8send(m.clip_id)) limit :most),
                        reference as (
                          select s.clip_id, s.revision_id, s.subject, r.id reference_id
                          from sample s cross join lateral (
                            select x.id from label_revision x
                            where x.clip_id = s.clip_id and x.origin = :origin and x.document is not null
                            order by x.no desc limit 1) r),
                        clip_share as (
                          select x.subject, x.clip_id, a.layer,
                            coalesce(sum(o.frames) filter (where a.value = b.value), 0)::float8 / sum(o.frames) share
                          from reference x
                          join label_span a on a.revision_id = x.revision_id
                          join label_span b on b.revision_id = x.reference_id and b.layer = a.layer
                            and b.start_frame <= a.end_frame and b.end_frame >= a.start_frame
                          cross join lateral (
                            select least(a.end_frame, b.end_frame) - greatest(a.start_frame, b.start_frame) + 1 frames) o
                          group by x.subject, x.clip_id, a.layer),
                        person_share as (
                          select layer, subject, avg(share) share, count(*) clips from clip_share group by layer, subject)
                        select layer, count(*) people, sum(clips)::bigint clips, avg(share) mean,
                          stddev_samp(share) / sqrt(count(*)) error
                        from person_share group by layer order by layer""")
                .param("version", versionId)
                .param("origin", origin)
                .param("most", MOST_SAMPLED)
                .query((row, n) -> new Agreement(
                        row.getString("layer"),
                        row.getLong("people"),
                        row.getLong("clips"),
                        row.getDouble("mean"),
                        row.getObject("error", Double.class)))
                .list();
    }
}

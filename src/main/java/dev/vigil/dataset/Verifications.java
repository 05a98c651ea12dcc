package dev.vigil.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every time that a version was computed again as a job. */
@Repository
class Verifications {

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int record(long versionId, Verification outcome, String person) {
        return jdbc.sql("""
                        insert into verification (version_id, clips, recomputed, difference, person)
                        values (:version, :clips, :recomputed, :difference, :person)""")
                .param("version", versionId)
                .param("clips", outcome.clips())
                .param("recomputed", outcome.recomputed())
                .param("difference", outcome.difference())
                .param("person", person)
                .update();
    }

    /** Newest first. */
    List<PastVerification> of(long versionId, int most) {
        return jdbc.sql("""
                        select clips, difference, person, at from verification
                        where version_id = ? order by id desc limit ?""")
                .params(versionId, most)
                .query((row, n) -> new PastVerification(
                        row.getLong("clips"),
                        row.getString("difference"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

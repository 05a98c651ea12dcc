package dev.vigil.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of versions, append-only. */
@Repository
class VersionEvents {

    private final JdbcClient jdbc;

    VersionEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(long versionId, VersionEvent.Kind kind, String reason, String person) {
        jdbc.sql("insert into version_event (version_id, kind, reason, person) values (?, ?, ?, ?)")
                .params(versionId, kind.name(), reason, person)
                .update();
    }

    /** Oldest first. */
    List<VersionEvent> of(long versionId) {
        return jdbc.sql("select kind, reason, person, at from version_event where version_id = ? order by id")
                .param(versionId)
                .query((row, n) -> new VersionEvent(
                        VersionEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

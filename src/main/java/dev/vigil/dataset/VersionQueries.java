package dev.vigil.dataset;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries by which clips came into versions. */
@Repository
class VersionQueries {

    private final JdbcClient jdbc;

    VersionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int record(long versionId, String query, boolean thinned, int added, String person) {
        return jdbc.sql("insert into version_query (version_id, query, thinned, added, person) values (?, ?, ?, ?, ?)")
                .params(versionId, query, thinned, added, person)
                .update();
    }

    /** In the order they were used. */
    List<VersionQuery> of(long versionId) {
        return jdbc.sql("select query, thinned, added, person, at from version_query where version_id = ? order by id")
                .param(versionId)
                .query((row, n) -> new VersionQuery(
                        row.getString("query"),
                        row.getBoolean("thinned"),
                        row.getInt("added"),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

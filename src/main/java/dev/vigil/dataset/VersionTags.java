package dev.vigil.dataset;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names that stand for versions and may move on to newer ones. */
@Repository
class VersionTags {

    private final JdbcClient jdbc;

    VersionTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names a version, or moves the name there. */
    int put(long datasetId, String name, long versionId, String person) {
        return jdbc.sql("""
                        insert into version_tag (dataset_id, name, version_id, tagged_by) values (?, ?, ?, ?)
                        on conflict (dataset_id, name) do update
                        set version_id = excluded.version_id, tagged_by = excluded.tagged_by, tagged_at = now()""").params(datasetId, name, versionId, person).update();
    }

    /** @return whether the version had that name */
    boolean remove(long versionId, String name) {
        return jdbc.sql("delete from version_tag where version_id = ? and name = ?")
                        .params(versionId, name)
                        .update()
                > 0;
    }

    Optional<Long> versionOf(long datasetId, String name) {
        return jdbc.sql("select version_id from version_tag where dataset_id = ? and name = ?")
                .params(datasetId, name)
                .query(Long.class)
                .optional();
    }

    /** By name. */
    List<String> of(long versionId) {
        return jdbc.sql("select name from version_tag where version_id = ? order by name")
                .param(versionId)
                .query((row, n) -> row.getString("name"))
                .list();
    }
}

package dev.vigil.dataset;

import java.sql.ResultSet;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What datasets should consist of. */
@Repository
class Targets {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Targets(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Per cent by stratum. */
    Map<String, Integer> of(long datasetId) {
        var targets = new TreeMap<String, Integer>();
        jdbc.sql("select stratum, percent from dataset_target where dataset_id = ?")
                .param(datasetId)
                .query((ResultSet row) -> {
                    targets.put(row.getString("stratum"), row.getInt("percent"));
                });
        return targets;
    }

    void replace(long datasetId, Map<String, Integer> targets) {
        jdbc.sql("delete from dataset_target where dataset_id = ?")
                .param(datasetId)
                .update();
        batches.batchUpdate(
                "insert into dataset_target (dataset_id, stratum, percent) values (?, ?, ?)",
                targets.entrySet().stream()
                        .map(target -> new Object[] {datasetId, target.getKey(), target.getValue()})
                        .toList());
    }
}

package dev.vigil.generation.internal;

import dev.vigil.generation.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestTable {

    private static final String SELECT = """
            select r.*, coalesce((select array_agg(j.job_id order by j.ordinal) from request_job j
              where j.request_id = r.id), '{}') as job_ids from request r\s""";

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String name, String generator, @Nullable String scenario, int count, long seed, String owner) {
        return jdbc.sql("""
                        insert into request (name, generator, scenario, clip_count, seed, created_by)
                        values (:name, :generator, cast(:scenario as jsonb), :count, :seed, :owner) returning id""")
                .param("name", name)
                .param("generator", generator)
                .param("scenario", scenario)
                .param("count", count)
                .param("seed", seed)
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    void addJob(long requestId, int ordinal, long jobId) {
        jdbc.sql("insert into request_job (request_id, ordinal, job_id) values (?, ?, ?)")
                .params(requestId, ordinal, jobId)
                .update();
    }

    Optional<Request> find(long id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query(RequestTable::row)
                .optional();
    }

    List<Request> recent(int most) {
        return jdbc.sql(SELECT + "order by r.id desc limit ?")
                .param(most)
                .query(RequestTable::row)
                .list();
    }

    private static Request row(ResultSet rs, int rowNumber) throws SQLException {
        return new Request(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("generator"),
                rs.getString("scenario"),
                rs.getInt("clip_count"),
                rs.getLong("seed"),
                rs.getString("created_by"),
                rs.getTimestamp("created_at").toInstant(),
                Arrays.asList((Long[]) rs.getArray("job_ids").getArray()));
    }
}

package dev.vigil.job.internal;

import dev.vigil.job.Job;
import dev.vigil.job.JobState;
import dev.vigil.job.Lane;
import dev.vigil.job.NewJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The statements on jobs. Each write of an attempt names the attempt, so that a late one changes nothing. */
@Repository
class JobTable {

    /**
     * A job as an attempt takes it up.
     *
     * @param waits how many of the attempts ended because there was nothing to do yet
     */
    record Claim(String kind, String owner, String payload, int attempt, int waits, int maxAttempts) {

        /** How often it was tried in earnest. */
        int tries() {
            return attempt - waits;
        }
    }

    private static final String SELECT = """
            select j.*, p.done, p.total, p.note from job j
            left join job_progress p on p.job_id = j.id and p.attempt = j.attempt\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Long> insert(NewJob job) {
        return jdbc.sql("""
                        insert into job (kind, idempotency_key, title, payload, owner, lane)
                        values (:kind, :key, :title, cast(:payload as jsonb), :owner, :lane)
                        on conflict (kind, idempotency_key) do nothing returning id""")
                .param("kind", job.kind())
                .param("key", job.idempotencyKey())
                .param("title", job.title())
                .param("payload", json.writeValueAsString(job.payload()))
                .param("owner", job.owner())
                .param("lane", job.lane().name())
                .query(Long.class)
                .optional();
    }

    long idOf(String kind, String idempotencyKey) {
        return jdbc.sql("select id from job where kind = ? and idempotency_key = ?")
                .params(kind, idempotencyKey)
                .query(Long.class)
                .single();
    }

    long countOpen() {
        return jdbc.sql("select count(*) from job where state in ('QUEUED', 'RUNNING')")
                .query(Long.class)
                .single();
    }

    /** Takes a job up: the attempt rises, and with it every earlier attempt is shut out. */
    Optional<Claim> claim(long id) {
        return jdbc.sql("""
                        update job set attempt = attempt + 1, state = 'RUNNING', started_at = now()
                        where id = ? and state in ('QUEUED', 'RUNNING') and not cancel_requested
                        returning kind, owner, payload, attempt, waits, max_attempts""").param(id).query(JobTable::claim).optional();
    }

    /** A job that ended with nothing made, as its handler clears up after it; it cannot be tried again meanwhile. */
    Optional<Claim> abandoned(long id) {
        return jdbc.sql("""
                        select kind, owner, payload, attempt, waits, max_attempts from job
                        where id = ? and state in ('CANCELLED', 'FAILED') for update""").param(id).query(JobTable::claim).optional();
    }

    /** Whether a job waits; a retry under way is waited for, and one that comes later waits in turn. */
    boolean waits(long id) {
        return jdbc.sql("select state = 'QUEUED' from job where id = ? for update")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Open jobs that no dispatcher knows anything of. */
    List<Long> forgotten() {
        return jdbc.sql("""
                        select id from job j where state in ('QUEUED', 'RUNNING')
                          and not exists (
                            select 1 from scheduled_tasks t where t.task_name = :task and t.task_instance = j.id::text)
                          and not exists (
                            select 1 from waiting_tasks t where t.task_name = :task and t.task_instance = j.id::text)
                        order by id""")
                .param("task", JobDispatch.TASK.getTaskName())
                .query(Long.class)
                .list();
    }

    Lane lane(long id) {
        return jdbc.sql("select lane from job where id = ?")
                .param(id)
                .query((row, no) -> Lane.valueOf(row.getString(1)))
                .single();
    }

    Set<String> openKeys(String kind) {
        return jdbc.sql("select idempotency_key from job where kind = ? and state in ('QUEUED', 'RUNNING')")
                .param(kind)
                .query(String.class)
                .set();
    }

    private static Claim claim(ResultSet rs, int row) throws SQLException {
        return new Claim(
                rs.getString("kind"),
                rs.getString("owner"),
                rs.getString("payload"),
                rs.getInt("attempt"),
                rs.getInt("waits"),
                rs.getInt("max_attempts"));
    }

    /** Writes progress and answers whether a cancel was asked for; empty where the attempt is no longer the one. */
    Optional<Boolean> progress(long id, int attempt, long done, long total, String note) {
        return jdbc.sql("""
                        with live as (
                          select id, cancel_requested from job
                          where id = :id and attempt = :attempt and state = 'RUNNING'),
                        written as (
                          insert into job_progress (job_id, attempt, done, total, note)
                          select id, :attempt, :done, :total, :note from live
                          on conflict (job_id) do update set attempt = excluded.attempt, done = excluded.done,
                            total = excluded.total, note = excluded.note, updated_at = now()
                            where job_progress.attempt <= excluded.attempt
                          returning 1)
                        select cancel_requested from live""")
                .param("id", id)
                .param("attempt", attempt)
                .param("done", done)
                .param("total", total)
                .param("note", note)
                .query(Boolean.class)
                .optional();
    }

    boolean done(long id, int attempt) {
        return jdbc.sql("""
                        update job set state = 'DONE', finished_at = now(), error = null
                        where id = ? and attempt = ? and state = 'RUNNING' and not cancel_requested""").params(id, attempt).update() == 1;
    }

    void made(long id, long clipId) {
        jdbc.sql("update job set clip_id = ? where id = ?").params(clipId, id).update();
    }

    void note(long id, int attempt, String outcome) {
        jdbc.sql("""
                        insert into job_progress (job_id, attempt, done, total, note) values (?, ?, 0, 0, ?)
                        on conflict (job_id) do update set attempt = excluded.attempt, note = excluded.note,
                          updated_at = now()""").params(id, attempt, outcome).update();
    }

    /** Back to the queue after a failure that another attempt may not meet. */
    boolean waitAgain(long id, int attempt, String error) {
        return jdbc.sql("update job set state = 'QUEUED', error = ? where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(error, id, attempt)
                        .update()
                == 1;
    }

    /** There is nothing to do yet: the job goes on running and is looked at again. */
    boolean later(long id, int attempt, Lane lane) {
        return jdbc.sql("update job set waits = waits + 1, lane = ? where id = ? and attempt = ? and state = 'RUNNING'")
                        .params(lane.name(), id, attempt)
                        .update()
                == 1;
    }

    /** Back to the queue because the server stops: that is not the job's fault and costs it no attempt. */
    void stopped(long id, int attempt) {
        jdbc.sql("""
                        update job set state = 'QUEUED', max_attempts = least(10, max_attempts + 1)
                        where id = ? and attempt = ? and state = 'RUNNING'""").params(id, attempt).update();
    }

    boolean failed(long id, int attempt, String error) {
        return jdbc.sql("""
                        update job set state = 'FAILED', error = ?, finished_at = now()
                        where id = ? and attempt = ? and state in ('QUEUED', 'RUNNING')""").params(error, id, attempt).update() == 1;
    }

    boolean cancelled(long id) {
        return jdbc.sql("""
                        update job set state = 'CANCELLED', finished_at = now()
                        where id = ? and cancel_requested and state in ('QUEUED', 'RUNNING')""").param(id).update() == 1;
    }

    boolean requestCancel(long id) {
        return jdbc.sql("update job set cancel_requested = true where id = ? and state in ('QUEUED', 'RUNNING')")
                        .param(id)
                        .update()
                == 1;
    }

    boolean cancelWaiting(long id) {
        return jdbc.sql("update job set state = 'CANCELLED', finished_at = now() where id = ? and state = 'QUEUED'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Answers what is tried again. */
    Optional<Claim> reopen(long id) {
        return jdbc.sql("""
                        update job set state = 'QUEUED', max_attempts = least(10, attempt - waits + 3),
                          cancel_requested = false, finished_at = null
                        where id = ? and state = 'FAILED' and attempt - waits < 10
                        returning kind, owner, payload, attempt, waits, max_attempts""").param(id).query(JobTable::claim).optional();
    }

    List<Job> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where j.id in (:ids) order by j.id")
                        .param("ids", ids)
                        .query(JobTable::row)
                        .list();
    }

    List<Job> recent(int most) {
        return jdbc.sql(SELECT + "order by j.id desc limit ?")
                .param(most)
                .query(JobTable::row)
                .list();
    }

    List<Job> open(int most) {
        return jdbc.sql(SELECT + "where j.state in ('QUEUED', 'RUNNING') order by j.id limit ?")
                .param(most)
                .query(JobTable::row)
                .list();
    }

    private static Job row(ResultSet rs, int rowNumber) throws SQLException {
        return new Job(
                rs.getLong("id"),
                rs.getString("kind"),
                rs.getString("title"),
                rs.getString("owner"),
                JobState.valueOf(rs.getString("state")),
                rs.getInt("attempt") - rs.getInt("waits"),
                rs.getInt("max_attempts"),
                rs.getBoolean("cancel_requested"),
                rs.getLong("done"),
                rs.getLong("total"),
                rs.getString("note") == null ? "" : rs.getString("note"),
                rs.getString("error"),
                rs.getObject("clip_id", Long.class),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs, "started_at"),
                instant(rs, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package dev.vigil.review.internal;

import static java.util.stream.Collectors.groupingBy;

import dev.vigil.review.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remarks and their threads in their tables. */
@Repository
class RemarkTable {

    private record Line(UUID remark, Remark.Reply reply) {}

    private final JdbcClient jdbc;

    RemarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Remark> ofClip(long clipId) {
        var threads = jdbc.sql("""
                        select p.* from remark_reply p join remark r on r.id = p.remark_id
                        where r.clip_id = ? order by p.no""").param(clipId).query(RemarkTable::line).list().stream()
                .collect(groupingBy(Line::remark));
        return jdbc.sql("select * from remark where clip_id = ? order by no")
                .param(clipId)
                .query((rs, row) -> remark(
                        rs,
                        threads.getOrDefault(rs.getObject("id", UUID.class), List.of()).stream()
                                .map(Line::reply)
                                .toList()))
                .list();
    }

    long count(long clipId) {
        return jdbc.sql("""
                        select (select count(*) from remark where clip_id = :clip)
                             + (select count(*) from remark_reply p join remark r on r.id = p.remark_id
                                where r.clip_id = :clip)""").param("clip", clipId).query(Long.class).single();
    }

    Optional<Remark> find(long clipId, UUID id) {
        var thread = jdbc
                .sql("select * from remark_reply where remark_id = ? order by no")
                .param(id)
                .query(RemarkTable::line)
                .list()
                .stream()
                .map(Line::reply)
                .toList();
        return jdbc.sql("select * from remark where clip_id = ? and id = ?")
                .params(clipId, id)
                .query((rs, row) -> remark(rs, thread))
                .optional();
    }

    /** Whether it was new: one that comes again is left as it is. */
    boolean add(
            UUID id,
            long clipId,
            @Nullable Long revision,
            int frame,
            @Nullable Double x,
            @Nullable Double y,
            String body,
            String author) {
        return jdbc.sql("""
                        insert into remark (id, clip_id, revision_id, frame, x, y, body, author)
                        values (:id, :clip, :revision, :frame, :x, :y, :body, :author) on conflict (id) do nothing""")
                        .param("id", id)
                        .param("clip", clipId)
                        .param("revision", revision)
                        .param("frame", frame)
                        .param("x", x)
                        .param("y", y)
                        .param("body", body)
                        .param("author", author)
                        .update()
                == 1;
    }

    boolean answer(UUID id, UUID remark, Remark.Action action, String body, String author) {
        return jdbc.sql("""
                        insert into remark_reply (id, remark_id, action, body, author)
                        values (?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(id, remark, action.name().toLowerCase(Locale.ROOT), body, author)
                        .update()
                == 1;
    }

    private static Line line(ResultSet rs, int row) throws SQLException {
        var reply = new Remark.Reply(
                rs.getObject("id", UUID.class),
                Remark.Action.valueOf(rs.getString("action").toUpperCase(Locale.ROOT)),
                rs.getString("body"),
                rs.getString("author"),
                at(rs));
        return new Line(rs.getObject("remark_id", UUID.class), reply);
    }

    private static Remark remark(ResultSet rs, List<Remark.Reply> thread) throws SQLException {
        var settled = thread.reversed().stream()
                .filter(reply -> reply.action() != Remark.Action.REPLY)
                .findFirst()
                .filter(reply -> reply.action() == Remark.Action.RESOLVE);
        return new Remark(
                rs.getObject("id", UUID.class),
                rs.getInt("frame"),
                rs.getObject("x", Double.class),
                rs.getObject("y", Double.class),
                rs.getObject("revision_id", Long.class),
                rs.getString("body"),
                rs.getString("author"),
                at(rs),
                settled.map(Remark.Reply::author).orElse(null),
                settled.map(Remark.Reply::at).orElse(null),
                thread);
    }

    private static Instant at(ResultSet rs) throws SQLException {
        return rs.getTimestamp("at").toInstant();
    }
}

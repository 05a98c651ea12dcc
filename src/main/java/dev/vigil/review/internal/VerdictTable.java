package dev.vigil.review.internal;

import dev.vigil.review.Decision;
import dev.vigil.review.Verdict;
import dev.vigil.review.Verdicts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verdicts in their table. */
@Repository
class VerdictTable implements Verdicts {

    private static final String COLUMNS = "id, clip_id, revision_id, verdict, remark, reviewer, at";

    private final JdbcClient jdbc;

    VerdictTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Verdict> ofClip(long clipId) {
        return jdbc.sql("select " + COLUMNS + " from verdict where clip_id = ? order by id desc")
                .param(clipId)
                .query(VerdictTable::row)
                .list();
    }

    @Override
    public Optional<Verdict> latest(long revisionId) {
        return jdbc.sql("select " + COLUMNS + " from verdict where revision_id = ? order by id desc limit 1")
                .param(revisionId)
                .query(VerdictTable::row)
                .optional();
    }

    @Override
    public Optional<Verdict> approvalOf(long clipId) {
        return ofClip(clipId).stream().findFirst().filter(verdict -> verdict.decision() == Decision.APPROVE);
    }

    Verdict add(long clipId, long revisionId, Decision decision, String remark, String reviewer) {
        return jdbc.sql("insert into verdict (clip_id, revision_id, verdict, remark, reviewer) values (?, ?, ?, ?, ?)"
                        + " returning " + COLUMNS)
                .params(clipId, revisionId, decision.wire(), remark, reviewer)
                .query(VerdictTable::row)
                .single();
    }

    private static Verdict row(ResultSet rs, int rowNumber) throws SQLException {
        return new Verdict(
                rs.getLong("id"),
                rs.getLong("clip_id"),
                rs.getLong("revision_id"),
                Decision.ofWire(rs.getString("verdict")),
                rs.getString("remark"),
                rs.getString("reviewer"),
                rs.getTimestamp("at").toInstant());
    }
}

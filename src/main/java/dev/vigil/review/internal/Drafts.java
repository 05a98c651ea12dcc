package dev.vigil.review.internal;

import dev.vigil.review.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The open work of people, and the log of their operations. */
@Repository
class Drafts {

    /** One person's open work on a clip. */
    record Draft(long id, long clipId, String author, long baseRevision) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> open(long clipId, String author) {
        return find(clipId, author, "");
    }

    /** As {@link #open}, and holds it so that two tabs of one person write one after the other. */
    Optional<Draft> lock(long clipId, String author) {
        return find(clipId, author, " for update");
    }

    private Optional<Draft> find(long clipId, String author, String lock) {
        return jdbc.sql("""
                        select id, clip_id, author, base_revision_id as base_revision from edit_draft
                        where clip_id = ? and author = ? and state = 'OPEN'""" + lock).params(clipId, author).query(Draft.class).optional();
    }

    Draft begin(long clipId, String author, long baseRevision) {
        jdbc.sql("""
                        insert into edit_draft (clip_id, author, base_revision_id) values (?, ?, ?)
                        on conflict (clip_id, author) where state = 'OPEN' do nothing""").params(clipId, author, baseRevision).update();
        return lock(clipId, author).orElseThrow();
    }

    void rebase(Draft draft, long baseRevision) {
        jdbc.sql("update edit_draft set base_revision_id = ? where id = ?")
                .params(baseRevision, draft.id())
                .update();
    }

    void close(Draft draft) {
        jdbc.sql("update edit_draft set state = 'SUBMITTED' where id = ?")
                .param(draft.id())
                .update();
    }

    List<Operation> log(Draft draft) {
        return jdbc
                .sql("select body from edit_operation where draft_id = ? order by seq")
                .param(draft.id())
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readValue(body, Operation.class))
                .toList();
    }

    /** Appends what is not known yet, in order. */
    void append(Draft draft, List<Operation> operations, int after) {
        int seq = after;
        for (var operation : operations) {
            seq++;
            jdbc.sql("insert into edit_operation (id, draft_id, seq, body) values (?, ?, ?, cast(? as jsonb))")
                    .params(operation.id(), draft.id(), seq, json.writeValueAsString(operation))
                    .update();
        }
    }

    /** Whether an operation of this name belongs to some other work. */
    boolean takenElsewhere(UUID operation, Draft draft) {
        return jdbc.sql("select exists (select 1 from edit_operation where id = ? and draft_id <> ?)")
                .params(operation, draft.id())
                .query(Boolean.class)
                .single();
    }
}

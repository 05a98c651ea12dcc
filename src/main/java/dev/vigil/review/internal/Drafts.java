package dev.vigil.review.internal;

import dev.vigil.review.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The log as it was stored, from behind the first {@code known} operations: a JSON array. */
    String tail(Draft draft, int known) {
        return jdbc.sql("""
                        select coalesce(json_agg(body order by seq), '[]')::text from edit_operation
                        where draft_id = ? and seq > ?""").params(draft.id(), known).query(String.class).single();
    }

    /** How many operations the log holds; numbers ascend by one. */
    int size(Draft draft) {
        return jdbc.sql("select coalesce(max(seq), 0) from edit_operation where draft_id = ?")
                .param(draft.id())
                .query(Integer.class)
                .single();
    }

    /** Where the operations of these names were stored, as far as they were. */
    Map<UUID, Draft> homes(Collection<UUID> operations) {
        var found = new HashMap<UUID, Draft>();
        jdbc.sql("""
                        select o.id as operation, d.id, d.clip_id, d.author, d.base_revision_id
                        from edit_operation o join edit_draft d on d.id = o.draft_id where o.id = any(?)""").param(operations.toArray(UUID[]::new)).query(rs -> {
            var draft = new Draft(
                    rs.getLong("id"), rs.getLong("clip_id"), rs.getString("author"), rs.getLong("base_revision_id"));
            found.put(rs.getObject("operation", UUID.class), draft);
        });
        return found;
    }

    /** Appends in order behind what the log holds, in one statement however many there are. */
    void append(Draft draft, List<Operation> operations, int after) {
        if (operations.isEmpty()) {
            return;
        }
        var ids = operations.stream().map(Operation::id).toArray(UUID[]::new);
        var bodies = operations.stream().map(json::writeValueAsString).toArray(String[]::new);
        jdbc.sql("""
                        insert into edit_operation (id, draft_id, seq, body)
                        select id, ?, ? + place, cast(body as jsonb)
                        from unnest(?::uuid[], ?::text[]) with ordinality as sent (id, body, place)""").params(draft.id(), after, ids, bodies).update();
    }
}

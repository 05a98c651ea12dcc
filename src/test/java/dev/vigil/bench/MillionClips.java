package dev.vigil.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** As many approved clips as one likes, with scenarios, labels and people, written at once and past the triggers. */
final class MillionClips {

    /** Clips of one person. */
    private static final int PER_PERSON = 100;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    MillionClips(DataSource dataSource, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
    }

    /** Makes clips with the ids 1 to {@code count}, each with one approved revision of the same id. */
    void make(int count) {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("set local synchronous_commit = off").update();
            List.of(
                            "insert into leak_group (key) select 'person ' || g from generate_series(1, %d) g"
                                    .formatted(count / PER_PERSON + 1),
                            """
                            insert into clip (name, master, pack, width, height, frame_count, frames_per_second, spectrum,
                              pts_us, generator, subject, leak_group_id, provenance, created_by)
                            select 'clip ' || g, h, h, 1280, 800, 300, 30,
                              case when g %% 3 = 0 then 'rgb' else 'nir940' end, array_fill(10000000::bigint, array[300]),
                              'procedural', 'person ' || g / %2$d, g / %2$d + 1,
                              jsonb_build_object('scenario', jsonb_build_object(
                                'occlusion', jsonb_build_object('eyewear',
                                  (array['none', 'clear', 'sunglasses', 'tinted'])[1 + (g / 7) %% 4]),
                                'driver', jsonb_build_object('fitzpatrick', 1 + (g / %2$d) %% 6),
                                'lighting', jsonb_build_object('illuminance_lx', power(10, (g / 11) %% 6)))), 'bench'
                            from (select g, encode(sha256(int8send(g)), 'hex') h from generate_series(1::bigint, %1$d) g) x
                            """.formatted(count, PER_PERSON),
                            """
                            insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)
                            select g, 1, 'human', 'ann', 'bench', d, encode(sha256(convert_to(d, 'UTF8')), 'hex')
                            from (select g, '{"clip":' || g || ',"spans":"' || repeat('eyes_state', 50) || '"}' d
                                  from generate_series(1, %d) g) x""".formatted(count),
                            """
                            insert into label_span
                            select g, layer, 0, 299, value, 'human', 1000
                            from generate_series(1, %d) g cross join lateral (values
                              ('eyes_state', (array['open', 'close'])[1 + g %% 2]),
                              ('driver_actions', (array['safe_drive', 'phonecall_left', 'drinking'])[1 + (g / 5) %% 3]),
                              ('gaze_zone', 'zone_' || (g / 3) %% 9)) s(layer, value)""".formatted(count),
                            """
                            insert into label_span
                            select g, 'driver_state', 0, 20 + g %% 90, 'microsleep', 'human', 1000
                            from generate_series(1, %d, 20) g""".formatted(count),
                            """
                            insert into verdict (clip_id, revision_id, verdict, reviewer)
                            select g, g, 'request_changes', 'rev' from generate_series(1, %d, 10) g""".formatted(count),
                            """
                            insert into verdict (clip_id, revision_id, verdict, reviewer)
                            select g, g, 'approve', 'rev' from generate_series(1, %d) g""".formatted(count),
                            "insert into clip_stage (clip_id, stage) select g, 'APPROVED' from generate_series(1, %d) g"
                                    .formatted(count),
                            "insert into clip_search select * from approved_clip",
                            "insert into clip_search_strata select * from approved_strata",
                            "insert into clip_search_label select * from approved_label")
                    .forEach(sql -> jdbc.sql(sql).update());
        });
        jdbc.sql("vacuum analyze").update();
    }

    /** New approved labels for some clips, answered as the revisions from this id on. */
    long relabel(String clipIds) {
        long first = jdbc.sql("select max(id) + 1 from label_revision")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)
                        select g, (select max(no) + 1 from label_revision r where r.clip_id = g), 'human', 'ann', 'bench', d,
                          encode(sha256(convert_to(d, 'UTF8')), 'hex')
                        from (select g, '{"again":' || g || ',"spans":"' || repeat('eyes_state', 50) || '"}' d from (%s) i(g)) x
                        """.formatted(clipIds)).update();
        jdbc.sql("""
                        insert into verdict (clip_id, revision_id, verdict, reviewer)
                        select clip_id, id, 'approve', 'rev' from label_revision where id >= ?""").param(first).update();
        return first;
    }

    /** Writes what a draft changes in one statement, past the guards where there is much of it. */
    void fill(long versionId, String clipsAndRevisions, boolean guarded) {
        transactions.executeWithoutResult(transaction -> {
            if (!guarded) {
                jdbc.sql("set local session_replication_role = replica").update();
            }
            jdbc.sql("insert into version_change (version_id, clip_id, revision_id) select %d, c, r from (%s) x(c, r)"
                            .formatted(versionId, clipsAndRevisions))
                    .update();
        });
    }

    void analyse() {
        jdbc.sql("vacuum analyze").update();
    }
}

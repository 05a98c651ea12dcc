package dev.vigil.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What SQL cannot do to clips and to what was asked for. */
@VigilTest
class ClipGuardTests {

    @Autowired
    private JdbcClient jdbc;

    private long clip;

    @BeforeEach
    void clip(@Autowired MediaStore media, @Autowired LabelJson json) {
        clip = new ApprovedClips(jdbc, media, json).unapproved();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update clip set name = 'x' where id = :clip",
                "update clip set preview = repeat('0', 64) where id = :clip",
                "update clip set preview = null where id = :clip",
                "delete from clip where id = :clip",
                "truncate clip cascade",
                "update leak_group set key = 'x' where id = (select leak_group_id from clip where id = :clip)",
                "delete from leak_group where id = (select leak_group_id from clip where id = :clip)",
                "truncate leak_group cascade"
            })
    void aClipAndWhoIsSeenInItStayAsTheyCame(String sql) {
        assertRefused(sql.replace(":clip", "" + clip));
    }

    @Test
    void aPreviewMayComeLateButOnlyOnceAndAlone() {
        long late = jdbc.sql("""
                        insert into clip (name, master, pack, width, height, frame_count, frames_per_second, spectrum, pts_us,
                          generator, subject, leak_group_id, provenance, created_by)
                        select 'late', encode(sha256(convert_to('late' || id, 'UTF8')), 'hex'), pack, width, height, frame_count,
                          frames_per_second, spectrum, pts_us, generator, subject, leak_group_id, provenance, created_by
                        from clip where id = ? returning id""").param(clip).query(Long.class).single();

        assertRefused("update clip set preview = repeat('a', 64), name = 'x' where id = " + late);
        assertRefused("update clip set preview = repeat('a', 64), frames_per_second = 31 where id = " + late);
        assertThat(jdbc.sql("update clip set preview = repeat('a', 64) where id = " + late)
                        .update())
                .isEqualTo(1);
        assertRefused("update clip set preview = repeat('b', 64) where id = " + late);
        assertRefused("update clip set preview = repeat('a', 64) where id = " + late);
    }

    @Test
    void aKnownLeakGroupIsFoundByInsertingItAgain() {
        var again = jdbc.sql("""
                        insert into leak_group (key) select key from leak_group g join clip c on c.leak_group_id = g.id
                        where c.id = ? on conflict (key) do update set key = excluded.key returning id""").param(clip);

        assertThat(again.query(Long.class).single())
                .isEqualTo(jdbc.sql("select leak_group_id from clip where id = ?")
                        .param(clip)
                        .query(Long.class)
                        .single());
    }

    @Test
    void whatWasAskedForStaysAsItWas() {
        long request = jdbc.sql("""
                        insert into request (name, generator, clip_count, seed, created_by)
                        values ('guarded', 'imported', 1, 0, 'lea') returning id""").query(Long.class).single();
        long job = jdbc.sql("""
                        insert into job (kind, idempotency_key, title, payload, owner, state)
                        values ('guarded', ?, 'Guarded', '{}', 'lea', 'DONE') returning id""").param("" + request).query(Long.class).single();
        jdbc.sql("insert into request_job values (?, 0, ?)")
                .params(request, job)
                .update();

        for (var sql : new String[] {
            "update request set clip_count = 2 where id = " + request,
            "delete from request where id = " + request,
            "truncate request cascade",
            "update request_job set ordinal = 1 where request_id = " + request,
            "delete from request_job where request_id = " + request,
            "truncate request_job"
        }) {
            assertRefused(sql);
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .as(sql)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("VG"));
    }
}

package dev.vigil.review.internal;

import dev.vigil.review.Presence;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open windows in a table that all web processes share; the database's clock is the one that counts. */
@Repository
class PresenceTable implements Presence {

    private final JdbcClient jdbc;

    PresenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<Seen> seen(long clipId, String person, Here here) {
        jdbc.sql("""
                        insert into clip_presence (clip_id, person, tab, frame, editing, unsaved)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (clip_id, person, tab) do update set
                          frame = excluded.frame, editing = excluded.editing,
                          unsaved = excluded.unsaved, seen_at = now()""")
                .params(clipId, person, here.tab(), here.frame(), here.editing(), here.unsaved())
                .update();
        // of a clip at a time, and passing over what others hold: sweeping makes nobody wait
        jdbc.sql("""
                        delete from clip_presence where ctid in (
                          select ctid from clip_presence
                          where clip_id = ? and seen_at < now() - interval '25 seconds' for update skip locked)""").param(clipId).update();
        return jdbc.sql("""
                        select distinct on (person) person as name, frame, editing, unsaved from clip_presence
                        where clip_id = ? and person <> ? and seen_at >= now() - interval '25 seconds'
                        order by person, seen_at desc""").params(clipId, person).query(Seen.class).list();
    }

    @Override
    public void left(long clipId, String person, String tab) {
        jdbc.sql("delete from clip_presence where clip_id = ? and person = ? and tab = ?")
                .params(clipId, person, tab)
                .update();
    }
}

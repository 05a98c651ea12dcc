package dev.vigil.clip;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes clips in; the same media twice is the same clip. */
@Service
public class ClipLibrary {

    private final Clips clips;
    private final ClipStatuses statuses;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ClipLibrary(Clips clips, ClipStatuses statuses, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.clips = clips;
        this.statuses = statuses;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Adds a clip, or answers the one that already holds these bytes. */
    @Transactional
    public Clip add(NewClip clip) {
        var known = clips.findByMaster(clip.media().master().hex());
        if (known.isPresent()) {
            return known.get();
        }
        var added = clips.save(new Clip(clip, leakGroup(clip.leakKey())));
        statuses.save(new ClipStatus(added.id()));
        events.publishEvent(new ClipAdded(added.id(), clip.createdBy()));
        return added;
    }

    private long leakGroup(String key) {
        return jdbc.sql("""
                        insert into leak_group (key) values (:key)
                        on conflict (key) do update set key = excluded.key returning id""").param("key", key).query(Long.class).single();
    }
}

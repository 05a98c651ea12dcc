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

    /**
     * A clip of the library.
     *
     * @param known it was there before, under the name and subject that it came with then
     */
    public record Shelved(Clip clip, boolean known) {}

    /** Adds a clip, or answers the one that already holds these bytes. */
    @Transactional
    public Shelved add(NewClip clip) {
        var known = clips.findByMaster(clip.media().master().hex());
        if (known.isPresent()) {
            return new Shelved(known.get(), true);
        }
        var added = clips.save(new Clip(clip, leakGroup(clip.leakKey())));
        statuses.save(new ClipStatus(added.id()));
        events.publishEvent(new ClipAdded(added.id(), clip.createdBy()));
        return new Shelved(added, false);
    }

    private long leakGroup(String key) {
        return jdbc.sql("""
                        insert into leak_group (key) values (:key)
                        on conflict (key) do update set key = excluded.key returning id""").param("key", key).query(Long.class).single();
    }
}

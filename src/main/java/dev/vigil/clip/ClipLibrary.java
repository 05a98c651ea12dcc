package dev.vigil.clip;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
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

    /**
     * Adds a clip, or answers the one that already holds these bytes.
     *
     * @throws LeakGroupsApart where it would join groups of clips that are apart
     */
    @Transactional
    public Shelved add(NewClip clip) {
        var known = clips.findByMaster(clip.media().master().hex());
        if (known.isPresent()) {
            return new Shelved(known.get(), true);
        }
        var added = clips.save(new Clip(clip, leakGroup(clip)));
        statuses.save(new ClipStatus(added.id()));
        events.publishEvent(new ClipAdded(added.id(), clip.createdBy()));
        return new Shelved(added, false);
    }

    /** Of some clips those that others can be made of, in the same order: they are there, and were not erased. */
    public List<Clip> kept(List<Long> clipIds) {
        var erased = statuses.findByClipIdIn(clipIds).stream()
                .filter(status -> status.stage() == ClipStage.ERASED)
                .map(ClipStatus::clipId)
                .collect(Collectors.toSet());
        return clips.findByIdIn(clipIds).stream()
                .filter(clip -> !erased.contains(clip.id()))
                .sorted(Comparator.comparing(clip -> clipIds.indexOf(clip.id())))
                .toList();
    }

    /**
     * A clip that others can be made of.
     *
     * @throws NoSuchElementException where it is not there
     * @throws ClipNotInStage where it was erased
     */
    public Clip stillThere(long clipId) {
        var clip = clips.findById(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
        var stage = statuses.findById(clipId).orElseThrow().stage();
        if (stage == ClipStage.ERASED) {
            throw new ClipNotInStage(clipId, stage, "nothing can be made of it");
        }
        return clip;
    }

    private long leakGroup(NewClip clip) {
        return clip.parentId() == null
                ? leakGroup(clip.leakKeys())
                : clips.findById(clip.parentId()).orElseThrow().leakGroupId();
    }

    private long leakGroup(List<String> keys) {
        var known = groups(keys);
        long group = known.isEmpty() ? newGroup(keys.getFirst()) : known.getFirst();
        // in one order for all, so that two who come at once wait for each other and not crosswise
        for (var key : keys.stream().sorted().toList()) {
            jdbc.sql("insert into leak_key (key, leak_group_id) values (?, ?) on conflict (key) do nothing")
                    .params(key, group)
                    .update();
        }
        // asked again: somebody else may have been first
        if (groups(keys).size() > 1) {
            throw new LeakGroupsApart(keys);
        }
        return group;
    }

    private List<Long> groups(List<String> keys) {
        return jdbc.sql("select distinct leak_group_id from leak_key where key in (:keys) order by 1")
                .param("keys", keys)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    private long newGroup(String key) {
        return jdbc.sql("""
                        insert into leak_group (key) values (:key)
                        on conflict (key) do update set key = excluded.key returning id""").param("key", key).query(Long.class).single();
    }
}

package dev.vigil.provider;

import dev.vigil.clip.ClipErased;
import dev.vigil.job.Jobs;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of what orders keep of an erased clip: the video that a model followed, and what was said of it. */
@Component
class ErasedSources {

    private record Held(long id, long jobId, String control) {}

    private final JdbcClient jdbc;
    private final MediaStore media;
    private final Jobs jobs;

    ErasedSources(JdbcClient jdbc, MediaStore media, Jobs jobs) {
        this.jdbc = jdbc;
        this.media = media;
        this.jobs = jobs;
    }

    @EventListener
    void on(ClipErased erased) {
        jdbc.sql("""
                        select o.id, coalesce(o.job_id, 0) job_id, coalesce(o.control, '') control from video_operation o
                        where o.source_clip_id = :clip
                           or o.job_id in (select j.id from job j where j.clip_id = :clip and j.kind = 'video')""").param("clip", erased.clipId()).query(Held.class).list().forEach(this::letGo);
    }

    private void letGo(Held held) {
        jobs.cancel(held.jobId());
        jdbc.sql("""
                        update video_operation
                        set control = null, version = version + 1, "order" = "order" || '{"name": "Erased", "prompt": "", "negative": ""}'
                        where id = ?""").param(held.id()).update();
        if (!held.control().isBlank()) {
            try {
                media.erase(new MediaHash(held.control()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

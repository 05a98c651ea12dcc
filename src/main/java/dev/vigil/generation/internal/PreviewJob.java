package dev.vigil.generation.internal;

import dev.vigil.clip.ClipAdded;
import dev.vigil.clip.Clips;
import dev.vigil.clip.Previews;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import java.io.IOException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the preview of an imported clip while people may already work on it. */
@Component
class PreviewJob implements JobHandler {

    private static final String KIND = "preview";

    record Payload(long clipId) {}

    private final Jobs jobs;
    private final Clips clips;
    private final Previews previews;

    PreviewJob(Jobs jobs, Clips clips, Previews previews) {
        this.jobs = jobs;
        this.clips = clips;
        this.previews = previews;
    }

    @EventListener
    void on(ClipAdded added) {
        var clip = clips.findById(added.clipId()).orElseThrow();
        if (!clip.recorded()) {
            var key = Long.toString(clip.id());
            jobs.enqueue(new NewJob(KIND, key, "Preview of " + clip.name(), new Payload(clip.id()), added.by()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var clip = clips.findById(run.payload(Payload.class).clipId()).orElseThrow();
        var unused = previews.of(clip, frame -> run.progress(frame, clip.frameCount(), ""));
        run.finish(clip::id);
    }
}

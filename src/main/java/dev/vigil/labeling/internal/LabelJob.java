package dev.vigil.labeling.internal;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipAdded;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.labeling.AutoLabeler;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.NewRevision;
import dev.vigil.labeling.Origin;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Labels each clip that comes in. A clip that cannot be labelled goes to people with empty labels. */
@Component
class LabelJob implements JobHandler {

    private static final String KIND = "label";

    record Payload(long clipId) {}

    private final Jobs jobs;
    private final Clips clips;
    private final ClipStatuses statuses;
    private final ClipFrames frames;
    private final AutoLabeler labeler;
    private final Labels labels;
    private final TransactionOperations transaction;
    private final Clock clock;

    LabelJob(
            Jobs jobs,
            Clips clips,
            ClipStatuses statuses,
            ClipFrames frames,
            AutoLabeler labeler,
            Labels labels,
            TransactionOperations transaction,
            Clock clock) {
        this.jobs = jobs;
        this.clips = clips;
        this.statuses = statuses;
        this.frames = frames;
        this.labeler = labeler;
        this.labels = labels;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(ClipAdded added) {
        var clip = clip(added.clipId());
        var key = clip.id() + ":" + labeler.name();
        jobs.enqueue(new NewJob(KIND, key, "Labels for " + clip.name(), new Payload(clip.id()), added.by()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var clip = clip(run.payload(Payload.class).clipId());
        LabelDocument document;
        try (var pack = frames.open(clip)) {
            document = labeler.label(clip, pack, frame -> run.progress(frame, clip.frameCount(), ""));
        }
        run.finish(() -> {
            labels.append(new NewRevision(clip.id(), Origin.AUTO, labeler.name(), document, null, run.jobId()));
            toPeople(clip);
            return clip.id();
        });
    }

    @Override
    public void abandoned(JobRun run) {
        var clip = clip(run.payload(Payload.class).clipId());
        var empty = new LabelDocumentBuilder(clip.frameCount(), clip.width(), clip.height(), Origin.AUTO).build();
        transaction.executeWithoutResult(status -> {
            if (labels.head(clip.id()).isEmpty()) {
                // not under the job's name, which would shut out the labels of a later try
                labels.append(new NewRevision(clip.id(), Origin.AUTO, "none", empty, null, null));
            }
            toPeople(clip);
        });
    }

    private void toPeople(Clip clip) {
        statuses.lock(clip.id()).orElseThrow().labelled(clock.instant());
    }

    private Clip clip(long id) {
        return clips.findById(id).orElseThrow();
    }
}

package dev.vigil.dataset;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.UnrepeatableFailure;
import org.springframework.stereotype.Component;

/** Freezes a large draft while its page stays usable. */
@Component
class FreezeJob implements JobHandler {

    private final Freezing freezing;

    FreezeJob(Freezing freezing) {
        this.freezing = freezing;
    }

    @Override
    public String kind() {
        return VersionJobs.FREEZE;
    }

    @Override
    public void run(JobRun run) {
        var draft = run.payload(VersionJobs.Payload.class);
        run.progress(0, 0, "dividing, counting and hashing");
        try {
            run.finish(() -> {
                var frozen = freezing.freeze(draft.slug(), draft.semver(), run.owner());
                run.note("Version " + frozen.semver() + " is frozen.");
                return null;
            });
        } catch (DatasetConflict | NoSuchVersion refusal) {
            throw new UnrepeatableFailure(String.valueOf(refusal.getMessage()), refusal);
        }
    }
}

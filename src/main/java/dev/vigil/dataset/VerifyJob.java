package dev.vigil.dataset;

import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import org.springframework.stereotype.Component;

/** Computes a version again while its page stays usable. */
@Component
class VerifyJob implements JobHandler {

    private final Verifier verifier;
    private final Versions versions;
    private final Verifications verifications;

    VerifyJob(Verifier verifier, Versions versions, Verifications verifications) {
        this.verifier = verifier;
        this.versions = versions;
        this.verifications = verifications;
    }

    @Override
    public String kind() {
        return VersionJobs.VERIFY;
    }

    @Override
    public void run(JobRun run) {
        var version = versions.findById(run.payload(VersionJobs.Payload.class).versionId())
                .orElseThrow();
        var outcome = verifier.verify(version, run::progress);
        run.finish(() -> {
            verifications.record(version.id(), outcome, run.owner());
            run.note(outcome.sentence());
            return null;
        });
    }
}

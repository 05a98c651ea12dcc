package dev.vigil.job.internal;

import dev.vigil.job.Jobs;
import org.springframework.stereotype.Component;

/** Who may stop or repeat work: whoever asked for it; leads are let through before this is asked. */
@Component("jobAccess")
class JobAccess {

    private final Jobs jobs;

    JobAccess(Jobs jobs) {
        this.jobs = jobs;
    }

    public boolean owns(String name, long jobId) {
        return jobs.find(jobId).filter(job -> job.owner().equals(name)).isPresent();
    }
}

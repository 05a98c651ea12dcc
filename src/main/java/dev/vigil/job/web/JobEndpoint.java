package dev.vigil.job.web;

import dev.vigil.job.Job;
import dev.vigil.job.Jobs;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/jobs")
class JobEndpoint {

    private static final int MOST = 500;

    private final Jobs jobs;

    JobEndpoint(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    List<Job> recent(@RequestParam(defaultValue = "100") int limit) {
        return jobs.recent(Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/{id}")
    Job one(@PathVariable long id) {
        return jobs.find(id).orElseThrow(() -> new NoSuchElementException("There is no job " + id + "."));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasRole('LEAD') or @jobAccess.owns(authentication.name, #id)")
    Job cancel(@PathVariable long id) {
        var job = one(id);
        if (!jobs.cancel(id)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Job " + id + " has ended already: there is nothing to cancel.");
        }
        return jobs.find(id).orElse(job);
    }

    @PostMapping("/{id}/retry")
    @PreAuthorize("hasRole('LEAD') or @jobAccess.owns(authentication.name, #id)")
    Job retry(@PathVariable long id) {
        var job = one(id);
        if (!jobs.retry(id)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Only a failed job with attempts left can be retried.");
        }
        return jobs.find(id).orElse(job);
    }
}

package dev.vigil.dataset;

import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.security.CurrentPerson;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work on a whole version that takes its time. */
@Service
@Transactional
public class VersionJobs {

    public static final String FREEZE = "freeze";
    public static final String VERIFY = "verify";

    /** @param versionId what the number may no longer find */
    record Payload(String slug, String semver, long versionId) {}

    private final Catalogue catalogue;
    private final Jobs jobs;
    private final CurrentPerson person;
    private final Clock clock;

    VersionJobs(Catalogue catalogue, Jobs jobs, CurrentPerson person, Clock clock) {
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.person = person;
        this.clock = clock;
    }

    /** The title of the jobs of a version. */
    public static String title(String slug, String semver) {
        return slug + " " + semver;
    }

    /**
     * Has a version computed again with all of its media; answers the job.
     *
     * @throws NoSuchVersion where there is no such dataset or version
     */
    public long verify(String slug, String semver) {
        return enqueue(VERIFY, slug, catalogue.version(slug, semver));
    }

    /**
     * Has a draft frozen as {@link Curation#freeze} would; answers the job.
     *
     * @throws DatasetConflict where it is frozen, or being frozen, already
     */
    @PreAuthorize("hasRole('LEAD')")
    public long freeze(String slug, String semver) {
        var version = catalogue.version(slug, semver);
        version.requireOpen();
        return enqueue(FREEZE, slug, version);
    }

    private long enqueue(String kind, String slug, Version version) {
        var same = version.id() + "@";
        var semver = version.semver().toString();
        if (jobs.openKeys(kind).stream().anyMatch(key -> key.startsWith(same))) {
            throw new DatasetConflict(
                    "Somebody else asked to " + kind + " version " + semver + " already: it is under way.");
        }
        return jobs.enqueue(new NewJob(
                kind,
                same + clock.millis(),
                title(slug, semver),
                new Payload(slug, semver, version.id()),
                person.name()));
    }
}

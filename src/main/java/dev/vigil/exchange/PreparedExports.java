package dev.vigil.exchange;

import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.VersionWithdrawn;
import dev.vigil.job.Job;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.security.CurrentPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Archives that are made once, as jobs, and kept to be fetched in parts. */
@Service
@Transactional
public class PreparedExports {

    public static final String KIND = "export";

    /** Beyond these the oldest go: they can be made again, to the same bytes. */
    private static final int MOST_KEPT = 50;

    /** What an export's job needs. */
    public record Payload(String slug, String semver, String format) {}

    private record Row(
            long id,
            long versionId,
            String slug,
            String semver,
            String format,
            long jobId,
            @Nullable String file,
            @Nullable Long bytes) {}

    private static final String ROWS = """
            select e.id, e.version_id, d.slug, v.semver, e.format, e.job_id, e.file, e.bytes
            from export e join version v on v.id = e.version_id join dataset d on d.id = v.dataset_id where\s""";

    private final Exports exports;
    private final Catalogue catalogue;
    private final Jobs jobs;
    private final MediaStore media;
    private final JdbcClient jdbc;
    private final CurrentPerson person;
    private final Clock clock;

    PreparedExports(
            Exports exports,
            Catalogue catalogue,
            Jobs jobs,
            MediaStore media,
            JdbcClient jdbc,
            CurrentPerson person,
            Clock clock) {
        this.exports = exports;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.media = media;
        this.jdbc = jdbc;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Has a frozen version made into an archive; where it is made or being made, that one is answered.
     *
     * @throws dev.vigil.dataset.DatasetConflict where the version can still change or was withdrawn
     */
    public PreparedExport prepare(String slug, String semver, String format) {
        var writer = exports.format(format)
                .orElseThrow(() -> new IllegalArgumentException("format: there is no '" + format + "'"));
        var version = exports.version(slug, semver);
        long versionId = catalogue.version(slug, semver).id();
        var known = rows("e.version_id = ? and e.format = ? for update of e", versionId, format).stream()
                .findFirst();
        if (known.filter(row -> row.file() != null || open(row.jobId())).isPresent()) {
            return report(known.get());
        }
        long job = jobs.enqueue(new NewJob(
                KIND,
                version.rootHash() + "/" + format + "@" + clock.millis(),
                writer.fileName(version),
                new Payload(slug, version.version(), format),
                person.name()));
        jdbc.sql("""
                        insert into export (version_id, format, job_id, asked_by) values (?, ?, ?, ?)
                        on conflict (version_id, format) do update set job_id = excluded.job_id, asked_by = excluded.asked_by""").params(versionId, format, job, person.name()).update();
        return report(
                rows("e.version_id = ? and e.format = ?", versionId, format).getFirst());
    }

    /** Of a version, by format. */
    @Transactional(readOnly = true)
    public List<PreparedExport> of(String slug, String semver) {
        return rows(
                        "e.version_id = ? order by e.format",
                        catalogue.version(slug, semver).id())
                .stream()
                .map(this::report)
                .toList();
    }

    /** @throws NoSuchElementException where there is none of that number */
    @Transactional(readOnly = true)
    public PreparedExport find(long id) {
        return rows("e.id = ?", id).stream().findFirst().map(this::report).orElseThrow(() -> unknown(id));
    }

    /** The archive; none while it is being made. */
    @Transactional(readOnly = true)
    public Optional<Path> file(PreparedExport export) {
        try {
            return export.sha256() == null
                    ? Optional.empty()
                    : Optional.of(media.fetch(new MediaHash(export.sha256())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops work that is not over; answers whether there was any. */
    @PreAuthorize("hasRole('LEAD')")
    public boolean cancel(long id) {
        return rows("e.id = ?", id).stream()
                .findFirst()
                .filter(row -> jobs.cancel(row.jobId()))
                .isPresent();
    }

    /** Notes what a job made, within its last transaction. */
    public int made(long jobId, MediaHash file, long bytes) {
        int made = jdbc.sql("update export set file = ?, bytes = ?, made_at = now() where job_id = ?")
                .params(file.hex(), bytes, jobId)
                .update();
        rows("e.file is not null order by e.made_at desc offset ?", MOST_KEPT).forEach(this::forget);
        return made;
    }

    /** What must not be used must not lie about either. */
    @EventListener
    void on(VersionWithdrawn withdrawn) {
        rows("e.version_id = ?", withdrawn.versionId()).forEach(row -> {
            jobs.cancel(row.jobId());
            forget(row);
        });
    }

    private void forget(Row row) {
        jdbc.sql("delete from export where id = ?").param(row.id()).update();
        if (row.file() == null) {
            return;
        }
        var hash = new MediaHash(row.file());
        // bytes last: a row without them would promise what is not there
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    media.erase(hash);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private boolean open(long jobId) {
        Predicate<Job> waits = job -> job.state() == JobState.QUEUED || job.state() == JobState.RUNNING;
        return jobs.find(jobId).filter(waits).isPresent();
    }

    private PreparedExport report(Row row) {
        var job = jobs.find(row.jobId()).orElseThrow();
        var writer = exports.format(row.format()).orElseThrow();
        return new PreparedExport(
                row.id(),
                row.format(),
                row.slug() + "-" + row.semver() + "-" + row.format() + "." + writer.fileEnding(),
                job.state(),
                job.progress(),
                job.note(),
                job.error(),
                row.file(),
                row.bytes());
    }

    private List<Row> rows(String condition, Object... values) {
        return jdbc.sql(ROWS + condition)
                .params(values)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getLong("version_id"),
                        row.getString("slug"),
                        row.getString("semver"),
                        row.getString("format"),
                        row.getLong("job_id"),
                        row.getString("file"),
                        row.getObject("bytes", Long.class)))
                .list();
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("There is no export " + id + ": it was never asked for, or is too old.");
    }
}

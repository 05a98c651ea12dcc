package dev.vigil.exchange.internal;

import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.exchange.ExportedVersion;
import dev.vigil.exchange.Exports;
import dev.vigil.exchange.PreparedExports;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.UnrepeatableFailure;
import dev.vigil.media.MediaStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes a version into an archive, which appears whole or not at all. */
@Component
class ExportJob implements JobHandler {

    private static final int BUFFER = 1 << 16;

    private final Exports exports;
    private final PreparedExports prepared;
    private final Catalogue catalogue;
    private final MediaStore media;

    ExportJob(Exports exports, PreparedExports prepared, Catalogue catalogue, MediaStore media) {
        this.exports = exports;
        this.prepared = prepared;
        this.catalogue = catalogue;
        this.media = media;
    }

    @Override
    public String kind() {
        return PreparedExports.KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var wanted = run.payload(PreparedExports.Payload.class);
        var format = exports.format(wanted.format()).orElseThrow();
        var folder = media.newWorkFolder("export");
        try {
            var file = folder.resolve("archive");
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                format.write(watched(exports.version(wanted.slug(), wanted.semver()), run), out);
            }
            long bytes = Files.size(file);
            var hash = media.take(file);
            run.finish(() -> {
                prepared.made(run.jobId(), hash, bytes);
                return null;
            });
        } catch (DatasetConflict | NoSuchVersion refusal) {
            throw new UnrepeatableFailure(String.valueOf(refusal.getMessage()), refusal);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Some formats walk through all clips more than once: each walk counts anew. */
    private ExportedVersion watched(ExportedVersion version, JobRun run) {
        long total =
                catalogue.report(version.dataset(), version.version()).counts().clips();
        return new ExportedVersion(
                version.dataset(), version.version(), version.rootHash(), version.ontology(), writer -> {
                    var done = new AtomicLong();
                    version.clips().each(clip -> {
                        run.progress(done.getAndIncrement(), total, "");
                        writer.write(clip);
                    });
                });
    }
}

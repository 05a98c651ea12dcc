package dev.vigil.generation.internal;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.LeakGroupsApart;
import dev.vigil.clip.NewClip;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.UnrepeatableFailure;
import dev.vigil.media.ImportLimits;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.Renditions;
import dev.vigil.media.VideoImports;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a clip of a video that a person brought. */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";
    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    /**
     * @param received the name among incoming files
     * @param subject who is seen, if known
     * @param source what the video was made from, if known
     */
    record Payload(
            String name,
            String received,
            @Nullable String subject,
            @Nullable String source) {}

    private final VideoImports imports;
    private final ClipLibrary clips;
    private final Incoming incoming;

    ImportJob(VideoImports imports, ClipLibrary clips, Incoming incoming) {
        this.imports = imports;
        this.clips = clips;
        this.incoming = incoming;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var work = run.payload(Payload.class);
        var file = incoming.find(work.received());
        if (!Files.exists(file)) {
            throw new UnrepeatableFailure(
                    "The uploaded file is no longer there. Upload it again.", new FileNotFoundException());
        }
        try {
            var media = imports.decode(file, ImportLimits.standard(), (done, total) -> {
                run.progress(done, total, "");
                return true;
            });
            run.finish(() -> {
                var shelved = clips.add(new NewClip(
                        work.name(),
                        media,
                        media.layout() == PixelLayout.GRAY8 ? "nir940" : "rgb",
                        Clip.IMPORTED,
                        work.subject() == null ? "unknown-" + run.jobId() : work.subject(),
                        leakKeys(work, media),
                        null,
                        provenance(work, run),
                        run.jobId(),
                        run.owner()));
                return shelved.known()
                        ? knownClip(shelved.clip(), work, run)
                        : shelved.clip().id();
            });
            incoming.discard(work.received());
        } catch (LeakGroupsApart e) {
            throw new UnrepeatableFailure(String.valueOf(e.getMessage()), e);
        } catch (RefusedMedia e) {
            log.info("Import {} refused: {} {}", run.jobId(), e.getMessage(), e.diagnosis());
            throw new UnrepeatableFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> leakKeys(Payload work, Renditions media) {
        var keys = new ArrayList<String>();
        if (work.subject() != null) {
            keys.add("subject:" + work.subject());
        }
        if (work.source() != null) {
            keys.add("source:" + work.source());
        }
        return keys.isEmpty() ? List.of("import:" + media.master().hex()) : keys;
    }

    private static Map<String, Object> provenance(Payload work, JobRun run) {
        var provenance = new TreeMap<String, Object>(Map.of("generator", Clip.IMPORTED, "jobId", run.jobId()));
        if (work.source() != null) {
            provenance.put("source", work.source());
        }
        return provenance;
    }

    private static long knownClip(Clip clip, Payload work, JobRun run) {
        var place = "This video is in the library already: clip %d, “%s”, with subject %s."
                .formatted(clip.id(), clip.name(), clip.subject());
        if (work.subject() != null && !work.subject().equals(clip.subject())) {
            throw new UnrepeatableFailure(place + " A clip keeps the subject that it came with, so it was not added as "
                    + work.subject() + ". Import it again without a subject to use it as it is.");
        }
        run.note(place);
        return clip.id();
    }

    @Override
    public void abandoned(JobRun run) {
        incoming.discard(run.payload(Payload.class).received());
    }
}

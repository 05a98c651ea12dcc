package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.RecipeJson;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.ClipPictures;
import dev.vigil.clip.Clips;
import dev.vigil.clip.NewClip;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.job.UnrepeatableFailure;
import dev.vigil.labeling.LabelRevision;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.NewRevision;
import dev.vigil.labeling.Origin;
import dev.vigil.media.ClipRecorder;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.Renditions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one clip from another. */
@Component
public class AugmentJob implements JobHandler {

    public static final String KIND = "augment";

    private static final String GENERATOR = "augmented";

    /** The author of labels that were carried over. */
    private static final String AUTHOR = "augmentation/1";

    private static final String SCENARIO = "scenario";

    private record Made(Renditions video, @Nullable String maps) {}

    /** @param recipe as JSON */
    public record Payload(long clipId, String name, String recipe) {}

    private final MediaStore media;
    private final Clips clips;
    private final ClipLibrary library;
    private final Labels labels;
    private final JsonMapper json = JsonMapper.shared();

    AugmentJob(MediaStore media, Clips clips, ClipLibrary library, Labels labels) {
        this.media = media;
        this.clips = clips;
        this.library = library;
        this.labels = labels;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        var work = run.payload(Payload.class);
        var recipe = RecipeJson.read(work.recipe());
        var parent = clips.findById(work.clipId()).orElseThrow();
        var head = labels.head(parent.id());
        try {
            var chain = chain(recipe, parent, head.orElse(null));
            var made = record(run, parent, recipe, chain);
            run.finish(() -> {
                var shelved = library.add(new NewClip(
                        work.name(),
                        made.video(),
                        recipe.uses(Edit.NIR_LOOK) ? "nir940" : parent.spectrum(),
                        GENERATOR,
                        parent.subject(),
                        List.of(),
                        parent.id(),
                        provenance(run, parent, recipe, made),
                        run.jobId(),
                        run.owner()));
                if (shelved.known()) {
                    run.note("The same video was made before: clip %d, “%s”."
                            .formatted(shelved.clip().id(), shelved.clip().name()));
                } else {
                    carryOver(run, parent, recipe, shelved.clip());
                }
                return shelved.clip().id();
            });
        } catch (InvalidRecipe e) {
            throw new UnrepeatableFailure("The recipe cannot be used on this clip: " + e.getMessage(), e);
        }
    }

    /** The truth, and what people said; what a labeller guessed it guesses anew, of the new pictures. */
    private void carryOver(JobRun run, Clip parent, Recipe recipe, Clip made) {
        labels.latest(parent.id(), Origin.TRUTH)
                .ifPresent(revision -> carryOver(run, parent, recipe, made, revision, Origin.TRUTH));
        labels.head(parent.id())
                .filter(revision -> revision.origin() == Origin.HUMAN || revision.origin() == Origin.IMPORT)
                .ifPresent(revision -> carryOver(run, parent, recipe, made, revision, Origin.IMPORT));
    }

    private void carryOver(JobRun run, Clip parent, Recipe recipe, Clip made, LabelRevision revision, Origin origin) {
        var document = chain(recipe, parent, revision).labels();
        if (document != null) {
            labels.append(new NewRevision(made.id(), origin, AUTHOR, document, null, run.jobId()));
        }
    }

    private Chain chain(Recipe recipe, Clip parent, @Nullable LabelRevision revision) {
        return Chain.of(
                recipe,
                parent.width(),
                parent.height(),
                parent.ptsUs(),
                revision == null ? null : labels.document(revision));
    }

    private Made record(JobRun run, Clip parent, Recipe recipe, Chain chain) throws Exception {
        var folder = media.newWorkFolder("augment");
        try (var frames = ClipPictures.open(media, parent);
                var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                var recorder = ClipRecorder.open(
                        media,
                        folder,
                        chain.width(),
                        chain.height(),
                        recipe.uses(Edit.NIR_LOOK) ? PixelLayout.GRAY8 : frames.layout(),
                        parent.framesPerSecond())) {
            record(run, frames, workers, recorder, chain);
            var maps = MovedMaps.of(media, parent, recipe, chain, folder);
            return new Made(recorder.finish(), maps.map(MediaHash::hex).orElse(null));
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    /** Frames are made beside each other, a few ahead of the one that is written. */
    private static void record(
            JobRun run, ClipPictures frames, ExecutorService workers, ClipRecorder recorder, Chain chain)
            throws Exception {
        var ahead = new ArrayDeque<Future<PixelFrame>>();
        int most = 2 * Runtime.getRuntime().availableProcessors();
        long[] times = chain.ptsUs();
        int written = 0;
        for (int frame = 0; frame < chain.frameCount(); frame++) {
            int number = frame;
            var source = frames.at(chain.source(frame));
            ahead.add(workers.submit(() -> chain.make(number, source)));
            if (ahead.size() == most) {
                recorder.add(made(ahead.remove()), times[written++]);
                run.progress(written, chain.frameCount(), "");
            }
        }
        while (!ahead.isEmpty()) {
            recorder.add(made(ahead.remove()), times[written++]);
            run.progress(written, chain.frameCount(), "");
        }
    }

    private static PixelFrame made(Future<PixelFrame> frame) throws InterruptedException, IOException {
        try {
            return frame.get();
        } catch (ExecutionException e) {
            throw new IOException("a frame could not be made", e.getCause());
        }
    }

    private Map<String, Object> provenance(JobRun run, Clip parent, Recipe recipe, Made made) {
        var provenance = new TreeMap<String, Object>();
        provenance.put("generator", AUTHOR);
        provenance.put("parent", parent.id());
        provenance.put("recipe", RecipeJson.write(recipe));
        provenance.put("jobId", run.jobId());
        if (parent.provenance().get(SCENARIO) instanceof String scenario) {
            provenance.put(SCENARIO, scenario(scenario, recipe));
        }
        if (made.maps() != null) {
            provenance.put(Clip.MAPS, made.maps());
        }
        return provenance;
    }

    /** What was asked for of the parent, as far as it holds for the new video: searches go by it. */
    private String scenario(String scenario, Recipe recipe) {
        var tree = json.readTree(scenario);
        if (tree instanceof ObjectNode fields) {
            if (recipe.uses(Edit.Group.LIGHT)) {
                fields.remove("lighting");
            }
            long mirrors = recipe.steps().stream()
                    .filter(step -> step.edit() == Edit.MIRROR)
                    .count();
            if (mirrors % 2 == 1 && fields.path("cabin") instanceof ObjectNode cabin && cabin.has("drive_side")) {
                cabin.put("drive_side", cabin.path("drive_side").asString().equals("lhd") ? "rhd" : "lhd");
            }
        }
        return json.writeValueAsString(tree);
    }
}

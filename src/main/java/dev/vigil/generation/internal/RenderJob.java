package dev.vigil.generation.internal;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.NewClip;
import dev.vigil.job.JobHandler;
import dev.vigil.job.JobRun;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.NewRevision;
import dev.vigil.labeling.Origin;
import dev.vigil.media.ClipRecorder;
import dev.vigil.media.MapRecorder;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.renderer.BakeStore;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.Rendering;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a clip with its exact labels. */
@Component
class RenderJob implements JobHandler {

    static final String KIND = "render";

    /** Names the renderer in provenance and as the author of truth. */
    private static final String RENDERER = "procedural/1";

    /** @param scenario as JSON */
    record Payload(String name, String scenario, long seed) {}

    private final MediaStore media;
    private final ClipLibrary clips;
    private final Labels labels;
    private final BakeStore bakes;

    RenderJob(MediaStore media, ClipLibrary clips, Labels labels, BakeStore bakes) {
        this.media = media;
        this.clips = clips;
        this.labels = labels;
        this.bakes = bakes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var work = run.payload(Payload.class);
        var scenario = ScenarioJson.read(work.scenario());
        run.progress(0, scenario.frameCount(), "preparing the driver");
        var rendering = DriverRenderer.open(scenario, work.seed(), bakes);
        var truth = new TruthLabels(rendering);
        var frames = new ArrayList<FrameTruth>(rendering.frameCount());
        var folder = media.newWorkFolder("render");
        try (var recorder = recorder(folder, rendering);
                var maps = MapRecorder.open(media, folder, rendering.width(), rendering.height())) {
            var made = rendering.mappedFrames();
            for (int i = 0; made.hasNext(); i++) {
                var mapped = made.next();
                var frame = mapped.frame();
                maps.add(mapped.maps().parts(), mapped.maps().depthMm());
                truth.add(frame.truth());
                frames.add(frame.truth());
                var picture = new PixelFrame(rendering.width(), rendering.height(), layout(rendering), frame.pixels());
                recorder.add(picture, Math.round(i * 1e6 / rendering.framesPerSecond()));
                run.progress(i + 1, rendering.frameCount(), "");
            }
            var renditions = recorder.finish();
            var stored = maps.finish();
            var document = truth.with(rendering.truth(frames));
            run.finish(() -> {
                var shelved = clips.add(new NewClip(
                        work.name(),
                        renditions,
                        layout(rendering) == PixelLayout.GRAY8 ? "nir940" : "rgb",
                        "procedural",
                        subject(scenario),
                        List.of("identity:" + scenario.driver().identitySeed()),
                        null,
                        Map.of(
                                "generator",
                                RENDERER,
                                "scenario",
                                work.scenario(),
                                "seed",
                                work.seed(),
                                "jobId",
                                run.jobId(),
                                Clip.MAPS,
                                stored.hex()),
                        run.jobId(),
                        run.owner()));
                var clip = shelved.clip();
                if (shelved.known()) {
                    run.note("The same scenario and seed were rendered before: clip %d, “%s”."
                            .formatted(clip.id(), clip.name()));
                }
                if (labels.latest(clip.id(), Origin.TRUTH).isEmpty()) {
                    labels.append(new NewRevision(clip.id(), Origin.TRUTH, RENDERER, document, null, run.jobId()));
                }
                return clip.id();
            });
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private ClipRecorder recorder(Path folder, Rendering rendering) throws IOException {
        return ClipRecorder.open(
                media, folder, rendering.width(), rendering.height(), layout(rendering), rendering.framesPerSecond());
    }

    private static PixelLayout layout(Rendering rendering) {
        return PixelLayout.valueOf(rendering.layout().name());
    }

    private static String subject(Scenario scenario) {
        return "synthetic-" + scenario.driver().identitySeed();
    }
}

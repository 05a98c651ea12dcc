package dev.vigil.provider;

import dev.vigil.augmentation.CarriedLabels;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.Clips;
import dev.vigil.clip.NewClip;
import dev.vigil.job.JobRun;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.NewRevision;
import dev.vigil.labeling.Origin;
import dev.vigil.media.ImportLimits;
import dev.vigil.media.Leftovers;
import dev.vigil.media.MediaStore;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.Renditions;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.VideoImports;
import dev.vigil.provider.internal.Colours;
import dev.vigil.provider.internal.TransferCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Videos on their way from a provider into the library, by the same door as a person's upload. */
@Component
class Arrivals implements SmartInitializingSingleton {

    /** The author of labels that were kept. */
    private static final String AUTHOR = "sim-to-real/1";

    private final Path folder;
    private final Downloads downloads;
    private final VideoImports imports;
    private final MediaStore media;
    private final Clips clips;
    private final ClipFrames frames;
    private final ClipLibrary library;
    private final Labels labels;
    private final OperationSteps steps;
    private final Leftovers leftovers;
    private final TransferCheck check;
    private final Clock clock;

    Arrivals(
            @Value("${vigil.data}") Path data,
            Downloads downloads,
            VideoImports imports,
            MediaStore media,
            Clips clips,
            ClipFrames frames,
            ClipLibrary library,
            Labels labels,
            OperationSteps steps,
            Leftovers leftovers,
            @Value("${vigil.video.most-drift:0.05}") double mostDrift,
            Clock clock)
            throws IOException {
        this.folder = Files.createDirectories(data.toAbsolutePath().resolve("downloads"));
        this.downloads = downloads;
        this.imports = imports;
        this.media = media;
        this.clips = clips;
        this.frames = frames;
        this.library = library;
        this.labels = labels;
        this.steps = steps;
        this.leftovers = leftovers;
        this.check = new TransferCheck(mostDrift);
        this.clock = clock;
    }

    private Path file(VideoOperation operation) {
        return folder.resolve(operation.orderId() + ".video");
    }

    boolean has(VideoOperation operation) {
        return Files.exists(file(operation));
    }

    /** Takes over a video that came with an answer. */
    void keep(VideoOperation operation, Path video) throws IOException {
        Files.move(video, file(operation), StandardCopyOption.REPLACE_EXISTING);
    }

    /** There is a file of the order's name only once it is whole. */
    void fetch(VideoOperation operation, VideoProvider provider, OperationStatus.Ready ready, Endpoint at)
            throws IOException {
        var part = Files.createTempFile(folder, "fetch-", ".part");
        try {
            provider.fetch(ready, at, downloads, part);
            Files.move(part, file(operation), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void forget(VideoOperation operation) {
        try {
            Files.deleteIfExists(file(operation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before any work begins: what a killed server had begun to fetch. */
    @Override
    public void afterSingletonsInstantiated() {
        var wanted = steps.downloading().stream()
                .map(operation -> operation.orderId() + ".video")
                .collect(Collectors.toSet());
        leftovers.remove(folder, file -> wanted.contains(file.getFileName().toString()));
    }

    /**
     * Whether labels are kept, and why.
     *
     * @param sources for each frame the one of the clip that it follows
     * @param result none where the frames are not those of the render
     */
    @SuppressWarnings("ArrayRecordComponent") // made once an order, never compared
    private record Kept(int[] sources, TransferCheck.@Nullable Result result, String sentence) {

        boolean labels() {
            return result != null && result.kept();
        }
    }

    void store(JobRun run, VideoOperation operation, Connection connection) throws IOException {
        Renditions video;
        try {
            video = imports.decode(file(operation), ImportLimits.standard(), (done, total) -> {
                run.progress(done, total, "is being decoded");
                return true;
            });
        } catch (RefusedMedia e) {
            forget(operation);
            throw steps.fails(
                    operation, OperationState.FAILED, "What the provider made cannot be used: " + e.getMessage(), null);
        }
        var sourceId = operation.sourceClipId();
        var source = sourceId == null ? null : clips.findById(sourceId).orElseThrow();
        var truth = source == null
                ? null
                : labels.head(source.id()).map(labels::document).orElse(null);
        var kept = source == null || truth == null ? null : compare(operation, source, truth, video);
        var spectrum = coloured(video) ? "rgb" : "nir940";
        run.finish(() -> shelve(run, operation, connection, video, source, truth, kept, spectrum));
        forget(operation);
    }

    /** By what is seen, not by what was asked for: a grey picture is taken for the sensor's, a coloured one cannot be. */
    private boolean coloured(Renditions video) throws IOException {
        try (var pack = ReviewPack.open(media.fetch(video.pack()))) {
            return Colours.in(pack);
        }
    }

    private long shelve(
            JobRun run,
            VideoOperation operation,
            Connection connection,
            Renditions video,
            @Nullable Clip source,
            @Nullable LabelDocument truth,
            @Nullable Kept kept,
            String spectrum) {
        var shelved = library.add(new NewClip(
                operation.ordered().name(),
                video,
                spectrum,
                Clip.GENERATED,
                source == null ? "generated-" + operation.id() : source.subject(),
                source == null ? List.of("order:" + operation.orderId()) : List.of(),
                source == null ? null : source.id(),
                provenance(operation, connection, kept),
                run.jobId(),
                operation.createdBy()));
        var clip = shelved.clip();
        if (shelved.known()) {
            run.note("The same video came before: clip %d, “%s”.".formatted(clip.id(), clip.name()));
        } else if (kept != null && truth != null) {
            run.note(kept.sentence());
            if (kept.labels()) {
                var carried = CarriedLabels.of(truth, kept.sources(), video.width(), video.height());
                labels.append(new NewRevision(clip.id(), Origin.IMPORT, AUTHOR, carried, null, run.jobId()));
            }
        }
        steps.take(operation.id(), each -> each.stored(clock.instant()));
        return clip.id();
    }

    private Kept compare(VideoOperation operation, Clip source, LabelDocument truth, Renditions video)
            throws IOException {
        var ordered = operation.ordered();
        var sources = IntStream.range(0, video.frameCount())
                .map(frame -> Math.min(frame, source.frameCount() - 1))
                .toArray();
        var unfit = unfit(ordered, source, video);
        if (!unfit.isEmpty()) {
            return new Kept(sources, null, unfit + " Labels were not kept.");
        }
        try (var render = frames.open(source);
                var made = ReviewPack.open(media.fetch(video.pack()))) {
            var result = check.compare(render, truth, made, sources);
            return new Kept(sources, result, result.sentence());
        }
    }

    /** What keeps the frames from being those of the render. */
    private static String unfit(Ordered ordered, Clip source, Renditions video) {
        if (video.frameCount() != ordered.frames()) {
            return "It has %d frames in place of %d.".formatted(video.frameCount(), ordered.frames());
        }
        if (Math.abs(video.framesPerSecond() / ordered.framesPerSecond() - 1) > .01) {
            return "It has %.2f frames a second in place of %.2f."
                    .formatted(video.framesPerSecond(), ordered.framesPerSecond());
        }
        return Fitting.sameShape(source.width(), source.height(), video.width(), video.height())
                ? ""
                : "It is %d × %d, which is not the shape of the render.".formatted(video.width(), video.height());
    }

    private static TreeMap<String, Object> provenance(
            VideoOperation operation, Connection connection, @Nullable Kept kept) {
        var ordered = operation.ordered();
        var provenance = new TreeMap<String, Object>();
        provenance.put("generator", connection.family().wire());
        provenance.put("provider", connection.family().title());
        provenance.put("connection", connection.name());
        provenance.put("model", connection.model());
        provenance.put("orderId", operation.orderId().toString());
        provenance.put("prompt", ordered.prompt());
        provenance.put("negative", ordered.negative());
        provenance.put("warnings", operation.warnings());
        provenance.put("terms", connection.family().terms());
        provenance.put("watermark", connection.family().watermark());
        if (ordered.seed() != null) {
            provenance.put("seed", ordered.seed());
        }
        if (ordered.scenario() != null) {
            provenance.put("scenario", ordered.scenario());
        }
        if (ordered.control() != null) {
            provenance.put("follows", ordered.control().wire());
        }
        operation.control().ifPresent(hash -> provenance.put("control", hash));
        if (operation.sourceClipId() != null) {
            provenance.put("parent", operation.sourceClipId());
            provenance.put("parentFrames", ordered.sourceFrames());
        }
        if (kept != null) {
            provenance.put("transfer", kept.sentence());
        }
        return provenance;
    }
}

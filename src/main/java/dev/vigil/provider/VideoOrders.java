package dev.vigil.provider;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.job.Jobs;
import dev.vigil.job.Lane;
import dev.vigil.job.NewJob;
import dev.vigil.media.PixelFrame;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import dev.vigil.scenario.Spectrum;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders videos from models: from words, or so that they follow clips that are there. */
@Service
@PreAuthorize("hasRole('LEAD')")
public class VideoOrders {

    public static final String USUAL_PROJECT = "general";

    private static final int MOST = 200;

    private final Connections connections;
    private final VideoOperations operations;
    private final ClipLibrary library;
    private final Budgets budgets;
    private final Jobs jobs;
    private final ControlVideos controls;

    VideoOrders(
            Connections connections,
            VideoOperations operations,
            ClipLibrary library,
            Budgets budgets,
            Jobs jobs,
            ControlVideos controls) {
        this.connections = connections;
        this.operations = operations;
        this.library = library;
        this.budgets = budgets;
        this.jobs = jobs;
        this.controls = controls;
    }

    /** What would be sent, before it is. */
    public record Preview(Fitting fitting, double usd) {}

    /** A scenario in words for a model. */
    public Prompts.Text prompt(Scenario scenario, Connection connection) {
        return Prompts.of(scenario, connection.family(), connection.model());
    }

    /**
     * One picture of what a model would follow.
     *
     * @param frame the last where there are fewer
     */
    public PixelFrame still(Clip clip, ControlKind kind, int frame) throws IOException {
        return controls.still(clip, kind, Math.clamp(frame, 0, clip.frameCount() - 1));
    }

    /** What of a clip a model can follow: depth and parts are known of rendered clips alone. */
    public List<ControlKind> kinds(Connection connection, Clip clip) {
        return connections.capabilities(connection).controls().stream()
                .filter(kind -> lacks(clip, kind).isEmpty())
                .sorted()
                .toList();
    }

    /** What to say of a clip to a model that follows it. */
    public Prompts.Text prompt(Clip clip, Connection connection) {
        var asked = scenario(clip);
        var scenario = asked != null
                ? ScenarioJson.read(asked)
                : Scenario.defaults().with(Scenario.defaults().camera().withSpectrum(spectrum(clip)));
        return Prompts.real(scenario, connection.family());
    }

    private static Spectrum spectrum(Clip clip) {
        return clip.spectrum().equals("rgb") ? Spectrum.RGB : Spectrum.NIR940;
    }

    /** What becomes of a scenario at a model. */
    public Preview preview(Connection connection, Scenario scenario, Prompts.Text words, long seed) {
        var fitting = Fitting.of(wish(scenario, words, seed), connections.capabilities(connection));
        return new Preview(fitting, fitting.seconds() * connection.usdPerSecond());
    }

    /** What becomes of a clip at a model that follows it. */
    public Preview preview(Connection connection, Clip clip, ControlKind kind, Prompts.Text words, long seed) {
        var fitting = Fitting.of(wish(clip, kind, words, seed), connections.capabilities(connection));
        return new Preview(fitting, fitting.seconds() * connection.usdPerSecond());
    }

    /**
     * Orders videos of a scenario that differ by their seed.
     *
     * @return the jobs, in order
     * @throws InvalidOrder where the model cannot make it
     * @throws OverBudget where it would cost too much; then nothing is ordered
     */
    @Transactional
    public List<Long> words(
            Connection connection,
            Scenario scenario,
            Prompts.Text words,
            String name,
            int count,
            long seed,
            String project,
            String owner) {
        if (count < 1 || count > MOST) {
            throw new InvalidOrder("count", "A whole number between 1 and " + MOST + " is expected here.");
        }
        var first = preview(connection, scenario, words, seed);
        admit(connection, project, refusals(first), first.usd() * count);
        var json = ScenarioJson.write(scenario);
        return IntStream.range(0, count)
                .mapToObj(no -> {
                    var each = preview(connection, scenario, words, seed + no);
                    var called = count == 1 ? name : "%s %03d".formatted(name, no + 1);
                    return enqueue(connection, project, null, called, each, json, owner);
                })
                .toList();
    }

    /**
     * Orders a realistic video of each of these clips.
     *
     * @throws ClipNotInStage where one was erased
     * @throws InvalidOrder where the model cannot follow one of them
     * @throws OverBudget where it would cost too much; then nothing is ordered
     */
    @Transactional
    public List<Long> following(
            Connection connection,
            List<Long> clipIds,
            ControlKind kind,
            Prompts.Text words,
            long seed,
            String project,
            String owner) {
        if (clipIds.isEmpty() || clipIds.size() > MOST) {
            throw new InvalidOrder("clips", "1 to " + MOST + " clips are expected here.");
        }
        var all = clipIds.stream().distinct().map(library::stillThere).toList();
        var previews = all.stream()
                .map(clip -> preview(connection, clip, kind, words, seed))
                .toList();
        var problems = Stream.concat(
                        previews.stream().flatMap(preview -> refusals(preview).stream()),
                        all.stream().flatMap(clip -> lacks(clip, kind).stream()))
                .toList();
        admit(
                connection,
                project,
                problems,
                previews.stream().mapToDouble(Preview::usd).sum());
        return IntStream.range(0, all.size())
                .mapToObj(no -> {
                    var clip = all.get(no);
                    var called = clip.name() + " · " + connection.name();
                    return enqueue(connection, project, clip, called, previews.get(no), scenario(clip), owner);
                })
                .toList();
    }

    private static @Nullable String scenario(Clip clip) {
        return clip.provenance().get("scenario") instanceof String json ? json : null;
    }

    private static List<Finding> refusals(Preview preview) {
        return preview.fitting().findings().stream().filter(Finding::refusal).toList();
    }

    /** By what {@link VideoOperation#connectionId()} says. */
    public Map<Long, String> connectionNames() {
        return connections.all().stream().collect(Collectors.toMap(Connection::id, Connection::name));
    }

    /** Newest first. */
    public List<VideoOperation> recent() {
        return operations.findFirst200ByOrderByIdDesc();
    }

    public VideoOperation byId(long id) {
        return operations
                .findById(id)
                .orElseThrow(() -> new NoSuchElementException("There is no video order " + id + "."));
    }

    private void admit(Connection connection, String project, List<Finding> problems, double usd) {
        if (!problems.isEmpty()) {
            throw new InvalidOrder(problems);
        }
        if (!connection.enabled()) {
            throw new InvalidOrder("connection", "The connection “" + connection.name() + "” is switched off.");
        }
        if (project.isBlank() || project.length() > 60) {
            throw new InvalidOrder("project", "A name of 1 to 60 characters is expected here.");
        }
        budgets.allow(project, connection, usd);
    }

    private long enqueue(
            Connection connection,
            String project,
            @Nullable Clip source,
            String called,
            Preview preview,
            @Nullable String scenario,
            String owner) {
        var name = Clip.shortened(called);
        var ordered = Ordered.of(name, preview.fitting(), scenario, source == null ? 0 : source.frameCount());
        var operation = operations.save(new VideoOperation(
                UUID.randomUUID(),
                connection,
                project,
                source == null ? null : source.id(),
                ordered,
                preview.fitting().warnings(),
                preview.usd(),
                owner));
        // what it follows is made here first, which keeps this machine busy
        long job = jobs.enqueue(new NewJob(
                OperationJob.KIND,
                operation.orderId().toString(),
                name,
                new OperationJob.Payload(operation.id()),
                owner,
                source == null ? Lane.WAIT : Lane.WORK));
        operation.takenUpBy(job);
        return job;
    }

    private static Wish wish(Scenario scenario, Prompts.Text words, long seed) {
        return new Wish(
                words.prompt(),
                words.negative(),
                scenario.durationSeconds(),
                scenario.camera().framesPerSecond(),
                scenario.camera().width(),
                scenario.camera().height(),
                seed,
                null);
    }

    private static Wish wish(Clip clip, ControlKind kind, Prompts.Text words, long seed) {
        return new Wish(
                words.prompt(),
                words.negative(),
                clip.frameCount() / clip.framesPerSecond(),
                clip.framesPerSecond(),
                clip.width(),
                clip.height(),
                seed,
                kind);
    }

    private static Optional<Finding> lacks(Clip clip, ControlKind kind) {
        boolean mapped = kind == ControlKind.DEPTH || kind == ControlKind.PARTS;
        return mapped && clip.maps().isEmpty()
                ? Optional.of(Finding.refusal(
                        "clips", "Clip %d has no depth and no parts: only rendered clips have.".formatted(clip.id())))
                : Optional.empty();
    }
}

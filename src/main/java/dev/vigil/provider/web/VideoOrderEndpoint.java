package dev.vigil.provider.web;

import dev.vigil.clip.Clips;
import dev.vigil.provider.Connections;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Cost;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationState;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOperation;
import dev.vigil.provider.VideoOrders;
import dev.vigil.scenario.ScenarioJson;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Videos ordered from models. A scenario is ordered by {@code POST /requests} with a connection as its generator. */
@RestController
@RequestMapping("/api/v1/video-orders")
@PreAuthorize("hasRole('LEAD')")
class VideoOrderEndpoint {

    /**
     * @param scenario to be told in words; left out where clips are followed
     * @param clip to be followed; left out for words
     * @param follow what of the clip, {@code RENDER} when left out
     * @param prompt in place of the words of the scenario
     */
    record Question(
            String connection,
            @Nullable JsonNode scenario,
            @Nullable Long clip,
            @Nullable ControlKind follow,
            @Nullable String prompt,
            @Nullable String negative,
            @Nullable Long seed) {}

    record Answer(
            String prompt,
            String negative,
            double seconds,
            int frames,
            double fps,
            int width,
            int height,
            List<Finding> findings,
            boolean possible,
            double usd) {}

    /** @param project whose budget it is, {@code general} when left out */
    record Order(
            String connection,
            List<Long> clips,
            @Nullable ControlKind follow,
            @Nullable String prompt,
            @Nullable String negative,
            @Nullable Long seed,
            @Nullable String project) {}

    record Queued(List<Long> jobIds) {}

    record OperationView(
            long id,
            UUID orderId,
            String name,
            String connection,
            String project,
            OperationState state,
            String sentence,
            List<String> warnings,
            String prompt,
            String negative,
            int submissions,
            double estimateUsd,
            @Nullable Cost cost,
            @Nullable Long jobId,
            @Nullable Long sourceClipId,
            String createdBy,
            @Nullable Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant endedAt) {}

    private final VideoOrders orders;
    private final Connections connections;
    private final Clips clips;

    VideoOrderEndpoint(VideoOrders orders, Connections connections, Clips clips) {
        this.orders = orders;
        this.connections = connections;
        this.clips = clips;
    }

    @PostMapping("/preview")
    @Operation(summary = "What would be sent to a model, what would differ from what is wanted, and what it would cost")
    Answer preview(@RequestBody Question question) {
        var connection = connections.byName(String.valueOf(question.connection()));
        long seed = question.seed() == null ? 1 : question.seed();
        VideoOrders.Preview preview;
        if (question.clip() != null) {
            var clip = clips.findById(question.clip())
                    .orElseThrow(() -> new NoSuchElementException("There is no clip " + question.clip() + "."));
            var words = words(question.prompt(), question.negative(), orders.prompt(clip, connection));
            preview = orders.preview(connection, clip, follow(question.follow()), words, seed);
        } else {
            var scenario = ScenarioJson.read(
                    question.scenario() == null ? "{}" : question.scenario().toString());
            var words = words(question.prompt(), question.negative(), orders.prompt(scenario, connection));
            preview = orders.preview(connection, scenario, words, seed);
        }
        var fitting = preview.fitting();
        return new Answer(
                fitting.prompt(),
                fitting.negative(),
                fitting.seconds(),
                fitting.frames(),
                fitting.framesPerSecond(),
                fitting.width(),
                fitting.height(),
                fitting.findings(),
                fitting.possible(),
                preview.usd());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Orders a realistic video of each clip, whose labels are kept where it shows the same")
    Queued order(@RequestBody Order order, Principal person) {
        var connection = connections.byName(String.valueOf(order.connection()));
        var chosen = order.clips() == null ? List.<Long>of() : order.clips();
        var usual = chosen.isEmpty()
                ? new Prompts.Text("", "")
                : clips.findById(chosen.getFirst())
                        .map(clip -> orders.prompt(clip, connection))
                        .orElse(new Prompts.Text("", ""));
        return new Queued(orders.following(
                connection,
                chosen,
                follow(order.follow()),
                words(order.prompt(), order.negative(), usual),
                order.seed() == null ? 1 : order.seed(),
                order.project() == null ? VideoOrders.USUAL_PROJECT : order.project(),
                person.getName()));
    }

    @GetMapping
    List<OperationView> recent() {
        var names = orders.connectionNames();
        return orders.recent().stream().map(operation -> view(operation, names)).toList();
    }

    @GetMapping("/{id}")
    OperationView one(@PathVariable long id) {
        return view(orders.byId(id), orders.connectionNames());
    }

    private static OperationView view(VideoOperation operation, Map<Long, String> names) {
        return new OperationView(
                operation.id(),
                operation.orderId(),
                operation.ordered().name(),
                names.getOrDefault(operation.connectionId(), ""),
                operation.project(),
                operation.state(),
                operation.sentence(),
                operation.warnings(),
                operation.ordered().prompt(),
                operation.ordered().negative(),
                operation.submissions(),
                operation.estimateUsd(),
                operation.cost().orElse(null),
                operation.jobId(),
                operation.sourceClipId(),
                operation.createdBy(),
                operation.createdAt(),
                operation.submittedAt(),
                operation.endedAt());
    }

    private static ControlKind follow(@Nullable ControlKind kind) {
        return kind == null ? ControlKind.RENDER : kind;
    }

    private static Prompts.Text words(@Nullable String prompt, @Nullable String negative, Prompts.Text usual) {
        return new Prompts.Text(
                prompt == null ? usual.prompt() : prompt, negative == null ? usual.negative() : negative);
    }
}

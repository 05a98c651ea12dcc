package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.Cost;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * OpenRouter's video jobs. Which lengths and shapes a model takes is told by the API; where it does not answer those are taken
 * that most have. What it cost comes in US dollars.
 */
@Component
class OpenRouterProvider extends HttpProvider {

    private static final Integer[] USUAL_LENGTHS = {4, 6, 8};
    private static final Size[] USUAL_SIZES = {new Size(1280, 720), new Size(720, 1280)};

    private final Remembered<List<JsonNode>> told;

    OpenRouterProvider(Http http, Clock clock) {
        super(http);
        this.told = new Remembered<>(clock, List.of());
    }

    @Override
    public Family family() {
        return Family.OPENROUTER;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        var model = models(at).stream()
                .filter(each -> each.path("id").asString("").equals(at.model()))
                .findFirst();
        var lengths = model.map(each -> each.path("supported_durations")
                        .valueStream()
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asInt)
                        .sorted()
                        .toArray(Integer[]::new))
                .filter(all -> all.length > 0)
                .orElse(USUAL_LENGTHS);
        var shapes = model.map(each -> each.path("supported_aspect_ratios")
                        .valueStream()
                        .flatMap(ratio -> size(ratio.asString("")).stream())
                        .toArray(Size[]::new))
                .filter(all -> all.length > 0)
                .orElse(USUAL_SIZES);
        return Capabilities.plain().lasting(lengths).sized(shapes).seeded().promptUpTo(10_000);
    }

    /** At 720 lines, as is ordered. */
    private static Optional<Size> size(String ratio) {
        var sides = ratio.split(":");
        if (sides.length != 2 || !sides[0].matches("[0-9]{1,3}") || !sides[1].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        double shape = Double.parseDouble(sides[0]) / Math.max(1, Double.parseDouble(sides[1]));
        return Optional.of(shape >= 1 ? new Size(even(720 * shape), 720) : new Size(720, even(720 / shape)));
    }

    private static int even(double side) {
        return 2 * (int) Math.round(side / 2);
    }

    private List<JsonNode> models(Endpoint at) {
        return told.of(
                at.address().toString(),
                () -> call(at).patient(seconds(5))
                        .get(at.at("/api/v1/videos/models"))
                        .tree()
                        .path("data")
                        .valueStream()
                        .toList());
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return at.model().contains("/")
                ? List.of()
                : List.of(Finding.refusal("model", "OpenRouter needs maker/model, e.g. google/veo-3.1-lite."));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var body = object().put("model", at.model())
                .put("prompt", order.prompt())
                .put("duration", Math.round(order.seconds()))
                .put("resolution", "720p")
                .put("aspect_ratio", ratio(order))
                .put("generate_audio", false);
        if (order.seed() != null) {
            body.put("seed", order.seed());
        }
        return submission(() -> {
            var answer = call(at).post(at.at("/api/v1/videos"), body).tree();
            var id = required(answer.path("id"), "id");
            var polling = text(answer.path("polling_url")).orElse("/api/v1/videos/" + segment(id));
            return new Submission.Accepted(
                    object().put("id", id)
                            .put("poll", at.address().resolve(polling).toString())
                            .toString(),
                    null);
        });
    }

    private static String ratio(VideoOrder order) {
        for (var known : List.of("16:9", "9:16", "1:1", "4:3", "3:4", "3:2", "2:3", "21:9", "9:21")) {
            if (size(known)
                    .filter(new Size(order.width(), order.height())::equals)
                    .isPresent()) {
                return known;
            }
        }
        return order.width() >= order.height() ? "16:9" : "9:16";
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        return lostWhereUnknown(() -> {
            var job = get(at, URI.create(stored(operation).path("poll").asString()));
            var cost = cost(job);
            var status = text(job.path("status")).orElse("");
            return switch (status) {
                case "pending" -> new OperationStatus.Queued("", null);
                case "in_progress", "processing" -> new OperationStatus.Running(-1, "", null);
                case "completed" -> made(job, operation, at, cost);
                case "failed" -> failed(job, cost);
                case "cancelled" -> new OperationStatus.Cancelled(cost);
                case "expired" -> new OperationStatus.Expired("OpenRouter no longer keeps what was made.");
                default -> strange(status);
            };
        });
    }

    private static OperationStatus made(JsonNode job, String operation, Endpoint at, @Nullable Cost cost) {
        var elsewhere = text(job.path("unsigned_urls").path(0));
        var id = stored(operation).path("id").asString();
        var own = at.at("/api/v1/videos/" + segment(id) + "/content?index=0");
        return elsewhere.isPresent()
                ? new OperationStatus.Ready(link(job.path("unsigned_urls").path(0), "address of the video"), true, cost)
                : new OperationStatus.Ready(own, true, cost);
    }

    private static OperationStatus failed(JsonNode job, @Nullable Cost cost) {
        var said = shortened(message(job));
        var words = said.toLowerCase(java.util.Locale.ROOT);
        return words.contains("moderat") || words.contains("policy") || words.contains("safety")
                ? new OperationStatus.Refused("The model's maker will not make this: " + said, cost)
                : new OperationStatus.Failed("The model could not make it: " + said, cost);
    }

    private static @Nullable Cost cost(JsonNode job) {
        return number(job.at("/usage/cost"), Cost::usd);
    }

    @Override
    boolean moderated(CallFailed fault) {
        return fault.status() == 403 && fault.body().contains("moderation");
    }

    /** There is no call for it. */
    @Override
    public void cancel(String operation, Endpoint at) {
        // what is under way goes on and is paid for
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var unused = get(at, at.at("/api/v1/key"));
            var models = get(at, at.at("/api/v1/videos/models"))
                    .path("data")
                    .valueStream()
                    .flatMap(model -> text(model.path("id")).stream())
                    .toList();
            return works("OpenRouter takes the key.", models);
        });
    }
}

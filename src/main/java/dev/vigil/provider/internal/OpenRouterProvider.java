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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * OpenRouter's video jobs. What a model can do is told by the API, and is asked for when a connection is tested; the lengths
 * here are those that most have. What it cost comes in US dollars.
 */
@Component
class OpenRouterProvider extends HttpProvider {

    OpenRouterProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.OPENROUTER;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return Capabilities.plain()
                .lasting(4, 6, 8)
                .sized(new Size(1280, 720), new Size(720, 1280))
                .seeded()
                .promptUpTo(10_000);
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
                .put("aspect_ratio", order.width() >= order.height() ? "16:9" : "9:16")
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

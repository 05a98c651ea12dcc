package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Cost;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Replicate's predictions. What a model takes is its own affair: its schema is asked for, and where that cannot be had it is taken
 * for Wan 2.2, whose names others share. What it
 * made is deleted after an hour. Frames are never interpolated: labels count them.
 */
@Component
class ReplicateProvider extends HttpProvider {

    private static final Map<String, String> GIVE_UP = Map.of("Cancel-After", "60m");

    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    private final Remembered<JsonNode> inputs;

    ReplicateProvider(Http http, Clock clock) {
        super(http);
        inputs = new Remembered<>(clock, MissingNode.getInstance());
    }

    @Override
    public Family family() {
        return Family.REPLICATE;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        var words = words(inputs(at))
                .sized(new Size(832, 480), new Size(480, 832), new Size(1280, 720), new Size(720, 1280));
        return at.option(family(), "control_input").isEmpty() ? words : words.following(false, ControlKind.values());
    }

    /** By the model's own schema, where it can be had; else as Wan 2.2 takes it. */
    private static Capabilities words(JsonNode schema) {
        if (schema.isMissingNode()) {
            return Capabilities.plain().counting(81, 4, 121).atRates(5, 30).seeded();
        }
        var can = Capabilities.plain();
        can = schema.has("seed") ? can.seeded() : can;
        can = schema.has("negative_prompt") ? can.negated() : can;
        var frames = schema.path("num_frames");
        if (frames.isObject()) {
            int least = frames.path("minimum").asInt(1);
            // 1 + 4 k is what models take that compress four frames into one
            can = can.counting(
                    least,
                    least % 4 == 1 && least > 1 ? 4 : 1,
                    frames.path("maximum").asInt(10_000));
        }
        var rate = schema.path("frames_per_second");
        if (rate.isObject()) {
            can = can.atRates(
                    rate.path("minimum").asDouble(1), rate.path("maximum").asDouble(120));
        }
        return can;
    }

    private JsonNode inputs(Endpoint at) {
        var name = at.model().replaceFirst(":.*", "");
        return inputs.of(
                at.address() + " " + name,
                () -> call(at).patient(seconds(5))
                        .get(at.at("/v1/models/" + path(name)))
                        .tree()
                        .at("/latest_version/openapi_schema/components/schemas/Input/properties"));
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return at.model().matches("[^/\\s]+/[^/:\\s]+(:[0-9a-f]{64})?")
                ? List.of()
                : List.of(Finding.refusal("model", "Replicate needs owner/name, or owner/name:version."));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        return submission(() -> {
            var body = object();
            var pinned = at.model().contains(":");
            if (pinned) {
                body.put("version", at.model());
            }
            var input = object().put("prompt", order.prompt())
                    .put("num_frames", order.frames())
                    .put("frames_per_second", Math.round(order.framesPerSecond()))
                    .put("resolution", Math.min(order.width(), order.height()) >= 700 ? "720p" : "480p")
                    .put("aspect_ratio", order.width() >= order.height() ? "16:9" : "9:16")
                    .put("interpolate_output", false);
            if (order.seed() != null) {
                input.put("seed", order.seed());
            }
            if (!order.negative().isBlank()) {
                input.put("negative_prompt", order.negative());
            }
            // an input that a model does not know is a fault of the whole order
            var known = inputs(at);
            input.propertyNames().stream()
                    .filter(name -> !known.isMissingNode() && !known.has(name))
                    .toList()
                    .forEach(input::remove);
            body.set("input", input);
            if (order.control() != null) {
                input.put(at.option(family(), "control_input"), upload(order, at));
            }
            if (order.wakeUp() != null) {
                body.put("webhook", order.wakeUp().toString());
                body.putArray("webhook_events_filter").add("completed");
            }
            var uri = at.at(pinned ? "/v1/predictions" : "/v1/models/" + path(at.model()) + "/predictions");
            var answer = call(at, GIVE_UP).post(uri, body).tree();
            var id = required(answer.path("id"), "id");
            return new Submission.Accepted(object().put("id", id).toString(), null);
        });
    }

    private String upload(VideoOrder order, Endpoint at) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add(
                "content",
                new FileSystemResource(Objects.requireNonNull(order.control()).file()));
        var file =
                upload(() -> call(at).send(HttpMethod.POST, at.at("/v1/files"), form, MediaType.MULTIPART_FORM_DATA));
        return required(file.at("/urls/get"), "address of the upload");
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        return lostWhereUnknown(() -> {
            var prediction = get(at, at.at("/v1/predictions/" + segment(id)));
            var status = text(prediction.path("status")).orElse("");
            return switch (status) {
                case "starting" -> new OperationStatus.Queued("starting", null);
                case "processing" -> new OperationStatus.Running(-1, "", null);
                case "succeeded" -> made(prediction);
                case "failed" -> failed(prediction);
                case "canceled", "aborted" -> new OperationStatus.Cancelled(cost(prediction));
                default -> strange(status);
            };
        });
    }

    private static OperationStatus made(JsonNode prediction) {
        var output = prediction.path("output");
        var first = output.isArray() ? output.path(0) : output;
        if (first.isNull()
                || first.isMissingNode()
                || prediction.path("data_removed").asBoolean(false)) {
            return new OperationStatus.Expired("Replicate has deleted what it made: it keeps it for an hour.");
        }
        var url = first.isObject() ? first.path("url") : first;
        return new OperationStatus.Ready(link(url, "address of the video"), false, cost(prediction));
    }

    private static OperationStatus failed(JsonNode prediction) {
        var said = text(prediction.path("error")).orElse("it does not say why");
        boolean refused = said.contains("NSFW") || said.contains("flagged as sensitive") || said.contains("(E005)");
        return refused
                ? new OperationStatus.Refused("The model will not make this: " + shortened(said), cost(prediction))
                : new OperationStatus.Failed("The model could not make it: " + shortened(said), cost(prediction));
    }

    /** Seconds of a machine whose price only the account knows. */
    private static @Nullable Cost cost(JsonNode prediction) {
        return number(prediction.at("/metrics/predict_time"), seconds -> new Cost(seconds, "GPU seconds", null));
    }

    @Override
    boolean moderated(CallFailed fault) {
        return fault.body().contains("NSFW") || fault.body().contains("sensitive");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        harmless(() -> call(at).send(HttpMethod.POST, at.at("/v1/predictions/" + segment(id) + "/cancel"), null, null));
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var account = get(at, at.at("/v1/account"));
            return works(
                    "Replicate knows this key as "
                            + text(account.path("username")).orElse("somebody") + ".",
                    List.of());
        });
    }

    @Override
    public Optional<String> webhooks(Endpoint at) {
        return Optional.of(secrets.computeIfAbsent(
                at.address() + " " + at.key(),
                unknown ->
                        required(get(at, at.at("/v1/webhooks/default/secret")).path("key"), "secret")));
    }
}

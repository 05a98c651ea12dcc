package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The dialect under {@code /v1/videos}, as vLLM-Omni, SGLang and OpenAI-shaped gateways speak it.
 *
 * <p>They differ: vLLM-Omni takes forms only and follows a control video, SGLang counts frames in JSON, gateways know seconds
 * and sizes alone and neither seed nor negative prompt. Fields beyond id and status may be missing in every answer. That a
 * failed job of vLLM-Omni carries {@code error.message} is an assumption.
 */
@Component
class VideosProvider extends HttpProvider {

    VideosProvider(Http http) {
        super(http);
    }

    private enum Dialect {
        VLLM,
        SGLANG,
        OPENAI
    }

    @Override
    public Family family() {
        return Family.VIDEOS;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return switch (dialect(at)) {
            case VLLM ->
                counted().following(false, ControlKind.DEPTH, ControlKind.PARTS, ControlKind.EDGES, ControlKind.RENDER);
            case SGLANG -> counted();
            case OPENAI ->
                Capabilities.plain()
                        .lasting(4, 8, 12)
                        .sized(new Size(1280, 720), new Size(720, 1280), new Size(1792, 1024), new Size(1024, 1792))
                        .promptUpTo(32_000);
        };
    }

    private static Capabilities counted() {
        return Capabilities.plain()
                .counting(5, 4, 397)
                .atRates(1, 60)
                .seeded()
                .negated()
                .promptUpTo(20_000);
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return List.of(Dialect.values()).stream()
                        .noneMatch(dialect -> dialect.name().equalsIgnoreCase(at.option(family(), "dialect")))
                ? List.of(Finding.refusal("dialect", "The server must be vllm, sglang or openai."))
                : List.of();
    }

    private Dialect dialect(Endpoint at) {
        return Dialect.valueOf(at.option(family(), "dialect").toUpperCase(Locale.ROOT));
    }

    /** A gateway may stand before a model that is paid for. */
    @Override
    public boolean repeatable(Endpoint at) {
        return dialect(at) != Dialect.OPENAI;
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var uri = at.at("/v1/videos");
        return submission(() -> {
            var answer = dialect(at) == Dialect.VLLM
                    ? call(at).send(HttpMethod.POST, uri, form(order, at), MediaType.MULTIPART_FORM_DATA)
                    : call(at).post(uri, json(order, at));
            var id = required(answer.tree().path("id"), "id");
            return new Submission.Accepted(object().put("id", id).toString(), null);
        });
    }

    private JsonNode json(VideoOrder order, Endpoint at) {
        var body = object().put("prompt", order.prompt());
        if (!at.model().isBlank()) {
            body.put("model", at.model());
        }
        body.put("size", order.width() + "x" + order.height());
        if (dialect(at) == Dialect.OPENAI) {
            // the reference has a string here, and its servers insist on it
            return body.put("seconds", Long.toString(Math.round(order.seconds())));
        }
        body.put("seconds", Math.max(1, Math.round(order.seconds())));
        body.put("num_frames", order.frames()).put("fps", Math.round(order.framesPerSecond()));
        if (order.seed() != null) {
            body.put("seed", order.seed());
        }
        if (!order.negative().isBlank()) {
            body.put("negative_prompt", order.negative());
        }
        var steps = at.option(family(), "steps");
        if (!steps.isEmpty()) {
            body.put("num_inference_steps", Integer.parseInt(steps));
        }
        return body;
    }

    private LinkedMultiValueMap<String, Object> form(VideoOrder order, Endpoint at) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("prompt", order.prompt());
        if (!at.model().isBlank()) {
            form.add("model", at.model());
        }
        form.add("width", Integer.toString(order.width()));
        form.add("height", Integer.toString(order.height()));
        // the server's own default is a single frame
        form.add("num_frames", Integer.toString(order.frames()));
        form.add("fps", Long.toString(Math.round(order.framesPerSecond())));
        if (order.seed() != null) {
            form.add("seed", Long.toString(order.seed()));
        }
        if (!order.negative().isBlank()) {
            form.add("negative_prompt", order.negative());
        }
        var steps = at.option(family(), "steps");
        if (!steps.isEmpty()) {
            form.add("num_inference_steps", steps);
        }
        var control = order.control();
        if (control != null) {
            follow(form, control);
        }
        return form;
    }

    private static void follow(LinkedMultiValueMap<String, Object> form, Control control) {
        var file = new FileSystemResource(control.file());
        var type = switch (control.kind()) {
            case DEPTH -> "depth";
            case PARTS -> "seg";
            case EDGES -> "edge";
            case RENDER -> "";
        };
        if (type.isEmpty()) {
            form.add("input_reference", file);
        } else {
            form.add("control_reference", file);
            form.add("control_type", type);
        }
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        return lostWhereUnknown(() -> {
            var job = get(at, at.at("/v1/videos/" + segment(id)));
            var status = text(job.path("status")).orElse("");
            double share =
                    job.path("progress").isNumber() ? job.path("progress").asDouble() / 100 : -1;
            return switch (status) {
                case "queued", "pending" -> new OperationStatus.Queued("", null);
                case "in_progress", "running", "processing" -> new OperationStatus.Running(share, "", null);
                case "completed", "succeeded" ->
                    new OperationStatus.Ready(at.at("/v1/videos/" + segment(id) + "/content"), true, null);
                case "failed", "error" -> failed(job);
                case "cancelled", "canceled" -> new OperationStatus.Cancelled(null);
                default -> strange(status);
            };
        });
    }

    private static OperationStatus failed(JsonNode job) {
        var code = text(job.at("/error/code")).orElse("");
        var said = shortened(message(job));
        return code.contains("moderation") || code.contains("content_policy") || code.contains("guardrail")
                ? new OperationStatus.Refused("The model's own guard refused it: " + said, null)
                : new OperationStatus.Failed("The server could not make it: " + said, null);
    }

    @Override
    boolean moderated(CallFailed fault) {
        return fault.body().contains("moderation") || fault.body().contains("content_policy");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        delete(call(at), at.at("/v1/videos/" + segment(id)));
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var models = get(at, at.at("/v1/models"))
                    .path("data")
                    .valueStream()
                    .flatMap(model -> text(model.path("id")).stream())
                    .toList();
            return works(models.isEmpty() ? "The server answers and names no model." : "The server answers.", models);
        });
    }
}

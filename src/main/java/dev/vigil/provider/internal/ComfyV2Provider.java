package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Comfy's versioned interface. An order carries a key that is taken once: sent again it is refused and never made twice, so
 * sending again is how one finds out whether it was taken.
 */
@Component
class ComfyV2Provider extends HttpProvider {

    ComfyV2Provider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.COMFYUI_V2;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return ComfyProvider.capabilities(Workflow.of(at.option(family(), "workflow")));
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return Workflow.problems(at.option(family(), "workflow"));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        return submission(() -> {
            var body = object();
            body.set("workflow", Workflow.of(at.option(family(), "workflow")).filled(order, control(order, at)));
            var key = Map.of("Idempotency-Key", order.id().toString());
            try {
                var job = call(at, key).post(at.at("/api/v2/jobs"), body).tree();
                return new Submission.Accepted(operation(job, at), null);
            } catch (CallFailed e) {
                if (e.status() == 422 && e.body().contains("idempotency_key_reuse")) {
                    return new Submission.Unknown(
                            "The provider took this order before, and does not say what became of it: look there.");
                }
                throw e;
            }
        });
    }

    private static String operation(JsonNode job, Endpoint at) {
        var id = required(job.path("id"), "id");
        var self = text(job.at("/urls/self")).orElse("/api/v2/jobs/" + segment(id));
        var cancel = text(job.at("/urls/cancel")).orElse("/api/v2/jobs/" + segment(id) + "/cancel");
        // links count from the server, not from the address that was configured
        return object().put("self", at.address().resolve(self).toString())
                .put("cancel", at.address().resolve(cancel).toString())
                .toString();
    }

    private JsonNode control(VideoOrder order, Endpoint at) {
        var control = order.control();
        if (control == null) {
            return JsonNodeFactory.instance.stringNode("");
        }
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new FileSystemResource(control.file()));
        form.add("content_type", "video/mp4");
        form.add("file_path", "vigil-" + order.id() + ".mp4");
        var key = Map.of(
                "Idempotency-Key",
                UUID.nameUUIDFromBytes(("control " + order.id() + control.file())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        var asset = upload(() ->
                call(at, key).send(HttpMethod.POST, at.at("/api/v2/assets"), form, MediaType.MULTIPART_FORM_DATA));
        var reference = object().put("__type", "core/ASSET");
        reference.set("info", object().put("id", required(asset.path("id"), "id of the upload")));
        return reference;
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        return lostWhereUnknown(() -> {
            var job = get(at, URI.create(stored(operation).path("self").asString()));
            var status = text(job.path("status")).orElse("");
            return switch (status) {
                case "queued" ->
                    new OperationStatus.Queued(
                            job.path("queue_position").isNumber()
                                    ? "place " + job.path("queue_position").asString()
                                    : "",
                            null);
                case "running" -> running(job);
                case "canceling" -> new OperationStatus.Running(-1, "is being cancelled", null);
                case "succeeded" -> video(job, at);
                case "failed" ->
                    new OperationStatus.Failed("Comfy could not make it: " + shortened(message(job)), null);
                case "canceled" -> new OperationStatus.Cancelled(null);
                case "expired" -> new OperationStatus.Expired("Comfy no longer keeps what it made.");
                default -> strange(status);
            };
        });
    }

    private static OperationStatus running(JsonNode job) {
        var value = job.at("/progress/value");
        return new OperationStatus.Running(
                value.isNumber() ? value.asDouble() : -1,
                text(job.at("/progress/message")).orElse(""),
                null);
    }

    private static OperationStatus video(JsonNode job, Endpoint at) {
        Optional<JsonNode> output = job.path("outputs")
                .valueStream()
                .filter(each -> each.path("type").asString("").equals("video")
                        || each.path("content_type").asString("").startsWith("video/"))
                .findFirst();
        return output.<OperationStatus>map(each -> {
                    var url = at.address().resolve(link(each.path("url"), "address of the video"));
                    return new OperationStatus.Ready(url, true, null);
                })
                .orElseGet(() -> new OperationStatus.Failed("The workflow ended without a video.", null));
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        harmless(() -> call(at).post(URI.create(stored(operation).path("cancel").asString()), object()));
    }

    /** There is no call for it: a job that nobody has is asked for, and the answer tells whether the key is taken. */
    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            try {
                var unused = get(at, at.at("/api/v2/jobs/00000000-0000-0000-0000-000000000000"));
            } catch (CallFailed e) {
                if (e.status() != 404) {
                    throw e;
                }
            }
            return works("Comfy answers.", List.of());
        });
    }
}

package dev.vigil.provider.internal;

import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * ComfyUI as it runs on a machine of one's own. It takes an identifier of ours, so that an order whose answer was lost can be
 * looked for: first in its history, then in its queue; found in neither it was never taken, or is lost.
 */
@Component
class ComfyProvider extends HttpProvider {

    private static final List<String> VIDEOS = List.of(".mp4", ".webm", ".mkv", ".mov", ".avi");

    ComfyProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.COMFYUI;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return capabilities(Workflow.of(at.option(family(), "workflow")));
    }

    static Capabilities capabilities(Workflow workflow) {
        var all = Capabilities.plain().counting(1, 1, 1_000).promptUpTo(20_000);
        all = workflow.takes("seed") ? all.seeded() : all;
        all = workflow.takes("negative") ? all.negated() : all;
        all = workflow.takes("fps") ? all.atRates(1, 120) : all;
        return all.following(workflow.takes("control"), workflow.controls());
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return Workflow.problems(at.option(family(), "workflow"));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        return submission(() -> {
            var id = order.id().toString();
            var graph = Workflow.of(at.option(family(), "workflow")).filled(order, control(order, at));
            var body = object().put("client_id", "vigil").put("prompt_id", id);
            body.set("prompt", graph);
            var answer = call(at).post(at.at("/prompt"), body).tree();
            var faults = answer.path("node_errors");
            if (faults.isObject() && !faults.isEmpty()) {
                return new Submission.Rejected("ComfyUI does not take the workflow: " + shortened(faults.toString()));
            }
            var taken = text(answer.path("prompt_id")).orElse(id);
            return new Submission.Accepted(object().put("id", taken).toString(), null);
        });
    }

    private JsonNode control(VideoOrder order, Endpoint at) {
        var control = order.control();
        if (control == null) {
            return JsonNodeFactory.instance.stringNode("");
        }
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("image", new FileSystemResource(control.file()));
        form.add("overwrite", "true");
        var stored = upload(
                () -> call(at).send(HttpMethod.POST, at.at("/upload/image"), form, MediaType.MULTIPART_FORM_DATA));
        var folder = text(stored.path("subfolder")).map(name -> name + "/").orElse("");
        return JsonNodeFactory.instance.stringNode(folder + required(stored.path("name"), "name of the upload"));
    }

    @Override
    public Optional<String> find(UUID order, Endpoint at) {
        var id = order.toString();
        boolean known =
                get(at, at.at("/history/" + id)).has(id) || place(id, at).isPresent();
        return known ? Optional.of(object().put("id", id).toString()) : Optional.empty();
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        var entry = get(at, at.at("/history/" + segment(id))).path(id);
        if (entry.isMissingNode()) {
            return place(id, at)
                    .orElseGet(() -> new OperationStatus.Lost(
                            "ComfyUI knows nothing of this order: it was started anew, or its history was cleared."));
        }
        var status = entry.path("status");
        if (status.path("status_str").asString("").equals("error")) {
            return new OperationStatus.Failed("ComfyUI could not make it: " + fault(status), null);
        }
        return video(entry.path("outputs"), at)
                .orElseGet(() -> status.path("completed").asBoolean(true)
                        ? new OperationStatus.Failed("The workflow ended without a video.", null)
                        : new OperationStatus.Running(-1, "", null));
    }

    /** Where it stands in the queue, if it is there. */
    private Optional<OperationStatus> place(String id, Endpoint at) {
        var queue = get(at, at.at("/queue"));
        if (holds(queue.path("queue_running"), id)) {
            return Optional.of(new OperationStatus.Running(-1, "", null));
        }
        return holds(queue.path("queue_pending"), id)
                ? Optional.of(new OperationStatus.Queued("", null))
                : Optional.empty();
    }

    private static boolean holds(JsonNode entries, String id) {
        return entries.valueStream()
                .anyMatch(entry -> entry.path(1).asString("").equals(id));
    }

    private static String fault(JsonNode status) {
        return status.path("messages")
                .valueStream()
                .filter(message -> message.path(0).asString("").equals("execution_error"))
                .flatMap(message -> text(message.path(1).path("exception_message")).stream())
                .findFirst()
                .map(HttpProvider::shortened)
                .orElse("it does not say why.");
    }

    /** Nodes put their files under names of their own making: every list of files is looked through, kept ones first. */
    private static Optional<OperationStatus> video(JsonNode outputs, Endpoint at) {
        Stream<JsonNode> files = outputs.valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(JsonNode::valueStream)
                .filter(file -> VIDEOS.stream().anyMatch(file.path("filename").asString("")::endsWith));
        return files.min(Comparator.comparing(
                        file -> !file.path("type").asString("").equals("output")))
                .map(file -> new OperationStatus.Ready(
                        UriComponentsBuilder.fromUri(at.at("/view"))
                                .queryParam("filename", "{filename}")
                                .queryParam("subfolder", "{subfolder}")
                                .queryParam("type", "{type}")
                                .encode()
                                .build(
                                        file.path("filename").asString(),
                                        file.path("subfolder").asString(""),
                                        file.path("type").asString("output")),
                        true,
                        null));
    }

    /** What waits is taken from the queue; what runs is interrupted, and only it: the interrupt names it. */
    @Override
    public void cancel(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        var body = object();
        body.putArray("delete").add(id);
        harmless(() -> call(at).post(at.at("/queue"), body));
        harmless(() -> call(at).post(at.at("/interrupt"), object().put("prompt_id", id)));
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var system = get(at, at.at("/system_stats")).path("system");
            return works(
                    "ComfyUI " + text(system.path("comfyui_version")).orElse("of an unknown version") + " answers.",
                    List.of());
        });
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Runway's tasks: {@code gen4.5} from words, {@code aleph2} from a video. Not asked more often than every five seconds. What
 * is moderated is charged in full, and repeats suspend the account: it is never sent again.
 */
@Component
class RunwayProvider extends HttpProvider {

    private static final String VERSION = "2024-11-06";
    private static final long MOST_DATA = 16_000_000;
    /** Of one credit, from the vendor's price list. */
    private static final double USD = 0.01;

    RunwayProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.RUNWAY;
    }

    @Override
    public Map<String, String> authorization(Endpoint at) {
        var headers = new TreeMap<>(super.authorization(at));
        headers.put("X-Runway-Version", VERSION);
        return headers;
    }

    private static boolean edits(Endpoint at) {
        return at.model().startsWith("aleph");
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return edits(at)
                ? Capabilities.plain().seeded().promptUpTo(1_000).following(true, ControlKind.RENDER)
                : Capabilities.plain()
                        .lasting(2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .sized(new Size(1280, 720), new Size(720, 1280))
                        .seeded()
                        .promptUpTo(1_000);
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return at.model().isBlank()
                ? List.of(Finding.refusal("model", "Runway needs a model: gen4.5 or aleph2."))
                : List.of();
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var body = object().put("model", at.model()).put("promptText", order.prompt());
        if (order.seed() != null) {
            body.put("seed", order.seed() & 0xFFFFFFFFL);
        }
        var control = order.control();
        if (edits(at) && control != null) {
            if (MediaText.size(control.file()) * 4 / 3 > MOST_DATA) {
                return new Submission.Rejected(
                        "The video is larger than the 16 MB that Runway takes: make it shorter.");
            }
            body.put("videoUri", MediaText.dataUrl(control.file()));
        } else {
            body.put("duration", Math.round(order.seconds())).put("ratio", order.width() + ":" + order.height());
        }
        return submission(() -> {
            var answer = call(at).post(at.at(edits(at) ? "/v1/video_to_video" : "/v1/text_to_video"), body)
                    .tree();
            var id = required(answer.path("id"), "id");
            return new Submission.Accepted(
                    object().put("id", id).toString(), credits(answer.at("/estimatedCost/credits")));
        });
    }

    private static @Nullable Cost credits(JsonNode credits) {
        return number(credits, amount -> new Cost(amount, "credits", amount * USD));
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        return lostWhereUnknown(() -> {
            var task = get(at, at.at("/v1/tasks/" + segment(id)));
            var cost = credits(task.at("/cost/credits"));
            var status = text(task.path("status")).orElse("");
            return switch (status) {
                case "PENDING" -> new OperationStatus.Queued("", seconds(5));
                case "THROTTLED" -> new OperationStatus.Queued("the account may not run more at once", seconds(5));
                case "RUNNING" ->
                    new OperationStatus.Running(
                            task.path("progress").isNumber()
                                    ? task.path("progress").asDouble()
                                    : -1,
                            "",
                            seconds(5));
                case "SUCCEEDED" ->
                    new OperationStatus.Ready(link(task.at("/output/0"), "address of the video"), false, cost);
                case "FAILED" -> failed(task, cost);
                case "CANCELLED" -> new OperationStatus.Cancelled(cost);
                default -> strange(status);
            };
        });
    }

    private static OperationStatus failed(JsonNode task, @Nullable Cost cost) {
        var code = text(task.path("failureCode")).orElse("");
        var said = shortened(text(task.path("failure")).orElse("it does not say why") + " (" + code + ")");
        return code.startsWith("SAFETY")
                ? new OperationStatus.Refused("Runway will not make this: " + said, cost)
                : new OperationStatus.Failed("Runway could not make it: " + said, cost);
    }

    @Override
    boolean moderated(CallFailed fault) {
        return fault.body().contains("SAFETY.");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        var id = stored(operation).path("id").asString();
        delete(call(at), at.at("/v1/tasks/" + segment(id)));
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var organization = get(at, at.at("/v1/organization"));
            var credits = text(organization.path("creditBalance")).orElse("an unknown number of");
            var models =
                    organization.at("/tier/models").propertyNames().stream().toList();
            return works("Runway takes the key; the account has " + credits + " credits.", models);
        });
    }
}

package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.ControlKind;
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
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The queue of fal.ai. The addresses of status, answer and cancel are those that it tells. Completed is not made: the answer
 * may be a fault. Its webhooks are not used: how they are signed is not documented to the byte.
 *
 * <p>Models differ in what they call things: render-to-real of LTX, depth and pose of Wan VACE, and plain text models are
 * known here. That a video is taken as a data URL is an assumption for large ones.
 */
@Component
class FalProvider extends HttpProvider {

    FalProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.FAL;
    }

    @Override
    public Map<String, String> authorization(Endpoint at) {
        return at.key() == null ? Map.of() : Map.of("Authorization", "Key " + at.key());
    }

    private static boolean real(Endpoint at) {
        return at.model().endsWith("/render-to-real");
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        if (real(at)) {
            return Capabilities.plain()
                    .counting(9, 8, 361)
                    .atRates(1, 60)
                    .sized(new Size(1280, 720), new Size(720, 1280), new Size(832, 480), new Size(480, 832))
                    .seeded()
                    .negated()
                    .following(true, ControlKind.RENDER);
        }
        var words = Capabilities.plain()
                .counting(17, 4, 161)
                .atRates(4, 60)
                .seeded()
                .negated();
        if (at.model().contains("vace")) {
            return at.model().endsWith("/depth")
                    ? words.following(true, ControlKind.DEPTH)
                    : words.following(true, ControlKind.RENDER);
        }
        return words;
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return at.model().isBlank()
                ? List.of(Finding.refusal(
                        "model", "fal needs the full id of a model, e.g. fal-ai/ltx-2.3-quality/render-to-real."))
                : List.of();
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        return submission(() -> {
            // the model's own time-out is left alone: a run that was given up may be charged
            var answer = call(at).post(at.at("/" + path(at.model())), input(order, at))
                    .tree();
            var operation = object().put("status", required(answer.path("status_url"), "status_url"))
                    .put("response", required(answer.path("response_url"), "response_url"))
                    .put("cancel", required(answer.path("cancel_url"), "cancel_url"));
            return new Submission.Accepted(operation.toString(), null);
        });
    }

    private ObjectNode input(VideoOrder order, Endpoint at) {
        var input = object();
        if (real(at)) {
            // the words that make it take a render for one
            input.put("prompt", "3DREAL. " + order.prompt()).put("intensity", at.option(family(), "intensity"));
        } else {
            input.put("prompt", order.prompt());
        }
        input.put("num_frames", order.frames())
                .put("frames_per_second", Math.round(order.framesPerSecond()))
                .put("resolution", Math.min(order.width(), order.height()) >= 700 ? "720p" : "480p");
        if (order.seed() != null) {
            input.put("seed", order.seed());
        }
        if (!order.negative().isBlank()) {
            input.put("negative_prompt", order.negative());
        }
        if (order.control() != null) {
            input.put("video_url", MediaText.dataUrl(order.control().file()));
        }
        return input;
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        return lostWhereUnknown(() -> {
            var answer = get(at, URI.create(stored(operation).path("status").asString()));
            var status = text(answer.path("status")).orElse("");
            return switch (status) {
                case "IN_QUEUE" ->
                    new OperationStatus.Queued(
                            answer.path("queue_position").isNumber()
                                    ? "place " + answer.path("queue_position").asString()
                                    : "",
                            null);
                case "IN_PROGRESS" -> new OperationStatus.Running(-1, "", null);
                case "COMPLETED" ->
                    made(URI.create(stored(operation).path("response").asString()), at);
                default -> strange(status);
            };
        });
    }

    private OperationStatus made(URI response, Endpoint at) {
        try {
            var answer = get(at, response);
            return new OperationStatus.Ready(link(answer.at("/video/url"), "address of the video"), false, null);
        } catch (CallFailed e) {
            if (e.status() < 400 || e.status() == 429 || e.status() == 404 || e.status() == 401) {
                throw e;
            }
            return moderated(e)
                    ? new OperationStatus.Refused("The provider will not make this." + said(e), null)
                    : new OperationStatus.Failed("The model could not make it." + said(e), null);
        }
    }

    /** The type of a fault that says so; that there are no others is an assumption. */
    @Override
    boolean moderated(CallFailed fault) {
        return fault.body().contains("content_policy_violation") || fault.body().contains("safety_checker");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        harmless(() -> call(at).send(
                        HttpMethod.PUT,
                        URI.create(stored(operation).path("cancel").asString()),
                        null,
                        null));
    }

    /** A request that nobody has is asked for: the answer tells whether the key is taken. */
    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var names = at.model().split("/");
            var app = names.length < 2 ? "fal-ai/ltx-2.3-quality" : names[0] + "/" + names[1];
            try {
                var unused = get(at, at.at("/" + path(app) + "/requests/00000000-0000-0000-0000-000000000000/status"));
            } catch (CallFailed e) {
                if (e.status() != 404 && e.status() != 422 && e.status() != 400) {
                    throw e;
                }
            }
            return works("fal answers and takes the key.", List.of());
        });
    }
}

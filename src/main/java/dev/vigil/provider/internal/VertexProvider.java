package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.Downloads;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Family;
import dev.vigil.provider.Finding;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Veo on Google Cloud, as a long-running prediction. The video comes in Base64 with the answer, since no bucket is named. The
 * prompt is not enhanced and no sound is made: what was written is what is made. Done without a video and with a count of
 * filtered ones is a refusal.
 */
@Component
class VertexProvider extends HttpProvider {

    private static final String BYTES = "bytesBase64Encoded";

    private final ServiceAccounts accounts;

    VertexProvider(Http http, ServiceAccounts accounts) {
        super(http);
        this.accounts = accounts;
    }

    @Override
    public Family family() {
        return Family.VERTEX;
    }

    @Override
    public Map<String, String> authorization(Endpoint at) {
        return at.key() == null ? Map.of() : Map.of("Authorization", "Bearer " + accounts.token(at.key()));
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return Capabilities.plain()
                .lasting(4, 6, 8)
                .sized(new Size(1280, 720), new Size(720, 1280))
                .seeded()
                .negated()
                .promptUpTo(8_000);
    }

    @Override
    public List<Finding> check(Endpoint at) {
        var problems = new ArrayList<Finding>();
        if (at.model().isBlank()) {
            problems.add(Finding.refusal("model", "Vertex needs a model, e.g. veo-3.1-generate-001."));
        }
        if (!at.option(family(), "project").matches("[a-z][a-z0-9-]{4,28}[a-z0-9]")) {
            problems.add(Finding.refusal("project", "The id of a Google Cloud project is expected here."));
        }
        if (!at.option(family(), "location").matches("[a-z0-9-]{2,40}")) {
            problems.add(Finding.refusal("location", "A region is expected here, e.g. us-central1."));
        }
        return problems;
    }

    private URI model(Endpoint at, String verb) {
        return at.at("/v1/projects/%s/locations/%s/publishers/google/models/%s:%s"
                .formatted(
                        segment(at.option(family(), "project")),
                        segment(at.option(family(), "location")),
                        segment(at.model()),
                        verb));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var body = object();
        body.putArray("instances").addObject().put("prompt", order.prompt());
        var parameters = body.putObject("parameters")
                .put("sampleCount", 1)
                .put("durationSeconds", Math.round(order.seconds()))
                .put("aspectRatio", order.width() >= order.height() ? "16:9" : "9:16")
                .put("resolution", at.option(family(), "resolution"))
                .put("generateAudio", false)
                .put("enhancePrompt", false)
                .put("personGeneration", "allow_adult");
        if (order.seed() != null) {
            parameters.put("seed", order.seed() & 0xFFFFFFFFL);
        }
        if (!order.negative().isBlank()) {
            parameters.put("negativePrompt", order.negative());
        }
        return submission(() -> {
            var answer = call(at).post(model(at, "predictLongRunning"), body).tree();
            var name = required(answer.path("name"), "name of the operation");
            return new Submission.Accepted(object().put("name", name).toString(), null);
        });
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        return lostWhereUnknown(() -> {
            var answer = asked(operation, at);
            forget(answer);
            var state = answer.tree();
            if (!state.path("done").asBoolean(false)) {
                return new OperationStatus.Running(-1, "", null);
            }
            if (state.has("error")) {
                return failed(state.path("error"));
            }
            var response = state.path("response");
            if (response.path("videos").isEmpty()) {
                return response.path("raiMediaFilteredCount").asInt(0) > 0
                        ? new OperationStatus.Refused(
                                "The provider will not show this: "
                                        + shortened(response.path("raiMediaFilteredReasons")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList()
                                                .toString()),
                                null)
                        : new OperationStatus.Failed("The operation ended without a video.", null);
            }
            return ready(operation, at);
        });
    }

    private OperationStatus ready(String operation, Endpoint at) {
        var name = stored(operation).path("name").asString();
        return new OperationStatus.Ready(
                URI.create(model(at, "fetchPredictOperation") + "#" + segment(name)), true, null);
    }

    private LeanJson asked(String operation, Endpoint at) {
        var body = object().put("operationName", stored(operation).path("name").asString());
        return call(at).videosIn(BYTES).post(model(at, "fetchPredictOperation"), body);
    }

    private static OperationStatus failed(JsonNode error) {
        var said = shortened(message(error));
        // 3 and 7 are INVALID_ARGUMENT and PERMISSION_DENIED; the guards answer with them and with words
        boolean refused = said.contains("usage guidelines") || said.contains("violat") || said.contains("sensitive");
        return refused
                ? new OperationStatus.Refused("The provider will not make this: " + said, null)
                : new OperationStatus.Failed("The provider could not make it: " + said, null);
    }

    @Override
    public void fetch(OperationStatus.Ready ready, Endpoint at, Downloads downloads, Path into) throws IOException {
        GeminiProvider.take(
                asked(object().put("name", ready.video().getFragment()).toString(), at), into);
    }

    @Override
    boolean moderated(CallFailed fault) {
        return fault.body().contains("usage guidelines") || fault.body().contains("sensitive words");
    }

    /** Predictions of this kind cannot be cancelled; what they make is not fetched, and is paid for. */
    @Override
    public void cancel(String operation, Endpoint at) {
        // nothing to call
    }

    /** Asks for an operation that nobody has: the answer tells whether the account may, and costs nothing. */
    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            try {
                var unused = asked(object().put("name", "none").toString(), at);
            } catch (CallFailed e) {
                if (e.status() != 404 && e.status() != 400) {
                    throw e;
                }
            }
            return works("Vertex AI takes the account.", List.of());
        });
    }
}

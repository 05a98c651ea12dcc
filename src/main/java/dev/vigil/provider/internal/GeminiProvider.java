package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Capabilities;
import dev.vigil.provider.Capabilities.Size;
import dev.vigil.provider.ControlKind;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Google's Interactions. A video is read from the steps of the model's output: by address, as is asked for, or in Base64,
 * which a later reading may bring all the same.
 *
 * <p>Assumptions, for want of a public example: that a refusal is {@code failed} with a code or message that names safety or
 * policy, and that an uploaded video is a part of {@code input} with {@code data} and {@code mime_type}. Negatives stand in
 * the prompt; the rate of frames cannot be chosen.
 */
@Component
class GeminiProvider extends HttpProvider {

    private static final String INLINE = "inline";

    GeminiProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.GEMINI;
    }

    @Override
    public Map<String, String> authorization(Endpoint at) {
        return at.key() == null ? Map.of() : Map.of("x-goog-api-key", at.key());
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return Capabilities.plain()
                .lasting(IntStream.rangeClosed(3, 15).boxed().toArray(Integer[]::new))
                .sized(new Size(1280, 720), new Size(720, 1280))
                .seeded()
                .promptUpTo(10_000)
                .following(false, ControlKind.RENDER);
    }

    @Override
    public List<Finding> check(Endpoint at) {
        return at.model().isBlank()
                ? List.of(Finding.refusal("model", "Gemini needs a model, e.g. gemini-omni-1.2-flash."))
                : List.of();
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var body = object().put("model", at.model()).put("background", true).put("store", true);
        var control = order.control();
        if (control == null) {
            body.put("input", order.prompt());
        } else {
            var parts = body.putArray("input");
            parts.addObject()
                    .put("type", "video")
                    .put("mime_type", "video/mp4")
                    .put("data", MediaText.base64(control.file()));
            parts.addObject().put("type", "text").put("text", order.prompt());
        }
        var generation = body.putObject("generation_config");
        if (order.seed() != null) {
            generation.put("seed", order.seed() & 0x7FFFFFFFL);
        }
        generation.putObject("video_config").put("task", control == null ? "text_to_video" : "edit");
        var format = body.putObject("response_format")
                .put("type", "video")
                .put("aspect_ratio", order.width() >= order.height() ? "16:9" : "9:16")
                .put("resolution", at.option(family(), "resolution"))
                .put("delivery", "uri");
        if (control == null) {
            format.put("duration", Math.round(order.seconds()) + "s");
        }
        return submission(() -> {
            var answer = call(at).videosIn("data").post(at.at("/v1beta/interactions"), body);
            forget(answer);
            var id = required(answer.tree().path("id"), "id");
            return new Submission.Accepted(object().put("id", id).toString(), null);
        });
    }

    @Override
    public OperationStatus status(String operation, Endpoint at) {
        var uri = interaction(operation, at);
        return lostWhereUnknown(() -> {
            var answer = call(at).videosIn("data").get(uri);
            forget(answer);
            var interaction = answer.tree();
            var status = text(interaction.path("status")).orElse("");
            return switch (status) {
                case "in_progress" -> new OperationStatus.Running(-1, "", null);
                case "completed" -> made(interaction, uri, at);
                case "failed", "incomplete" -> failed(interaction, status);
                case "requires_action" ->
                    new OperationStatus.Failed("The model asks something back, which nobody answers here.", null);
                case "budget_exceeded" ->
                    new OperationStatus.Failed("The budget of the account at the provider is used up.", null);
                case "cancelled" -> new OperationStatus.Cancelled(null);
                default -> strange(status);
            };
        });
    }

    private static URI interaction(String operation, Endpoint at) {
        return at.at(
                "/v1beta/interactions/" + segment(stored(operation).path("id").asString()));
    }

    private OperationStatus made(JsonNode interaction, URI uri, Endpoint at) {
        var video = interaction
                .path("steps")
                .valueStream()
                .filter(step -> step.path("type").asString("").equals("model_output"))
                .flatMap(step -> step.path("content").valueStream())
                .filter(part -> part.path("type").asString("").equals("video"))
                .findFirst()
                .orElse(null);
        if (video == null) {
            return failed(interaction, "no video");
        }
        if (text(video.path("uri")).isPresent()) {
            return file(link(video.path("uri"), "address of the video"), at);
        }
        return new OperationStatus.Ready(URI.create(uri + "#" + INLINE), true, null);
    }

    /** A file there is ready only some time after the interaction is. */
    private OperationStatus file(URI uri, Endpoint at) {
        var plain = uri.toString().replaceFirst(":download(\\?.*)?$", "");
        if (!at.sameOrigin(uri) || !plain.contains("/files/")) {
            return new OperationStatus.Ready(uri, false, null);
        }
        var state = text(get(at, URI.create(plain)).path("state")).orElse("ACTIVE");
        return switch (state) {
            case "PROCESSING" -> new OperationStatus.Running(-1, "the file is being made ready", null);
            case "FAILED" -> new OperationStatus.Failed("The provider could not store the video.", null);
            default -> new OperationStatus.Ready(URI.create(plain + ":download?alt=media"), true, null);
        };
    }

    private static OperationStatus failed(JsonNode interaction, String status) {
        var error = interaction.path("errors").path(0);
        var said = text(error.path("message")).orElse("the provider says “" + status + "” and not why");
        var words = (text(error.path("code")).orElse("") + " " + said).toLowerCase(java.util.Locale.ROOT);
        return words.contains("safety") || words.contains("policy") || words.contains("prohibited")
                ? new OperationStatus.Refused("The provider will not make this: " + shortened(said), null)
                : new OperationStatus.Failed("The provider could not make it: " + shortened(said), null);
    }

    @Override
    public void fetch(OperationStatus.Ready ready, Endpoint at, Downloads downloads, Path into) throws IOException {
        if (!INLINE.equals(ready.video().getFragment())) {
            super.fetch(ready, at, downloads, into);
            return;
        }
        var answer = call(at).videosIn("data")
                .get(URI.create(ready.video().toString().replaceFirst("#.*", "")));
        take(answer, into);
    }

    /** The first video that came with an answer. */
    static void take(LeanJson answer, Path into) throws IOException {
        try {
            if (answer.videos().isEmpty()) {
                throw new IOException("The answer has no video any more.");
            }
            Files.move(answer.videos().getFirst(), into, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            forget(answer);
        }
    }

    @Override
    boolean moderated(CallFailed fault) {
        var said = fault.body().toLowerCase(java.util.Locale.ROOT);
        return said.contains("safety") || said.contains("prohibited_content") || said.contains("usage policies");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        harmless(() -> call(at).post(URI.create(interaction(operation, at) + "/cancel"), object()));
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var models = get(at, at.at("/v1beta/models?pageSize=1000"))
                    .path("models")
                    .valueStream()
                    .flatMap(model -> text(model.path("name")).stream())
                    .map(name -> name.replaceFirst("^models/", ""))
                    .filter(name -> name.contains("omni") || name.contains("video"))
                    .toList();
            return works("The Gemini API takes the key.", models);
        });
    }
}

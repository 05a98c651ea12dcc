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
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * NVIDIA's Cosmos 3 NIM: one call that answers with the video, after minutes. Its JSON is strict: an unknown field is a fault.
 *
 * <p>Frames are 1 + 4 k. Depth and parts are sent ready-made; edges are sent ready-made as well, so that what was followed is
 * known. The video comes as VP9 in MP4. 422 says both that the order is faulty and that a guard refused it: told apart by the
 * words of the answer, which is an assumption; so is that the guard for faces refuses rather than blurs.
 */
@Component
class CosmosProvider extends HttpProvider {

    private static final Duration LONGEST = Duration.ofMinutes(35);
    private static final long MOST_MEDIA = 75_000_000;

    CosmosProvider(Http http) {
        super(http);
    }

    @Override
    public Family family() {
        return Family.COSMOS;
    }

    @Override
    public Capabilities capabilities(Endpoint at) {
        return Capabilities.plain()
                .counting(25, 4, 197)
                .atRates(1, 60)
                .sized(
                        new Size(1280, 720),
                        new Size(720, 1280),
                        new Size(960, 960),
                        new Size(832, 480),
                        new Size(480, 832))
                .seeded()
                .negated()
                .promptUpTo(20_000)
                .following(false, ControlKind.DEPTH, ControlKind.PARTS, ControlKind.EDGES);
    }

    @Override
    public List<Finding> check(Endpoint at) {
        var problems = new java.util.ArrayList<Finding>();
        number(at, "steps", 1, 100, problems);
        number(at, "guidance", 1, 7, problems);
        number(at, "control_guidance", 0, 10, problems);
        return problems;
    }

    private void number(Endpoint at, String option, double least, double most, List<Finding> problems) {
        try {
            double value = Double.parseDouble(at.option(family(), option));
            if (value >= least && value <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        problems.add(Finding.refusal(option, "A number from %s to %s is expected here.".formatted(least, most)));
    }

    @Override
    public Submission submit(VideoOrder order, Endpoint at) {
        var control = order.control();
        var body = object().put("model_mode", control == null ? "text2video" : "video2video")
                .put("prompt", order.prompt())
                .put("negative_prompt", order.negative());
        if (control != null) {
            if (MediaText.size(control.file()) > MOST_MEDIA) {
                return new Submission.Rejected(
                        "The control video is larger than the 75 MB that the server takes: make it shorter.");
            }
            body.set("transfer", transfer(control, order, at));
        }
        body.put("resolution", resolution(order))
                .put("num_frames", order.frames())
                .put("fps", order.framesPerSecond())
                .put("num_inference_steps", (int) option(at, "steps"))
                .put("guidance_scale", option(at, "guidance"))
                .put("flow_shift", 10.0);
        if (order.seed() != null) {
            body.put("seed", order.seed());
        }
        return submission(() -> {
            var answer = call(at).patient(LONGEST).videosIn("b64_video").post(at.at("/v1/infer"), body);
            var number = answer.tree().path("b64_video");
            if (!number.isInt() && !number.isBigInteger()) {
                forget(answer);
                throw new CallFailed("The provider's answer has no video.", 200, true, "", null);
            }
            return new Submission.Answered(answer.videos().get(number.asInt()), null);
        });
    }

    private ObjectNode transfer(Control control, VideoOrder order, Endpoint at) {
        var kind = switch (control.kind()) {
            case DEPTH -> "depth";
            case PARTS -> "seg";
            case EDGES, RENDER -> "edge";
        };
        var transfer = object();
        transfer.set(kind, object().put("video", MediaText.dataUrl(control.file())));
        return transfer.put("control_guidance", option(at, "control_guidance"))
                .put("num_conditional_frames", 1)
                .put("num_first_chunk_conditional_frames", 0)
                .put("num_video_frames_per_chunk", Math.min(121, order.frames()));
    }

    /** A tier and a shape: {@code 720_16_9}. */
    private static String resolution(VideoOrder order) {
        int tier = Math.min(order.width(), order.height()) >= 700 ? 720 : 480;
        double shape = (double) order.width() / order.height();
        return tier + (shape > 1.2 ? "_16_9" : shape < 0.8 ? "_9_16" : "_1_1");
    }

    private double option(Endpoint at, String name) {
        return Double.parseDouble(at.option(family(), name));
    }

    @Override
    boolean moderated(CallFailed fault) {
        var said = fault.body().toLowerCase(java.util.Locale.ROOT);
        return fault.status() == 422
                && (said.contains("guardrail") || said.contains("safety") || said.contains("blocked"));
    }

    /** There is nothing to ask for: the answer was the video. */
    @Override
    public OperationStatus status(String operation, Endpoint at) {
        return new OperationStatus.Lost("The server answers with the video and keeps nothing.");
    }

    @Override
    public void cancel(String operation, Endpoint at) {
        // a call that has ended cannot be cancelled, and nothing else is under way
    }

    @Override
    public Probe probe(Endpoint at) {
        return probing(() -> {
            var unused = get(at, at.at("/v1/health/ready"));
            var metadata = get(at, at.at("/v1/metadata"));
            var models = metadata.path("modelInfo")
                    .valueStream()
                    .flatMap(model -> text(model.path("shortName")).stream())
                    .toList();
            return works("The server is ready.", models);
        });
    }
}

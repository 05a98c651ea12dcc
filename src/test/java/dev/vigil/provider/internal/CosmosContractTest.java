package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CosmosContractTest extends SubmissionContract {

    @Override
    VideoProvider provider(Http http) {
        return new CosmosProvider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "", Map.of("control_guidance", "2"));
    }

    @Override
    boolean keyed() {
        return false;
    }

    @Override
    Control control() {
        return control(ControlKind.DEPTH);
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1/infer");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"b64_video\":\"" + Base64.getEncoder().encodeToString(VIDEO) + "\",\"action\":null}");
    }

    @Override
    String expectedBody() {
        return """
                {"model_mode":"video2video","prompt":"A driver at night.","negative_prompt":"text",
                 "transfer":{"depth":{"video":"data:video/mp4;base64,%s"},"control_guidance":2.0,
                   "num_conditional_frames":1,"num_first_chunk_conditional_frames":0,"num_video_frames_per_chunk":121},
                 "resolution":"720_16_9","num_frames":121,"fps":30.0,"num_inference_steps":50,"guidance_scale":3.0,
                 "flow_shift":10.0,"seed":7}""".formatted(Base64.getEncoder().encodeToString(VIDEO));
    }

    @Test
    void takesTheVideoFromTheAnswer() throws IOException {
        answers(accepted());
        var submission = provider().submit(order(), at());
        assertThat(submission).isInstanceOf(Submission.Answered.class);
        assertThat(Files.readAllBytes(((Submission.Answered) submission).video()))
                .isEqualTo(VIDEO);
    }

    @Test
    void doesNotTakeAnAnswerWithoutAVideoForOne() {
        answers(json(200, "{\"b64_video\":null,\"action\":null}"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(json(200, "{\"b64_video\":\"%%%\",\"action\":null}"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                422,
                "{\"error\":{\"message\":\"Blocked by guardrail: face\",\"type\":\"invalid_request_error\",\"code\":422}}");
    }

    @Override
    void testable() {
        stub.stubFor(
                get("/v1/health/ready").willReturn(okJson("{\"object\":\"health.response\",\"message\":\"ready\"}")));
        stub.stubFor(get("/v1/metadata")
                .willReturn(okJson("{\"version\":\"1.0\",\"modelInfo\":[{\"shortName\":\"cosmos3-nano\"}]}")));
    }
}

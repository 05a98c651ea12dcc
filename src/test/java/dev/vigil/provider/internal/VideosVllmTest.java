package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VideosVllmTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new VideosProvider(http);
    }

    @Override
    String suffix() {
        return "-vllm";
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "nvidia/Cosmos3-Nano", Map.of("steps", "35"));
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
        return urlEqualTo("/v1/videos");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"id\":\"video-9\",\"status\":\"queued\",\"created_at\":1760000000}");
    }

    @Override
    @Nullable
    String expectedBody() {
        return null;
    }

    @Test
    void sendsAFormWithTheVideoThatIsFollowed() {
        submitted();
        var parts = stub.getAllServeEvents().getFirst().getRequest().getParts();
        assertThat(parts.stream()
                        .map(part -> part.getName()
                                + (part.getFileName() == null
                                        ? "=" + part.getBody().asString()
                                        : "")))
                .containsExactlyInAnyOrder(
                        "prompt=A driver at night.",
                        "model=nvidia/Cosmos3-Nano",
                        "width=1280",
                        "height=720",
                        "num_frames=121",
                        "fps=30",
                        "seed=7",
                        "negative_prompt=text",
                        "num_inference_steps=35",
                        "control_reference",
                        "control_type=depth");
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1/videos/video-9";
        switch (stand) {
            case QUEUED -> says(path, "{\"id\":\"video-9\",\"status\":\"queued\"}");
            case RUNNING -> says(path, "{\"id\":\"video-9\",\"status\":\"in_progress\",\"progress\":50}");
            case READY, READY_ELSEWHERE -> {
                says(path, "{\"id\":\"video-9\",\"status\":\"completed\"}");
                stub.stubFor(get(urlPathEqualTo(path + "/content"))
                        .willReturn(
                                stand == Stand.READY
                                        ? ok().withBody(VIDEO)
                                        : aResponse().withStatus(307).withHeader("Location", elsewhereUrl())));
            }
            case FAILED ->
                says(path, "{\"id\":\"video-9\",\"status\":\"failed\",\"error\":{\"message\":\"CUDA out of memory\"}}");
            case REFUSED ->
                says(
                        path,
                        "{\"id\":\"video-9\",\"status\":\"failed\",\"error\":{\"code\":\"guardrail\",\"message\":\"face\"}}");
            case CANCELLED -> says(path, "{\"id\":\"video-9\",\"status\":\"cancelled\"}");
            case STRANGE -> says(path, "{\"id\":\"video-9\",\"status\":\"warming_up\"}");
            case GONE -> stub.stubFor(get(urlPathEqualTo(path)).willReturn(json(404, "{\"detail\":\"unknown\"}")));
        }
    }

    @Test
    void saysHowFarItHasCome() {
        var operation = submitted();
        stands(Stand.RUNNING);
        assertThat(provider().status(operation, at()))
                .isInstanceOfSatisfying(
                        OperationStatus.Running.class,
                        running -> assertThat(running.share()).isEqualTo(.5));
    }

    @Override
    String cancelling() {
        return "DELETE /v1/videos/video-9";
    }

    @Override
    void testable() {
        stub.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"nvidia/Cosmos3-Nano\"}]}")));
    }
}

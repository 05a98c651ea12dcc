package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunwayContractTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new RunwayProvider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "gen4.5", Map.of());
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1/text_to_video");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"id\":\"task-1\",\"estimatedCost\":{\"credits\":60}}");
    }

    @Override
    String expectedBody() {
        return """
                {"model":"gen4.5","promptText":"A driver at night.","seed":7,"duration":4,"ratio":"1280:720"}""";
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1/tasks/task-1";
        switch (stand) {
            case QUEUED ->
                says(path, "{\"id\":\"task-1\",\"status\":\"THROTTLED\",\"createdAt\":\"2026-01-01T00:00:00Z\"}");
            case RUNNING -> says(path, "{\"id\":\"task-1\",\"status\":\"RUNNING\",\"progress\":0.4}");
            case READY -> {
                ready("http://127.0.0.1:" + stub.port() + "/out.mp4");
                stub.stubFor(get("/out.mp4").willReturn(ok().withBody(VIDEO)));
            }
            case READY_ELSEWHERE -> ready(elsewhereUrl());
            case FAILED ->
                says(
                        path,
                        "{\"id\":\"task-1\",\"status\":\"FAILED\",\"failure\":\"bad\",\"failureCode\":\"INTERNAL.BAD_OUTPUT.CODE01\"}");
            case REFUSED ->
                says(
                        path,
                        "{\"id\":\"task-1\",\"status\":\"FAILED\",\"failure\":\"no\",\"failureCode\":\"SAFETY.INPUT.TEXT\",\"cost\":{\"credits\":60}}");
            case CANCELLED -> says(path, "{\"id\":\"task-1\",\"status\":\"CANCELLED\"}");
            case STRANGE -> says(path, "{\"id\":\"task-1\",\"status\":\"RESTING\"}");
            case GONE -> stub.stubFor(get(path).willReturn(json(404, "{\"error\":\"Task not found\"}")));
        }
    }

    private void ready(String url) {
        says(
                "/v1/tasks/task-1",
                "{\"id\":\"task-1\",\"status\":\"SUCCEEDED\",\"output\":[\"%s\"],\"cost\":{\"credits\":60}}"
                        .formatted(url));
    }

    @Test
    void isAskedNoSoonerThanTheVendorWants() {
        var operation = submitted();
        stands(Stand.RUNNING);
        assertThat(provider().status(operation, at()))
                .isInstanceOfSatisfying(OperationStatus.Running.class, running -> {
                    assertThat(running.after()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(running.share()).isEqualTo(.4);
                });
    }

    @Test
    void owesForWhatWasModerated() {
        var operation = submitted();
        stands(Stand.REFUSED);
        assertThat(provider().status(operation, at()))
                .isInstanceOfSatisfying(OperationStatus.Refused.class, refused -> {
                    assertThat(refused.cost()).isNotNull();
                    assertThat(refused.cost().usd()).isEqualTo(.6);
                });
    }

    @Test
    void editsAVideo() {
        stub.stubFor(post("/v1/video_to_video").willReturn(accepted()));
        var order = order();
        provider()
                .submit(
                        new dev.vigil.provider.VideoOrder(
                                order.id(),
                                order.prompt(),
                                "",
                                4,
                                121,
                                30,
                                1280,
                                720,
                                7L,
                                control(ControlKind.RENDER),
                                null),
                        endpoint(at().address(), "aleph2", Map.of()));
        var body =
                JSON.readTree(stub.getAllServeEvents().getFirst().getRequest().getBodyAsString());
        assertThat(body.path("model").asString()).isEqualTo("aleph2");
        assertThat(body.path("videoUri").asString()).startsWith("data:video/mp4;base64,");
        assertThat(body.has("ratio")).isFalse();
    }

    @Override
    String cancelling() {
        return "DELETE /v1/tasks/task-1";
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(400, "{\"error\":\"prompt rejected\",\"failureCode\":\"SAFETY.INPUT.TEXT\"}");
    }

    @Override
    void testable() {
        stub.stubFor(get("/v1/organization")
                .withHeader("X-Runway-Version", equalTo("2024-11-06"))
                .willReturn(okJson(
                        "{\"creditBalance\":1200,\"tier\":{\"models\":{\"gen4.5\":{}}},\"usage\":{\"models\":{}}}")));
    }
}

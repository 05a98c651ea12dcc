package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenRouterContractTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new OpenRouterProvider(http, java.time.Clock.systemUTC());
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "google/veo-3.1-lite", Map.of());
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/api/v1/videos");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(202, "{\"id\":\"gen-1\",\"status\":\"pending\",\"polling_url\":\"/api/v1/videos/gen-1\"}");
    }

    @Override
    String expectedBody() {
        return """
                {"model":"google/veo-3.1-lite","prompt":"A driver at night.","duration":4,"resolution":"720p",
                 "aspect_ratio":"16:9","generate_audio":false,"seed":7}""";
    }

    private static String job(String status, String more) {
        return "{\"id\":\"gen-1\",\"status\":\"%s\",\"polling_url\":\"/api/v1/videos/gen-1\"%s}"
                .formatted(status, more);
    }

    @Override
    void stands(Stand stand) {
        var path = "/api/v1/videos/gen-1";
        switch (stand) {
            case QUEUED -> says(path, job("pending", ""));
            case RUNNING -> says(path, job("in_progress", ""));
            case READY -> {
                says(path, job("completed", ",\"usage\":{\"cost\":0.21}"));
                stub.stubFor(get(urlPathEqualTo(path + "/content"))
                        .withQueryParam("index", equalTo("0"))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .willReturn(ok().withBody(VIDEO)));
            }
            case READY_ELSEWHERE ->
                says(
                        path,
                        job("completed", ",\"unsigned_urls\":[\"" + elsewhereUrl() + "\"],\"usage\":{\"cost\":0.21}"));
            case FAILED -> says(path, job("failed", ",\"error\":\"The model is overloaded\""));
            case REFUSED -> says(path, job("failed", ",\"error\":\"Rejected by content moderation\""));
            case CANCELLED -> says(path, job("cancelled", ""));
            case STRANGE -> says(path, job("dreaming", ""));
            case GONE ->
                stub.stubFor(get(path).willReturn(json(404, "{\"error\":{\"code\":404,\"message\":\"not found\"}}")));
        }
    }

    @Test
    void asksWhatTheModelTakes() {
        stub.stubFor(get("/api/v1/videos/models").willReturn(okJson("""
                {"data":[{"id":"other","supported_durations":[1]},
                 {"id":"google/veo-3.1-lite","supported_durations":[8,5],"supported_aspect_ratios":["1:1","21:9","odd"]}]}""")));
        var provider = provider();
        var can = provider.capabilities(at());
        assertThat(can.seconds()).containsExactly(5, 8);
        assertThat(can.sizes().toString()).isEqualTo("[720 × 720, 1680 × 720]");
        provider.capabilities(at());
        stub.verify(1, getRequestedFor(urlEqualTo("/api/v1/videos/models")));
        stub.resetMappings();
        assertThat(provider().capabilities(at()).seconds()).containsExactly(4, 6, 8);
    }

    @Test
    void tellsWhatItCost() {
        var operation = submitted();
        stands(Stand.READY);
        assertThat(provider().status(operation, at())).isInstanceOfSatisfying(OperationStatus.Ready.class, ready -> {
            assertThat(ready.cost()).isNotNull();
            assertThat(ready.cost().usd()).isEqualTo(.21);
        });
    }

    @Override
    @Nullable
    String cancelling() {
        return null;
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                403,
                "{\"error\":{\"code\":403,\"message\":\"Input was flagged by moderation\",\"metadata\":{\"reasons\":[\"x\"]}}}");
    }

    @Override
    void testable() {
        stub.stubFor(get("/api/v1/key").willReturn(okJson("{\"data\":{\"label\":\"sk-or\"}}")));
        stub.stubFor(get("/api/v1/videos/models")
                .willReturn(okJson("{\"data\":[{\"id\":\"google/veo-3.1-lite\",\"supported_durations\":[4,6,8]}]}")));
    }
}

package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplicateContractTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new ReplicateProvider(http, java.time.Clock.systemUTC());
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "wan-video/wan-2.2-t2v-fast", Map.of());
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1/models/wan-video/wan-2.2-t2v-fast/predictions");
    }

    private static String prediction(String status, String output, String error) {
        return """
                {"id":"pred1","model":"wan-video/wan-2.2-t2v-fast","version":"v","input":{},"status":"%s","output":%s,"error":%s,
                 "created_at":"2026-01-01T00:00:00Z","data_removed":false,"metrics":{"predict_time":31.5},
                 "urls":{"get":"https://api.replicate.com/v1/predictions/pred1","cancel":"https://api.replicate.com/x"}}""".formatted(status, output, error);
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(201, prediction("starting", "null", "null"));
    }

    @Override
    String expectedBody() {
        return """
                {"input":{"prompt":"A driver at night.","num_frames":121,"frames_per_second":30,"resolution":"720p",
                 "aspect_ratio":"16:9","interpolate_output":false,"seed":7,"negative_prompt":"text"}}""";
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1/predictions/pred1";
        switch (stand) {
            case QUEUED -> says(path, prediction("starting", "null", "null"));
            case RUNNING -> says(path, prediction("processing", "null", "null"));
            case READY -> {
                says(path, prediction("succeeded", "\"http://127.0.0.1:" + stub.port() + "/out.mp4\"", "null"));
                stub.stubFor(get("/out.mp4").willReturn(ok().withBody(VIDEO)));
            }
            case READY_ELSEWHERE -> says(path, prediction("succeeded", "[\"" + elsewhereUrl() + "\"]", "null"));
            case FAILED -> says(path, prediction("failed", "null", "\"CUDA out of memory\""));
            case REFUSED -> says(path, prediction("failed", "null", "\"The input was flagged as sensitive. (E005)\""));
            case CANCELLED -> says(path, prediction("aborted", "null", "null"));
            case STRANGE -> says(path, prediction("hibernating", "null", "null"));
            case GONE -> stub.stubFor(get(path).willReturn(json(404, "{\"detail\":\"not found\"}")));
        }
    }

    @Test
    void sendsNoInputThatTheModelDoesNotKnow() {
        stub.stubFor(get("/v1/models/wan-video/wan-2.2-t2v-fast").willReturn(okJson("""
                {"latest_version":{"openapi_schema":{"components":{"schemas":{"Input":{"properties":{
                  "prompt":{"type":"string"},"num_frames":{"minimum":17,"maximum":97},
                  "frames_per_second":{"minimum":8,"maximum":24},"resolution":{"type":"string"}}}}}}}}""")));
        var provider = provider();
        var can = provider.capabilities(at());
        assertThat(can.seed()).isFalse();
        assertThat(can.negative()).isFalse();
        assertThat(can.frames().most()).isEqualTo(97);
        assertThat(can.framesPerSecond().most()).isEqualTo(24);
        answers(accepted());
        provider.submit(order(), at());
        var input = JSON.readTree(
                        stub.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                .path("input");
        assertThat(input.propertyNames())
                .containsExactlyInAnyOrder("prompt", "num_frames", "frames_per_second", "resolution");
    }

    @Test
    void asksToBeCancelledWhereNobodyComesForIt() {
        submitted();
        stub.verify(1, postRequestedFor(submission()).withHeader("Cancel-After", equalTo("60m")));
    }

    @Test
    void sendsThePinnedVersionToThePredictions() {
        var version = "a/b:" + "0".repeat(64);
        stub.stubFor(post("/v1/predictions").willReturn(accepted()));
        provider().submit(order(), endpoint(at().address(), version, Map.of()));
        assertThat(JSON.readTree(
                                stub.getAllServeEvents().getFirst().getRequest().getBodyAsString())
                        .path("version")
                        .asString())
                .isEqualTo(version);
    }

    @Override
    String cancelling() {
        return "POST /v1/predictions/pred1/cancel";
    }

    @Override
    void testable() {
        stub.stubFor(get("/v1/account").willReturn(okJson("{\"type\":\"organization\",\"username\":\"acme\"}")));
    }
}

package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.VideoProvider;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeminiContractTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new GeminiProvider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "gemini-omni-1.2-flash", Map.of());
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1beta/interactions");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"id\":\"int-1\",\"status\":\"in_progress\",\"object\":\"interaction\"}");
    }

    @Override
    String expectedBody() {
        return """
                {"model":"gemini-omni-1.2-flash","background":true,"store":true,"input":"A driver at night.",
                 "generation_config":{"seed":7,"video_config":{"task":"text_to_video"}},
                 "response_format":{"type":"video","aspect_ratio":"16:9","resolution":"720p","delivery":"uri","duration":"4s"}}""";
    }

    private static String output(String part) {
        return """
                {"id":"int-1","status":"completed","steps":[{"type":"thought","content":[]},
                 {"type":"model_output","content":[{"type":"text","text":"Here it is."},{"type":"video",%s}]}]}""".formatted(part);
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1beta/interactions/int-1";
        switch (stand) {
            case QUEUED, RUNNING -> says(path, "{\"id\":\"int-1\",\"status\":\"in_progress\"}");
            case READY -> {
                says(path, output("\"uri\":\"http://127.0.0.1:" + stub.port() + "/v1beta/files/f1\""));
                says("/v1beta/files/f1", "{\"name\":\"files/f1\",\"state\":\"ACTIVE\"}");
                stub.stubFor(get(urlEqualTo("/v1beta/files/f1:download?alt=media"))
                        .withHeader("x-goog-api-key", equalTo(KEY))
                        .willReturn(ok().withBody(VIDEO)));
            }
            case READY_ELSEWHERE -> says(path, output("\"uri\":\"" + elsewhereUrl() + "\""));
            case FAILED ->
                says(
                        path,
                        "{\"id\":\"int-1\",\"status\":\"failed\",\"errors\":[{\"code\":\"internal\",\"message\":\"try later\"}]}");
            case REFUSED ->
                says(
                        path,
                        "{\"id\":\"int-1\",\"status\":\"failed\",\"errors\":[{\"code\":\"blocked\",\"message\":\"Violates our policy\"}]}");
            case CANCELLED -> says(path, "{\"id\":\"int-1\",\"status\":\"cancelled\"}");
            case STRANGE -> says(path, "{\"id\":\"int-1\",\"status\":\"musing\"}");
            case GONE ->
                stub.stubFor(get(path).willReturn(json(404, "{\"error\":{\"code\":404,\"message\":\"not found\"}}")));
        }
    }

    @Test
    void takesAVideoThatComesInTheAnswerAfterAll() throws IOException {
        var operation = submitted();
        says(
                "/v1beta/interactions/int-1",
                output("\"mime_type\":\"video/mp4\",\"data\":\""
                        + Base64.getEncoder().encodeToString(VIDEO) + "\""));
        assertThat(fetched(operation)).isEqualTo(VIDEO);
    }

    @Test
    void waitsForTheFileToBeReady() {
        var operation = submitted();
        stands(Stand.READY);
        says("/v1beta/files/f1", "{\"name\":\"files/f1\",\"state\":\"PROCESSING\"}");
        assertThat(provider().status(operation, at())).isInstanceOf(dev.vigil.provider.OperationStatus.Running.class);
        says("/v1beta/files/f1", "{\"name\":\"files/f1\",\"state\":\"FAILED\"}");
        assertThat(provider().status(operation, at())).isInstanceOf(dev.vigil.provider.OperationStatus.Failed.class);
    }

    @Override
    String cancelling() {
        return "POST /v1beta/interactions/int-1/cancel";
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                400,
                "{\"error\":{\"code\":400,\"message\":\"Blocked for safety reasons.\",\"status\":\"INVALID_ARGUMENT\"}}");
    }

    @Override
    void testable() {
        stub.stubFor(get(urlPathEqualTo("/v1beta/models"))
                .willReturn(okJson("{\"models\":[{\"name\":\"models/gemini-omni-1.2-flash\"}]}")));
    }
}

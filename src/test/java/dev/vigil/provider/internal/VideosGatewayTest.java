package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;

class VideosGatewayTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new VideosProvider(http);
    }

    @Override
    String suffix() {
        return "-openai";
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "some-model", Map.of("dialect", "openai"));
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1/videos");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, job("queued", ""));
    }

    @Override
    String expectedBody() {
        return """
                {"prompt":"A driver at night.","model":"some-model","size":"1280x720","seconds":"4"}""";
    }

    private static String job(String status, String more) {
        return """
                {"id":"video_1","object":"video","model":"some-model","status":"%s","progress":40,"created_at":1,
                 "completed_at":null,"expires_at":null,"prompt":"p","size":"1280x720","seconds":"4",
                 "remixed_from_video_id":null,"error":null%s}""".formatted(status, more);
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1/videos/video_1";
        switch (stand) {
            case QUEUED -> says(path, job("queued", ""));
            case RUNNING -> says(path, job("in_progress", ""));
            case READY, READY_ELSEWHERE -> {
                says(path, job("completed", ""));
                stub.stubFor(get(urlPathEqualTo(path + "/content"))
                        .withHeader("Authorization", equalTo("Bearer " + KEY))
                        .willReturn(
                                stand == Stand.READY
                                        ? ok().withBody(VIDEO)
                                        : aResponse().withStatus(302).withHeader("Location", elsewhereUrl())));
            }
            case FAILED ->
                says(
                        path,
                        "{\"id\":\"video_1\",\"status\":\"failed\",\"error\":{\"code\":\"x\",\"message\":\"out of memory\"}}");
            case REFUSED ->
                says(
                        path,
                        "{\"id\":\"video_1\",\"status\":\"failed\",\"error\":{\"code\":\"moderation_blocked\",\"message\":\"no\"}}");
            case CANCELLED -> says(path, "{\"id\":\"video_1\",\"status\":\"cancelled\"}");
            case STRANGE -> says(path, "{\"id\":\"video_1\",\"status\":\"pondering\"}");
            case GONE ->
                stub.stubFor(
                        get(urlPathEqualTo(path)).willReturn(json(404, "{\"error\":{\"message\":\"not found\"}}")));
        }
    }

    @Override
    String cancelling() {
        return "DELETE /v1/videos/video_1";
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                400,
                "{\"error\":{\"code\":\"moderation_blocked\",\"message\":\"blocked\",\"type\":\"x\",\"param\":null}}");
    }

    @Override
    void testable() {
        stub.stubFor(get("/v1/models").willReturn(okJson("{\"object\":\"list\",\"data\":[{\"id\":\"some-model\"}]}")));
    }
}

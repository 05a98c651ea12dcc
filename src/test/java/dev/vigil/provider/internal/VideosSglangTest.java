package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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

class VideosSglangTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new VideosProvider(http);
    }

    @Override
    String suffix() {
        return "-sglang";
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "", Map.of("dialect", "sglang"));
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/v1/videos");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"id\":\"v1\",\"object\":\"video\",\"status\":\"queued\",\"url\":null,\"file_path\":null}");
    }

    @Override
    String expectedBody() {
        return """
                {"prompt":"A driver at night.","size":"1280x720","seconds":4,"num_frames":121,"fps":30,"seed":7,
                 "negative_prompt":"text"}""";
    }

    @Override
    void stands(Stand stand) {
        var path = "/v1/videos/v1";
        switch (stand) {
            case QUEUED -> says(path, "{\"id\":\"v1\",\"status\":\"queued\"}");
            case RUNNING -> says(path, "{\"id\":\"v1\",\"status\":\"in_progress\",\"progress\":1}");
            case READY, READY_ELSEWHERE -> {
                says(path, "{\"id\":\"v1\",\"status\":\"completed\",\"inference_time_s\":40.5}");
                stub.stubFor(get(urlPathEqualTo(path + "/content"))
                        .willReturn(
                                stand == Stand.READY
                                        ? ok().withBody(VIDEO)
                                        : aResponse().withStatus(302).withHeader("Location", elsewhereUrl())));
            }
            case FAILED -> says(path, "{\"id\":\"v1\",\"status\":\"failed\",\"error\":{\"message\":\"no GPU\"}}");
            case REFUSED ->
                says(
                        path,
                        "{\"id\":\"v1\",\"status\":\"failed\",\"error\":{\"code\":\"content_policy\",\"message\":\"no\"}}");
            case CANCELLED -> says(path, "{\"id\":\"v1\",\"status\":\"cancelled\"}");
            case STRANGE -> says(path, "{\"id\":\"v1\"}");
            case GONE ->
                stub.stubFor(get(urlPathEqualTo(path)).willReturn(json(404, "{\"detail\":\"Video not found\"}")));
        }
    }

    @Override
    String cancelling() {
        return "DELETE /v1/videos/v1";
    }

    @Override
    void testable() {
        stub.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[]}")));
    }
}

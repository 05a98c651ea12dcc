package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;

class FalContractTest extends OperationContract {

    private static final String MODEL = "fal-ai/ltx-2.3-quality/render-to-real";
    private static final String REQUEST = "/fal-ai/ltx-2.3-quality/requests/req-1";

    @Override
    VideoProvider provider(Http http) {
        return new FalProvider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, MODEL, Map.of("intensity", "strong"));
    }

    @Override
    Control control() {
        return control(ControlKind.RENDER);
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/" + MODEL);
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        var own = "http://127.0.0.1:" + stub.port() + REQUEST;
        return json(200, """
                {"request_id":"req-1","status":"IN_QUEUE","queue_position":3,"status_url":"%s/status","response_url":"%s",
                 "cancel_url":"%s/cancel"}""".formatted(own, own, own));
    }

    @Override
    String expectedBody() {
        return """
                {"prompt":"3DREAL. A driver at night.","intensity":"strong","num_frames":121,"frames_per_second":30,
                 "resolution":"720p","seed":7,"negative_prompt":"text","video_url":"data:video/mp4;base64,%s"}""".formatted(java.util.Base64.getEncoder().encodeToString(VIDEO));
    }

    @Override
    void stands(Stand stand) {
        var status = REQUEST + "/status";
        switch (stand) {
            case QUEUED ->
                stub.stubFor(get(status).willReturn(json(202, "{\"status\":\"IN_QUEUE\",\"queue_position\":2}")));
            case RUNNING ->
                stub.stubFor(get(status).willReturn(json(202, "{\"status\":\"IN_PROGRESS\",\"logs\":null}")));
            case READY -> made("http://127.0.0.1:" + stub.port() + "/files/v.mp4");
            case READY_ELSEWHERE -> made(elsewhereUrl());
            case FAILED -> {
                says(status, "{\"status\":\"COMPLETED\"}");
                stub.stubFor(get(REQUEST)
                        .willReturn(
                                json(500, "{\"detail\":\"runner failed\",\"error_type\":\"runner_server_error\"}")));
            }
            case REFUSED -> {
                says(status, "{\"status\":\"COMPLETED\"}");
                stub.stubFor(get(REQUEST).willReturn(json(422, """
                        {"detail":[{"loc":["body","prompt"],"msg":"flagged","type":"content_policy_violation"}]}""")));
            }
            case CANCELLED -> {
                says(status, "{\"status\":\"COMPLETED\"}");
                stub.stubFor(get(REQUEST).willReturn(json(400, "{\"detail\":\"Request was cancelled\"}")));
            }
            case STRANGE -> says(status, "{\"status\":\"DREAMING\"}");
            case GONE -> stub.stubFor(get(status).willReturn(json(404, "{\"detail\":\"Request not found\"}")));
        }
    }

    private void made(String url) {
        says(REQUEST + "/status", "{\"status\":\"COMPLETED\",\"metrics\":{\"inference_time\":21.5}}");
        says(
                REQUEST,
                "{\"video\":{\"url\":\"%s\",\"content_type\":\"video/mp4\",\"file_name\":\"v.mp4\"},\"seed\":7}"
                        .formatted(url));
        stub.stubFor(get("/files/v.mp4").willReturn(ok().withBody(VIDEO)));
    }

    @Override
    String cancelling() {
        return "PUT " + REQUEST + "/cancel";
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"flagged\",\"type\":\"content_policy_violation\"}]}");
    }

    @Override
    void testable() {
        stub.stubFor(get(anyUrl()).willReturn(json(404, "{\"detail\":\"Request not found\"}")));
    }
}

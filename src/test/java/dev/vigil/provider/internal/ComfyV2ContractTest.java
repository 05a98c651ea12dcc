package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComfyV2ContractTest extends OperationContract {

    @Override
    VideoProvider provider(Http http) {
        return new ComfyV2Provider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "", Map.of("workflow", ComfyContractTest.WORKFLOW));
    }

    @Override
    Control control() {
        stub.stubFor(post("/api/v2/assets").willReturn(json(201, """
                {"id":"asset-1","hash":null,"size_bytes":5000,"content_type":"video/mp4","created_at":"2026-01-01T00:00:00Z",
                 "url":"/api/v2/assets/asset-1/content","url_expires_at":"2026-01-01T01:00:00Z"}""")));
        return control(ControlKind.DEPTH);
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/api/v2/jobs");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(201, job("queued", "[]"));
    }

    private static String job(String status, String outputs) {
        return """
                {"id":"job-1","status":"%s","created_at":"2026-01-01T00:00:00Z","started_at":null,"completed_at":null,
                 "expires_at":"2026-01-02T00:00:00Z","queue_position":2,"progress":{"value":0.25,"nodes_done":1,"nodes_total":4},
                 "outputs":%s,"error":{"code":"node_execution_error","message":"out of memory"},
                 "urls":{"self":"/api/v2/jobs/job-1","events":"/api/v2/jobs/job-1/events","cancel":"/api/v2/jobs/job-1/cancel"}}""".formatted(status, outputs);
    }

    @Override
    String expectedBody() {
        return """
                {"workflow":{
                 "3":{"class_type":"KSampler","inputs":{"seed":7,"steps":20}},
                 "6":{"class_type":"CLIPTextEncode","inputs":{"text":"A driver at night. in a car"}},
                 "7":{"class_type":"LoadVideo","inputs":{"file":{"__type":"core/ASSET","info":{"id":"asset-1"}}}},
                 "8":{"class_type":"Latent","inputs":{"width":1280,"height":720,"length":121}}}}""";
    }

    @Override
    void stands(Stand stand) {
        var path = "/api/v2/jobs/job-1";
        switch (stand) {
            case QUEUED -> says(path, job("queued", "[]"));
            case RUNNING -> says(path, job("running", "[]"));
            case READY -> {
                says(path, job("succeeded", output("/api/v2/assets/out/content")));
                stub.stubFor(get("/api/v2/assets/out/content").willReturn(ok().withBody(VIDEO)));
            }
            case READY_ELSEWHERE -> says(path, job("succeeded", output(elsewhereUrl())));
            case FAILED -> says(path, job("failed", "[]"));
            case CANCELLED -> says(path, job("canceled", "[]"));
            case STRANGE -> says(path, job("canceling", "[]"));
            case REFUSED, GONE ->
                stub.stubFor(get(path).willReturn(json(404, "{\"error\":{\"code\":\"not_found\",\"message\":\"x\"}}")));
        }
    }

    private static String output(String url) {
        return """
                [{"node_id":"1","name":"a.png","type":"image","content_type":"image/png","size_bytes":1,"id":"i","hash":null,
                  "url":"/x","url_expires_at":"2026-01-01T01:00:00Z"},
                 {"node_id":"9","name":"a.mp4","type":"video","content_type":"video/mp4","size_bytes":5000,"id":"out","hash":null,
                  "url":"%s","url_expires_at":"2026-01-01T01:00:00Z"}]""".formatted(url);
    }

    @Override
    boolean refuses() {
        return false;
    }

    @Test
    void neverTakesAnOrderTwice() {
        answers(accepted());
        provider().submit(order(), at());
        answers(json(422, "{\"error\":{\"code\":\"idempotency_key_reuse\",\"message\":\"used\"}}"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        stub.verify(2, postRequestedFor(submission()).withHeader("Idempotency-Key", equalTo(ORDER.toString())));
    }

    @Override
    String cancelling() {
        return "POST /api/v2/jobs/job-1/cancel";
    }

    @Override
    void testable() {
        stub.stubFor(get(anyUrl()).willReturn(json(404, "{\"error\":{\"code\":\"not_found\",\"message\":\"x\"}}")));
    }
}

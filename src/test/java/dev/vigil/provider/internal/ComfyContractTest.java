package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.VideoProvider;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComfyContractTest extends OperationContract {

    static final String WORKFLOW = """
            {"3":{"class_type":"KSampler","inputs":{"seed":"{{seed}}","steps":20}},
             "6":{"class_type":"CLIPTextEncode","inputs":{"text":"{{prompt}} in a car"}},
             "7":{"class_type":"LoadVideo","inputs":{"file":"{{control}}"}},
             "8":{"class_type":"Latent","inputs":{"width":"{{width}}","height":"{{height}}","length":"{{frames}}"}}}""";

    @Override
    VideoProvider provider(Http http) {
        return new ComfyProvider(http);
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "", Map.of("workflow", WORKFLOW));
    }

    @Override
    boolean keyed() {
        return false;
    }

    @Override
    Control control() {
        stub.stubFor(post("/upload/image")
                .willReturn(okJson("{\"name\":\"control.mp4\",\"subfolder\":\"vigil\",\"type\":\"input\"}")));
        return control(ControlKind.PARTS);
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo("/prompt");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"prompt_id\":\"" + ORDER + "\",\"number\":1,\"node_errors\":{}}");
    }

    @Override
    String expectedBody() {
        return """
                {"client_id":"vigil","prompt_id":"%s","prompt":{
                 "3":{"class_type":"KSampler","inputs":{"seed":7,"steps":20}},
                 "6":{"class_type":"CLIPTextEncode","inputs":{"text":"A driver at night. in a car"}},
                 "7":{"class_type":"LoadVideo","inputs":{"file":"vigil/control.mp4"}},
                 "8":{"class_type":"Latent","inputs":{"width":1280,"height":720,"length":121}}}}""".formatted(ORDER);
    }

    @Override
    void stands(Stand stand) {
        var history = "/history/" + ORDER;
        says("/queue", "{\"queue_running\":[],\"queue_pending\":[]}");
        switch (stand) {
            case QUEUED -> {
                says(history, "{}");
                says("/queue", "{\"queue_running\":[],\"queue_pending\":[[4,\"" + ORDER + "\",{},{},[]]]}");
            }
            case RUNNING -> {
                says(history, "{}");
                says("/queue", "{\"queue_running\":[[4,\"" + ORDER + "\",{},{},[]]],\"queue_pending\":[]}");
            }
            case READY, READY_ELSEWHERE -> {
                says(history, entry("success", """
                        {"9":{"images":[{"filename":"a.png","subfolder":"","type":"temp"}]},
                         "12":{"gifs":[{"filename":"out 1.mp4","subfolder":"video","type":"output"}]}}"""));
                stub.stubFor(get(urlPathEqualTo("/view"))
                        .withQueryParam("filename", equalTo("out 1.mp4"))
                        .withQueryParam("subfolder", equalTo("video"))
                        .withQueryParam("type", equalTo("output"))
                        .willReturn(
                                stand == Stand.READY
                                        ? ok().withBody(VIDEO)
                                        : aResponse().withStatus(302).withHeader("Location", elsewhereUrl())));
            }
            case FAILED, CANCELLED -> says(history, """
                    {"%s":{"outputs":{},"status":{"status_str":"error","completed":false,"messages":[
                      ["execution_error",{"exception_message":"CUDA out of memory"}]]}}}""".formatted(ORDER));
            case STRANGE ->
                says(
                        history,
                        "{\"" + ORDER + "\":{\"outputs\":{},\"status\":{\"status_str\":\"odd\",\"completed\":false}}}");
            case REFUSED, GONE -> says(history, "{}");
        }
    }

    private static String entry(String status, String outputs) {
        return "{\"%s\":{\"outputs\":%s,\"status\":{\"status_str\":\"%s\",\"completed\":true,\"messages\":[]}}}"
                .formatted(ORDER, outputs, status);
    }

    /** A machine of one's own refuses nothing. */
    @Override
    boolean refuses() {
        return false;
    }

    @Test
    void findsAnOrderWhoseAnswerWasLost() {
        stands(Stand.QUEUED);
        assertThat(provider().find(ORDER, at())).isPresent();
        stands(Stand.READY);
        assertThat(provider().find(ORDER, at())).isPresent();
        stands(Stand.GONE);
        assertThat(provider().find(ORDER, at())).isEmpty();
    }

    @Override
    String cancelling() {
        return "POST /interrupt";
    }

    @Override
    void testable() {
        stub.stubFor(
                get("/system_stats").willReturn(okJson("{\"system\":{\"comfyui_version\":\"0.9.1\"},\"devices\":[]}")));
    }
}

package dev.vigil.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.List;

/** A server under {@code /v1/videos} that does as it is told. */
public final class StubbedModel implements AutoCloseable {

    private static final String ID = "video-1";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public StubbedModel() {
        server.start();
        server.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"stub-model\"}]}")));
        takes(okJson("{\"id\":\"" + ID + "\",\"status\":\"queued\",\"created_at\":1}"));
        stands("queued", "");
        server.stubFor(any(urlEqualTo("/v1/videos/" + ID)).atPriority(9).willReturn(ok("{}")));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public WireMockServer server() {
        return server;
    }

    /** Answers orders. */
    public void takes(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/v1/videos").willReturn(answer));
    }

    /** Tells how the order stands. */
    public void stands(String status, String more) {
        server.stubFor(get(urlEqualTo("/v1/videos/" + ID))
                .willReturn(okJson("{\"id\":\"" + ID + "\",\"status\":\"" + status + "\"" + more + "}")));
    }

    /** Is done. */
    public void made(byte[] video) {
        server.stubFor(get(urlPathEqualTo("/v1/videos/" + ID + "/content"))
                .willReturn(ok().withBody(video).withHeader("Content-Type", "video/mp4")));
        stands("completed", "");
    }

    /** How many orders came. */
    public int orders() {
        return server.findAll(postRequestedFor(urlEqualTo("/v1/videos"))).size();
    }

    public int calledOff() {
        return server.findAll(com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor(
                        urlEqualTo("/v1/videos/" + ID)))
                .size();
    }

    /** The file that came with an order under a name, once it has come. */
    public byte[] file(String part) {
        await().atMost(Duration.ofMinutes(1)).until(() -> orders() > 0);
        return server.findAll(postRequestedFor(urlEqualTo("/v1/videos"))).getLast().getParts().stream()
                .filter(each -> each.getName().equals(part))
                .findFirst()
                .orElseThrow()
                .getBody()
                .asBytes();
    }

    /** The text fields that came with the last order. */
    public List<String> fields() {
        return server.findAll(postRequestedFor(urlEqualTo("/v1/videos"))).getLast().getParts().stream()
                .filter(each -> each.getFileName() == null)
                .map(each -> each.getName() + "=" + each.getBody().asString())
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }
}

package dev.vigil.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.RunningServer;
import dev.vigil.media.internal.SmallVideo;
import dev.vigil.provider.StubbedModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server that is killed with orders in every state, each at a model of its own, and the one that comes after it. */
class KilledOrdersIT {

    private static final String SCENARIO = "{\"duration_s\":4,\"camera\":{\"width\":1280,\"height\":720}}";
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void everyOrderGoesOnAndNoneIsPaidForTwice() throws Exception {
        var folder = RunningServer.folder("killed-orders");
        var models = new LinkedHashMap<String, StubbedModel>();
        for (var state : new String[] {"submitting", "queued", "running", "downloading"}) {
            models.put(state, new StubbedModel());
        }
        // the answer to the order does not come before the end
        models.get("submitting")
                .takes(okJson("{\"id\":\"video-1\",\"status\":\"queued\"}").withFixedDelay(50_000));
        models.get("running").stands("in_progress", ",\"progress\":10");
        var video = SmallVideo.mp4(12, 320, 180);
        models.get("downloading").made(video);
        // comes in drops
        models.get("downloading")
                .server()
                .stubFor(get(urlPathEqualTo("/v1/videos/video-1/content"))
                        .willReturn(ok().withBody(video).withChunkedDribbleDelay(40, 60_000)));
        Map<String, Long> jobs = new LinkedHashMap<>();
        try (var first = RunningServer.on(folder)) {
            for (var model : models.entrySet()) {
                first.send(
                        "PUT",
                        "/api/v1/connections/" + model.getKey(),
                        "{\"family\":\"VIDEOS\",\"address\":\"%s\",\"key\":\"k\",\"usdPerSecond\":1,\"options\":{\"dialect\":\"openai\"}}"
                                .formatted(model.getValue().address()));
                var request = first.send(
                        "POST",
                        "/api/v1/requests",
                        "{\"generator\":\"%s\",\"scenario\":%s}".formatted(model.getKey(), SCENARIO));
                jobs.put(model.getKey(), request.at("/jobIds/0").asLong());
            }
            jobs.forEach((state, job) -> await().atMost(LONG)
                    .until(() -> state(first, job).equals(state.toUpperCase(java.util.Locale.ROOT))));
            await().atMost(LONG).until(() -> models.get("submitting").orders() == 1);
            first.kill();
        }
        models.values().forEach(model -> model.made(video));
        try (var second = RunningServer.on(folder)) {
            for (var job : jobs.entrySet()) {
                await().atMost(LONG)
                        .until(() -> !job(second, job.getValue())
                                .path("state")
                                .asString()
                                .matches("QUEUED|RUNNING"));
            }
            for (var state : new String[] {"queued", "running", "downloading"}) {
                assertThat(job(second, jobs.get(state)).path("state").asString())
                        .as(state + " " + job(second, jobs.get(state)))
                        .isEqualTo("DONE");
                assertThat(state(second, jobs.get(state))).isEqualTo("STORED");
            }
            // nobody can tell whether it was taken: that is what is said, and nothing is sent
            assertThat(state(second, jobs.get("submitting"))).isEqualTo("SUBMIT_UNKNOWN");
            assertThat(job(second, jobs.get("submitting")).path("error").asString())
                    .contains("stopped while it was sending", "paid for twice");
        }
        models.forEach((state, model) -> {
            assertThat(model.orders()).as(state).isEqualTo(1);
            model.close();
        });
    }

    private static JsonNode job(RunningServer server, long id) {
        return send(server, "/api/v1/jobs/" + id);
    }

    private static String state(RunningServer server, long job) {
        return send(server, "/api/v1/video-orders")
                .valueStream()
                .filter(order -> order.path("jobId").asLong() == job)
                .map(order -> order.path("state").asString())
                .findFirst()
                .orElse("");
    }

    private static JsonNode send(RunningServer server, String path) {
        try {
            return server.send("GET", path, null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

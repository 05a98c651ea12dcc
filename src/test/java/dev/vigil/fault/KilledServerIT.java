package dev.vigil.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A server that is killed in the middle of its work, and the one that comes after it. */
class KilledServerIT {

    private static final String SCENARIO = """
            {"scenario": {"name": "Interrupted", "duration_s": 3, "camera": {"width": 320, "height": 200}}}""";

    @Test
    void aRenderThatWasKilledCompletesExactlyOnceAfterARestart() throws Exception {
        var folder = RunningServer.folder("killed");
        try (var first = RunningServer.on(folder)) {
            var request = first.send("POST", "/api/v1/requests", SCENARIO);
            long job = request.at("/jobIds/0").asLong();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> job(first, job).path("done").asInt() > 3);
            first.kill();
        }
        try (var second = RunningServer.on(folder)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> job(second, 1).path("state").asString().equals("DONE"));
            var job = job(second, 1);
            assertThat(job.path("attempt").asInt()).isEqualTo(2);
            var clips = second.send("GET", "/api/v1/clips", null);
            assertThat(clips.size()).isEqualTo(1);
            long clip = clips.at("/0/id").asLong();
            assertThat(clip).isEqualTo(job.path("clipId").asLong());
            var truth = second.send("GET", "/api/v1/clips/" + clip + "/revisions", null)
                    .valueStream()
                    .filter(revision -> revision.path("origin").asString().equals("truth"))
                    .count();
            assertThat(truth).isEqualTo(1);
        }
    }

    private static JsonNode job(RunningServer server, long id) {
        try {
            return server.send("GET", "/api/v1/jobs/" + id, null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

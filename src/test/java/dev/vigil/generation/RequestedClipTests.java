package dev.vigil.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.internal.SmallVideo;
import dev.vigil.security.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a request over REST to a clip that people can label. */
@VigilTest
class RequestedClipTests {

    /** The smallest picture and the shortest clip that a scenario allows. */
    static final String SMALL = "{\"duration_s\":0.5,\"camera\":{\"width\":160,\"height\":100}}";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    LabelJson labels;

    @Value("${vigil.data}")
    Path data;

    private Rest lead;

    @BeforeEach
    void signIn() {
        people.with("lead", Roles.LEAD);
        lead = Rest.as("lead", port);
    }

    @Test
    void becomesAClipWithTruthAndFirstLabels() {
        var answer = lead.post("/api/v1/requests", "{\"name\":\"Short drive\",\"seed\":11,\"scenario\":" + SMALL + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var job = lead.ended(answer.json().path("jobIds").get(0).asLong());
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        long id = job.path("clipId").asLong();
        var clip = labelled(id);
        assertThat(clip.path("name").asString()).isEqualTo("Short drive");
        assertThat(clip.path("frameCount").asInt()).isEqualTo(15);
        assertThat(clip.path("spectrum").asString()).isEqualTo("nir940");
        assertThat(clip.path("state").asString()).isEqualTo("TO_LABEL");
        assertThat(clip.propertyNames()).contains("width", "height", "subject", "parent", "provenance");
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
        assertThat(job.propertyNames()).contains("error");

        var revisions = lead.get("/api/v1/clips/" + id + "/revisions").json();
        assertThat(revisions
                        .valueStream()
                        .map(line ->
                                line.path("no").asInt() + line.path("origin").asString()))
                .containsExactly("1truth", "2auto");
        var truth = labels.read(
                lead.get("/api/v1/clips/" + id + "/labels?origin=truth").body());
        assertThat(truth.points().get("face68").count()).isEqualTo(68);
        assertThat(truth.signals()).containsKeys("head_yaw", "eye_openness_left", "gaze_azimuth");
        assertThat(truth.layers()).containsKey("eyes_state");

        var pack = lead.get("/api/v1/clips/" + id + "/pack").json();
        assertThat(pack.path("frameCount").asInt()).isEqualTo(15);
        int sizes = pack.path("sizes").valueStream().mapToInt(JsonNode::asInt).sum();
        assertThat(lead.bytes("/api/v1/clips/" + id + "/pack/0")).hasSize(sizes);
        assertThat(lead.bytes("/api/v1/clips/" + id + "/frames/14.jpg")).startsWith(0xFF, 0xD8);
        assertThat(new String(lead.bytes("/api/v1/clips/" + id + "/video.mp4"), StandardCharsets.ISO_8859_1))
                .contains("ftyp");
        for (var map : List.of("segmentation", "depth")) {
            assertThat(lead.bytes("/api/v1/clips/" + id + "/frames/14/" + map + ".png"))
                    .startsWith(0x89, 'P', 'N', 'G');
        }
        for (var missing : List.of(
                "/frames/15.jpg",
                "/frames/-1.jpg",
                "/frames/15/segmentation.png",
                "/frames/-1/depth.png",
                "/pack/1",
                "/pack/-1",
                "/labels?origin=human")) {
            assertThat(lead.get("/api/v1/clips/" + id + missing).status())
                    .as(missing)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"scenario":{"driver":{"age":4000}}}                        | /scenario/driver/age       | between
            {"scenario":{"duration_s":1e9}}                             | /scenario/duration_s       | between
            {"scenario":{"driver":{"agee":40}}}                         | /scenario/driver/agee      | age
            {"scenario":{"camera":{"width":"wide"}}}                    | /scenario/camera/width     | number
            {"scenario":{"camera":{"width":"wide"}}}                    | /scenario/camera/width     | between 160 and 1920
            {"scenario":{"driver":{"age":30.5}}}                        | /scenario/driver/age       | whole number between
            {"count":0}                                                 | /count                     | between 1 and 1000
            {"count":1001}                                              | /count                     | between 1 and 1000
            {"generator":"diffusion"}                                   | /generator                 | procedural
            {"name":"a\\u0000b"}                                         | /name                      | control characters
            {"seeed":1}                                                 | /seeed                     | no field
            {"seed":"one"}                                              | /seed                      | wrong type
            """)
    void isRefusedWhereItIsWrong(String request, String pointer, String hint) {
        int before = lead.get("/api/v1/requests").json().size();
        var answer = lead.post("/api/v1/requests", request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.pointers()).isEqualTo(pointer);
        assertThat(answer.body()).containsIgnoringCase(hint);
        assertThat(lead.get("/api/v1/requests").json().size()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"scenario":[]}
            {"scenario":7}
            {"scenario":
            []
            null
            """)
    void isRefusedWithAReason(String request) {
        var answer = lead.post("/api/v1/requests", request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void takesAVideoThatSomebodyBrings() throws IOException {
        var video = SmallVideo.mp4(12, 128, 96);
        var answer = lead.upload("/api/v1/clips", "my drive.mp4", video, "subject", "ann-7");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var job = lead.ended(answer.json().path("jobIds").get(0).asLong());
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        var clip = labelled(job.path("clipId").asLong());
        assertThat(Map.of(
                        "name", clip.path("name").asString(),
                        "frames", clip.path("frameCount").asInt(),
                        "subject", clip.path("subject").asString(),
                        "generator", clip.path("generator").asString()))
                .isEqualTo(Map.of("name", "my drive", "frames", 12, "subject", "ann-7", "generator", "imported"));
        assertThat(lead.get("/api/v1/clips/" + clip.path("id").asLong() + "/revisions")
                        .body())
                .contains("\"origin\":\"auto\"")
                .doesNotContain("truth");
        assertNothingLeft();

        var again = lead.ended(lead.upload("/api/v1/clips", "copy.mp4", video, "", "")
                .json()
                .path("jobIds")
                .get(0)
                .asLong());
        assertThat(again.path("clipId").asLong())
                .as("the same video is the same clip")
                .isEqualTo(clip.path("id").asLong());
        assertThat(again.path("note").asString()).contains("already", "my drive", "ann-7");
        assertNothingLeft();

        var other = lead.ended(lead.upload("/api/v1/clips", "copy.mp4", video, "subject", "ben-3")
                .json()
                .path("jobIds")
                .get(0)
                .asLong());
        assertThat(other.path("state").asString()).isEqualTo("FAILED");
        assertThat(other.path("error").asString()).contains("my drive", "ann-7", "ben-3");
        assertNothingLeft();
    }

    @Test
    void saysUnderWhichNameTheSameRenderIsKnown() {
        var first = rendered("First name");
        assertThat(first.path("note").asString()).isEmpty();
        var second = rendered("Second name");
        assertThat(second.path("clipId").asLong())
                .isEqualTo(first.path("clipId").asLong());
        assertThat(second.path("note").asString()).contains("First name");
    }

    private JsonNode rendered(String name) {
        return lead.ended(
                lead.post("/api/v1/requests", "{\"name\":\"" + name + "\",\"seed\":12,\"scenario\":" + SMALL + "}")
                        .json()
                        .path("jobIds")
                        .get(0)
                        .asLong());
    }

    @Test
    void refusesAFileThatIsNoVideoAndKeepsNothingOfIt() throws IOException {
        var text = "these are not frames\n".repeat(50).getBytes(StandardCharsets.UTF_8);
        var job = lead.ended(lead.upload("/api/v1/clips", "notes.mp4", text, "", "")
                .json()
                .path("jobIds")
                .get(0)
                .asLong());
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("attempt").asInt()).isEqualTo(1);
        assertThat(job.path("error").asString()).containsIgnoringCase("video").doesNotContain("Exception", "/");
        assertNothingLeft();
        assertThat(lead.upload("/api/v1/clips", "nothing.mp4", new byte[0], "", "")
                        .status())
                .isEqualTo(400);
        assertNothingLeft();
    }

    @Test
    void findsTheRenderedFaceByItself() {
        var scenario = "{\"duration_s\":1.5,\"camera\":{\"width\":480,\"height\":300}}";
        var job = lead.ended(lead.post("/api/v1/requests", "{\"seed\":5,\"scenario\":" + scenario + "}")
                .json()
                .path("jobIds")
                .get(0)
                .asLong());
        long id = labelled(job.path("clipId").asLong()).path("id").asLong();
        var truth = labels.read(
                        lead.get("/api/v1/clips/" + id + "/labels?origin=truth").body())
                .boxes()
                .get("face");
        var found = labels.read(
                        lead.get("/api/v1/clips/" + id + "/labels?origin=auto").body())
                .boxes()
                .get("face");
        assertThat(found).as("a face box track").isNotNull();
        double worst = 1;
        double sum = 0;
        int seen = 0;
        int frames = truth.visibility().length;
        for (int i = 0; i < frames; i++) {
            if (found.visibility()[i] != Visibility.ABSENT.code()) {
                double overlap = overlap(truth.xywh(), found.xywh(), 4 * i);
                worst = Math.min(worst, overlap);
                sum += overlap;
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(frames / 2);
        assertThat(sum / seen)
                .as("mean overlap on %d of %d frames, worst %.2f", seen, frames, worst)
                .isGreaterThan(0.4);
    }

    private JsonNode labelled(long clip) {
        return lead.await(
                "/api/v1/clips/" + clip,
                answer -> answer.path("stage").asString().equals("TO_LABEL"));
    }

    private void assertNothingLeft() throws IOException {
        for (var folder : List.of("incoming", "uploads", "media/work")) {
            try (Stream<Path> files = Files.list(data.resolve(folder))) {
                assertThat(files).as(folder).isEmpty();
            }
        }
    }

    private static double overlap(int[] a, int[] b, int at) {
        double w = Math.min(a[at] + a[at + 2], b[at] + b[at + 2]) - Math.max(a[at], b[at]);
        double h = Math.min(a[at + 1] + a[at + 3], b[at + 1] + b[at + 3]) - Math.max(a[at + 1], b[at + 1]);
        double shared = Math.max(0, w) * Math.max(0, h);
        return shared / ((double) a[at + 2] * a[at + 3] + (double) b[at + 2] * b[at + 3] - shared);
    }
}

package dev.vigil.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.Labels;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.VideoImports;
import dev.vigil.media.internal.SmallVideo;
import dev.vigil.provider.internal.TransferCheck;
import dev.vigil.security.Roles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an order to a clip, and all the ways that it may not come to one. */
@VigilTest
class VideoOrderTests {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String BODY = "{\"id\":\"p1\",\"status\":\"succeeded\"}";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCENARIO = """
            {"duration_s":4,"camera":{"width":1280,"height":720,"spectrum":"rgb"},"lighting":{"illuminance_lx":20000}}""";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    VideoImports imports;

    @Autowired
    MediaStore media;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clips clips;

    @Autowired
    ClipFrames frames;

    @Autowired
    Labels labels;

    private final StubbedModel model = new StubbedModel();
    private Rest admin;
    private Rest lead;
    private String connection;

    @BeforeEach
    void connect() {
        people.with("video-lead", Roles.LEAD);
        admin = Rest.as(VigilTest.ADMIN, port);
        lead = Rest.as("video-lead", port);
        connection = "stub-" + NAMES.incrementAndGet();
        keep("{\"family\":\"VIDEOS\",\"address\":\"%s\",\"options\":{\"dialect\":\"vllm\"}}"
                .formatted(model.address()));
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void keep(String body) {
        var answer = admin.call("PUT", "/api/v1/connections/" + connection, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** A gateway to a model that is paid for. */
    private void keepPaid(String more) {
        keep(
                "{\"family\":\"VIDEOS\",\"address\":\"%s\",\"key\":\"sk-secret-of-nobody\",\"usdPerSecond\":0.5,\"options\":{\"dialect\":\"openai\"}%s}"
                        .formatted(model.address(), more));
    }

    private Rest.Answer ask() {
        return lead.post(
                "/api/v1/requests",
                "{\"name\":\"From words\",\"generator\":\"%s\",\"seed\":5,\"scenario\":%s}"
                        .formatted(connection, SCENARIO));
    }

    private long asked() {
        var answer = ask();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("jobIds").get(0).asLong();
    }

    private JsonNode operation(long job) {
        return lead.get("/api/v1/video-orders")
                .json()
                .valueStream()
                .filter(each -> each.path("jobId").asLong() == job)
                .findFirst()
                .orElseThrow();
    }

    private void awaitState(long job, String state) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(operation(job).path("state").asString()).isEqualTo(state));
    }

    @Test
    void wordsBecomeAClipThatSaysWhereItCameFrom() {
        long job = asked();
        awaitState(job, "QUEUED");
        model.stands("in_progress", ",\"progress\":40");
        awaitState(job, "RUNNING");
        model.made(SmallVideo.mp4(30, 322, 180));
        var ended = lead.ended(job);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(model.orders()).isEqualTo(1);
        assertThat(model.fields()).contains("num_frames=121", "fps=30", "seed=5", "width=1280", "height=720");

        var clip = lead.get("/api/v1/clips/" + ended.path("clipId").asLong()).json();
        assertThat(clip.path("generator").asString()).isEqualTo("generated");
        assertThat(clip.path("frameCount").asInt()).isEqualTo(30);
        var provenance = clip.path("provenance");
        assertThat(provenance.path("provider").asString()).isEqualTo("Videos API");
        assertThat(provenance.path("prompt").asString()).contains("Single continuous unbroken shot");
        assertThat(provenance.path("terms").asString()).contains("licence");
        assertThat(provenance.path("seed").asInt()).isEqualTo(5);
        var operation = operation(job);
        assertThat(operation.path("state").asString()).isEqualTo("STORED");
        assertThat(operation.path("warnings").toString()).contains("121 are made in place of 120");
        assertThat(operation.path("cost").isNull()).isTrue();
    }

    @Test
    void labelsAreKeptWhereTheVideoShowsWhatTheRenderShowed() {
        long clip = rendered();
        long job = followed(clip, "RENDER");
        var control = model.file("input_reference");
        model.made(OtherLook.of(control, imports, media, 0));
        var ended = lead.ended(job);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.path("note").asString()).contains("Labels were kept");
        long made = ended.path("clipId").asLong();
        var revisions = lead.get("/api/v1/clips/" + made + "/revisions").json();
        assertThat(revisions.toString()).contains("sim-to-real/1");
        var labels = lead.get("/api/v1/clips/" + made + "/labels?origin=import").json();
        assertThat(labels.path("frames").asInt(labels.path("frameCount").asInt()))
                .isEqualTo(lead.get("/api/v1/clips/" + made)
                        .json()
                        .path("frameCount")
                        .asInt());
        assertThat(lead.get("/api/v1/clips/" + made).json().path("parent").asLong())
                .isEqualTo(clip);
    }

    /** A driver's eyes are 66 pixels apart here: five hundredths of that are 3.3. */
    @ParameterizedTest
    @CsvSource({"2, Labels were kept", "6, labels were not kept", "14, labels were not kept"})
    void labelsAreNotKeptWhereTheFaceIsSomewhereElse(double shift, String said) {
        long clip = rendered();
        long job = followed(clip, "RENDER");
        model.made(OtherLook.of(model.file("input_reference"), imports, media, shift));
        var ended = lead.ended(job);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.path("note").asString()).contains("drifts by").contains(said);
        var revisions = lead.get("/api/v1/clips/" + ended.path("clipId").asLong() + "/revisions")
                .json();
        assertThat(revisions.toString().contains("sim-to-real")).isEqualTo(said.startsWith("Labels"));
    }

    @Test
    void labelsAreNotKeptWhereTheEyesStayOpen() throws IOException {
        long clip = rendered();
        long job = followed(clip, "RENDER");
        model.made(OtherLook.of(model.file("input_reference"), imports, media, 0, frame -> frame % 10));
        long made = lead.ended(job).path("clipId").asLong();
        var truth = labels.document(labels.head(clip).orElseThrow());
        try (var render = frames.open(clips.findById(clip).orElseThrow());
                var video = frames.open(clips.findById(made).orElseThrow())) {
            var sources = IntStream.range(0, video.frameCount())
                    .map(frame -> Math.min(frame, render.frameCount() - 1))
                    .toArray();
            // however far the face may drift: it nods, and the video does not
            var result = new TransferCheck(10).compare(render, truth, video, sources);
            assertThat(result.kept()).isFalse();
            assertThat(result.sentence()).contains("The eyes are as labelled in");
        }
    }

    @Test
    void anErasedClipTakesAlongWhatAModelFollowed() {
        long clip = rendered();
        long job = followed(clip, "DEPTH");
        model.made(SmallVideo.mp4(9, 200, 112));
        lead.ended(job);
        var control = jdbc.sql("select control from video_operation where job_id = ?")
                .param(job)
                .query(String.class)
                .single();
        assertThat(media.contains(new MediaHash(control))).isTrue();
        assertThat(lead.post("/api/v1/clips/" + clip + "/erase", "{\"reason\":\"No consent.\"}")
                        .status())
                .isLessThan(300);
        assertThat(media.contains(new MediaHash(control))).isFalse();
        assertThat(operation(job).path("name").asString()).isEqualTo("Erased");
        assertThat(operation(job).path("prompt").asString()).isEmpty();
    }

    @Test
    void anAnswerThatBringsAnOddVideoInVp9BecomesAClip() {
        connection = connection + "-nim";
        keep("{\"family\":\"COSMOS\",\"address\":\"%s\"}".formatted(model.address()));
        var video = Base64.getEncoder().encodeToString(SmallVideo.vp9(25, 211, 119));
        model.server()
                .stubFor(post("/v1/infer").willReturn(okJson("{\"b64_video\":\"" + video + "\",\"action\":null}")));
        long clip = lead.ended(asked()).path("clipId").asLong();
        var made = lead.get("/api/v1/clips/" + clip).json();
        assertThat(made.path("width").asInt()).isEqualTo(211);
        assertThat(made.path("height").asInt()).isEqualTo(119);
        assertThat(made.path("frameCount").asInt()).isEqualTo(25);
        assertThat(lead.bytes("/api/v1/clips/" + clip + "/frames/24.jpg")).startsWith(0xFF, 0xD8);
    }

    @Test
    void aVideoThatIsCutShortIsNone() {
        var whole = SmallVideo.mp4(20, 320, 180);
        model.made(Arrays.copyOf(whole, whole.length / 2));
        long job = asked();
        assertThat(lead.ended(job).path("error").asString()).contains("cut short");
    }

    @Test
    void aSignedWebhookWakesAnOrderAndAForgedOneNobody() throws Exception {
        var secret = Base64.getEncoder().encodeToString("a secret of thirty-two characters".getBytes(UTF_8));
        connection = connection + "-replicate";
        keep("{\"family\":\"REPLICATE\",\"address\":\"%s\",\"key\":\"r8_key\",\"model\":\"wan-video/wan-2.2-t2v-fast\"}"
                .formatted(model.address()));
        var server = model.server();
        server.stubFor(get("/v1/webhooks/default/secret").willReturn(okJson("{\"key\":\"whsec_" + secret + "\"}")));
        var waits = "{\"id\":\"p1\",\"status\":\"processing\"}";
        server.stubFor(post(urlPathMatching("/v1/models/.*")).willReturn(okJson(waits)));
        // told to come back in an hour, it would not look before
        server.stubFor(
                get("/v1/predictions/p1").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600")));
        long job = asked();
        await().atMost(Duration.ofMinutes(1)).until(() -> looked(server) > 0);
        var order = operation(job).path("orderId").asString();
        assertThat(server.findAll(postRequestedFor(urlPathMatching("/v1/models/.*")))
                        .getFirst()
                        .getBodyAsString())
                .contains("https://vigil.example/hooks/" + order);
        int before = looked(server);
        long now = Instant.now().getEpochSecond();
        assertThat(hook(order, "m1", now, "v1,AAAA")).isEqualTo(403);
        assertThat(hook(order, "m1", now - 3_600, signed(secret, "m1", now - 3_600)))
                .isEqualTo(403);
        assertThat(hook(UUID.randomUUID().toString(), "m1", now, signed(secret, "m1", now)))
                .isEqualTo(403);
        assertThat(looked(server)).isEqualTo(before);
        assertThat(hook(order, "m1", now, "v1,AAAA " + signed(secret, "m1", now)))
                .isEqualTo(204);
        await().atMost(Duration.ofMinutes(1)).until(() -> looked(server) == before + 1);
        // played back it is heard, and changes nothing
        assertThat(hook(order, "m1", now, signed(secret, "m1", now))).isEqualTo(204);
        server.stubFor(get("/v1/predictions/p1")
                .willReturn(okJson("{\"id\":\"p1\",\"status\":\"failed\",\"error\":\"no GPU\"}")));
        assertThat(hook(order, "m2", now, signed(secret, "m2", now))).isEqualTo(204);
        assertThat(lead.ended(job).path("error").asString()).contains("no GPU");
        assertThat(looked(server)).isEqualTo(before + 2);
    }

    private static int looked(WireMockServer server) {
        return server.findAll(getRequestedFor(urlEqualTo("/v1/predictions/p1"))).size();
    }

    private static String signed(String secret, String id, long at) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal((id + "." + at + "." + BODY).getBytes(UTF_8)));
    }

    private int hook(String order, String id, long at, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/" + order))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at))
                .header("webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(BODY))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void labelsAreNotKeptWhereFramesAreMissing() {
        long clip = rendered();
        long job = followed(clip, "DEPTH");
        assertThat(model.file("control_reference")).isNotEmpty();
        model.made(SmallVideo.mp4(20, 640, 360));
        var ended = lead.ended(job);
        assertThat(ended.path("note").asString()).contains("20 frames in place of");
    }

    private long rendered() {
        var answer = lead.post("/api/v1/requests", """
                {"name":"To be made real","seed":3,"scenario":{"duration_s":2,"camera":{"width":640,"height":360},
                 "behaviour":{"segments":[{"state":"microsleep","gaze_target":"eyes_closed","start_s":0.6,"duration_s":1.2,"onset_ms":100}]}}}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return lead.ended(answer.json().path("jobIds").get(0).asLong())
                .path("clipId")
                .asLong();
    }

    private long followed(long clip, String kind) {
        var answer = lead.post(
                "/api/v1/video-orders",
                "{\"connection\":\"%s\",\"clips\":[%d],\"follow\":\"%s\"}".formatted(connection, clip, kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().path("jobIds").get(0).asLong();
    }

    @Test
    void neverPaysTwiceWhereTheAnswerWasLost() {
        keepPaid("");
        model.takes(aResponse().withStatus(502));
        long job = asked();
        var ended = lead.ended(job);
        assertThat(ended.path("state").asString()).isEqualTo("FAILED");
        assertThat(ended.path("error").asString()).contains("Nobody knows").contains("paid for twice");
        assertThat(operation(job).path("state").asString()).isEqualTo("SUBMIT_UNKNOWN");
        assertThat(model.orders()).isEqualTo(1);

        // a person has looked, and decides
        model.takes(okJson("{\"id\":\"video-1\",\"status\":\"queued\"}"));
        model.made(SmallVideo.mp4(10, 320, 180));
        assertThat(lead.post("/api/v1/jobs/" + job + "/retry", "").status()).isLessThan(300);
        assertThat(lead.ended(job).path("state").asString()).isEqualTo("DONE");
        assertThat(model.orders()).isEqualTo(2);
        assertThat(operation(job).path("submissions").asInt()).isEqualTo(2);
    }

    @Test
    void sendsAgainWhatCostsNothing() {
        model.takes(aResponse().withStatus(502));
        long job = asked();
        await().atMost(Duration.ofMinutes(1)).until(() -> model.orders() > 1);
        model.takes(okJson("{\"id\":\"video-1\",\"status\":\"queued\"}"));
        model.made(SmallVideo.mp4(10, 320, 180));
        assertThat(lead.ended(job).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void neverRepeatsWhatWasRefused() {
        keepPaid("");
        model.takes(aResponse()
                .withStatus(400)
                .withBody("{\"error\":{\"code\":\"moderation_blocked\",\"message\":\"not this\"}}"));
        long job = asked();
        assertThat(lead.ended(job).path("error").asString()).contains("not this");
        assertThat(operation(job).path("state").asString()).isEqualTo("REFUSED");
        lead.post("/api/v1/jobs/" + job + "/retry", "");
        assertThat(lead.ended(job).path("state").asString()).isEqualTo("FAILED");
        assertThat(model.orders()).isEqualTo(1);
    }

    @Test
    void fetchesAgainWhatWasMadeAndCameBroken() {
        keepPaid("");
        model.made("no video at all, but long enough to be looked at".getBytes());
        long job = asked();
        assertThat(lead.ended(job).path("error").asString()).contains("cannot be used");
        assertThat(operation(job).path("state").asString()).isEqualTo("FAILED");
        model.made(SmallVideo.mp4(10, 321, 181));
        lead.post("/api/v1/jobs/" + job + "/retry", "");
        assertThat(lead.ended(job).path("state").asString()).isEqualTo("DONE");
        assertThat(model.orders()).as("what is made is not ordered again").isEqualTo(1);
    }

    @Test
    void callsOffWhatNobodyWantsAnyMore() {
        long job = asked();
        awaitState(job, "QUEUED");
        assertThat(lead.post("/api/v1/jobs/" + job + "/cancel", "").status()).isLessThan(300);
        assertThat(lead.ended(job).path("state").asString()).isEqualTo("CANCELLED");
        await().atMost(Duration.ofMinutes(1)).until(() -> model.calledOff() == 1);
        assertThat(operation(job).path("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void givesUpWhatIsNotReadyInTimeAndCallsItOff() {
        long job = asked();
        awaitState(job, "QUEUED");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            // a look that is under way may write the old time back
            jdbc.sql("update video_operation set submitted_at = now() - interval '61 minutes' where job_id = ?")
                    .param(job)
                    .update();
            return operation(job).path("state").asString().equals("EXPIRED");
        });
        assertThat(lead.ended(job).path("error").asString()).contains("Not ready within 60 minutes");
        await().atMost(Duration.ofMinutes(1)).until(() -> model.calledOff() == 1);
    }

    @Test
    void saysThatAnOrderIsLostWhereItsServerForgot() {
        long job = asked();
        awaitState(job, "QUEUED");
        model.server().resetMappings();
        assertThat(lead.ended(job).path("error").asString()).contains("knows nothing of this order");
        assertThat(operation(job).path("state").asString()).isEqualTo("LOST");
    }

    @Test
    void spendsNoMoreThanAProjectMay() {
        keepPaid("");
        var project = "night-" + connection;
        assertThat(admin.call("PUT", "/api/v1/budgets/" + project, "{\"usdPerMonth\":3}")
                        .status())
                .isEqualTo(200);
        var body = "{\"generator\":\"%s\",\"project\":\"%s\",\"count\":%d,\"scenario\":%s}";
        var tooMuch = lead.post("/api/v1/requests", body.formatted(connection, project, 2, SCENARIO));
        assertThat(tooMuch.status()).isEqualTo(409);
        assertThat(tooMuch.body()).contains("may spend 3.00 USD a month").contains("4.00 more");
        assertThat(lead.post("/api/v1/requests", body.formatted(connection, project, 1, SCENARIO))
                        .status())
                .isEqualTo(202);
        assertThat(lead.post("/api/v1/requests", body.formatted(connection, project, 1, SCENARIO))
                        .status())
                .isEqualTo(409);
        assertThat(lead.get("/api/v1/budgets").json().toString()).contains(project);
    }

    @Test
    void keepsNoMoreUnderWayThanTheConnectionAllows() {
        keep("{\"family\":\"VIDEOS\",\"address\":\"%s\",\"mostAtOnce\":1}".formatted(model.address()));
        long first = asked();
        awaitState(first, "QUEUED");
        long second = asked();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(lead.get("/api/v1/jobs/" + second)
                                .json()
                                .path("note")
                                .asString())
                        .contains("waits for a place"));
        assertThat(operation(second).path("state").asString()).isEqualTo("DRAFT");
        assertThat(model.orders()).isEqualTo(1);
        model.made(SmallVideo.mp4(10, 320, 180));
        assertThat(lead.ended(first).path("state").asString()).isEqualTo("DONE");
        assertThat(lead.ended(second).path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void tellsNobodyAKey() {
        keepPaid("");
        var all = admin.get("/api/v1/connections").body()
                + lead.get("/api/v1/connections").body()
                + admin.get("/api/v1/connections").body();
        assertThat(all).doesNotContain("sk-secret-of-nobody").contains("body");
        var answer = admin.call(
                "PUT",
                "/api/v1/connections/" + connection,
                "{\"family\":\"VIDEOS\",\"address\":\"ftp://x\",\"key\":\"sk-secret-of-nobody\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).contains("/address");
        assertThat(answer.body()).doesNotContain("sk-secret-of-nobody");
        var probe =
                admin.post("/api/v1/connections/" + connection + "/test", "").json();
        assertThat(probe.path("works").asBoolean()).as(probe.toString()).isTrue();
        assertThat(probe.path("models").toString()).contains("stub-model");
        // left out, it stays; empty, it is forgotten
        keep("{\"family\":\"VIDEOS\",\"address\":\"%s\",\"options\":{\"dialect\":\"openai\"}}"
                .formatted(model.address()));
        assertThat(named(connection).path("keyEnd").asString("")).isEqualTo("body");
        keep("{\"family\":\"VIDEOS\",\"address\":\"%s\",\"key\":\"\"}".formatted(model.address()));
        assertThat(named(connection).path("keyEnd").isNull()).isTrue();
    }

    private JsonNode named(String name) {
        return lead.get("/api/v1/connections")
                .json()
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysBeforehandWhatWillDiffer() {
        keepPaid("");
        var answer = lead.post(
                        "/api/v1/video-orders/preview",
                        "{\"connection\":\"%s\",\"scenario\":%s}".formatted(connection, SCENARIO))
                .json();
        assertThat(answer.path("possible").asBoolean()).isTrue();
        assertThat(answer.path("usd").asDouble()).isEqualTo(2);
        assertThat(answer.path("findings").toString())
                .contains("takes no seed", "takes no negative prompt", "own rate of frames");
        assertThat(answer.path("prompt").asString()).contains("Avoid:");
        long clip = rendered();
        var no =
                lead.post("/api/v1/video-orders", "{\"connection\":\"%s\",\"clips\":[%d]}".formatted(connection, clip));
        assertThat(no.status()).isEqualTo(400);
        assertThat(no.body()).contains("follows no video");
        assertThat(JSON.readTree(no.body()).at("/errors/0/pointer").asString()).isEqualTo("/control");
    }
}

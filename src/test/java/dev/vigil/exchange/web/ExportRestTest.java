package dev.vigil.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.exchange.Exports;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.ClipRecorder;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.Renditions;
import dev.vigil.media.TestFrames;
import dev.vigil.security.Roles;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Datasets as a client sees them, from the first draft to the archive. */
@VigilTest
class ExportRestTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private TestPeople people;

    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String slug = "rest-" + COUNT.incrementAndGet();
    private final String versions = "/datasets/" + slug + "/versions";
    private ApprovedClips clips;

    @BeforeEach
    void peopleAndClips(@Autowired JdbcClient jdbc, @Autowired MediaStore media, @Autowired LabelJson json) {
        people.with("curator", Roles.LEAD);
        people.with("looker", Roles.REVIEWER);
        clips = new ApprovedClips(jdbc, media, json);
    }

    @Test
    void leadsFromADraftToAnArchiveWhoseSumsCheckOut() throws Exception {
        long clip = clips.approved();
        assertThat(lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}").statusCode())
                .isEqualTo(201);
        assertThat(lead("POST", versions, "{}").statusCode()).isEqualTo(201);
        assertThat(lead("PUT", versions + "/1.0.0/clips/" + clip, "").statusCode())
                .isEqualTo(204);
        assertThat(lead("GET", versions + "/1.0.0/export", "").statusCode()).isEqualTo(409);
        var frozen = json(lead("POST", versions + "/1.0.0/freeze", ""));
        assertThat(frozen.path("state").asString()).isEqualTo("FROZEN");
        assertThat(frozen.path("version").asString()).isEqualTo("1.0.0");
        assertThat(json(lead("GET", versions + "/1.0.0/verify", ""))
                        .path("verified")
                        .asBoolean())
                .isTrue();

        var asked = lead("POST", versions + "/1.0.0/verifications", "");
        assertThat(ended(asked).path("state").asString()).isEqualTo("DONE");
        assertThat(json(lead("GET", versions + "/1.0.0/verifications", ""))
                        .at("/0/clips")
                        .asInt())
                .isEqualTo(1);

        var archive = lead("GET", versions + "/1.0.0/export?format=openlabel", "");
        var again = lead("GET", versions + "/1.0.0/export?format=openlabel", "");

        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.body()).isEqualTo(again.body());
        var entries = unzip(archive.body());
        var name = "clip-%06d".formatted(clip);
        assertThat(entries.keySet())
                .containsExactly(
                        "dataset.json",
                        "labels/" + name + ".json",
                        "frames/" + name + ".json",
                        "video/" + name + ".mp4",
                        "LOSSES.md",
                        "SHA256SUMS");
        assertThat(sums(entries)).isEqualTo(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8));
        assertThat(mapper.readTree(entries.get("dataset.json")).path("rootHash"))
                .isEqualTo(frozen.path("rootHash"));
        assertThat(mapper.readTree(entries.get("labels/" + name + ".json"))
                        .at("/openlabel/actions/0/type")
                        .asString())
                .isEqualTo("eyes_state/open");
    }

    @Test
    void anArchiveIsWholeThoughAClipIsBeyondH264(@Autowired JdbcClient jdbc, @Autowired MediaStore media)
            throws Exception {
        long clip = withoutPreview(jdbc, huge(media), clips.unapproved());
        clips.verdict(clip, clips.label(clip, "open"), "approve");
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "{}");
        lead("PUT", versions + "/1.0.0/clips/" + clip, "");
        assertThat(lead("POST", versions + "/1.0.0/freeze", "").statusCode()).isEqualTo(200);

        var entries = unzip(lead("GET", versions + "/1.0.0/export", "").body());

        assertThat(entries).containsKey("SHA256SUMS");
        assertThat(entries.get("video/clip-%06d.mp4".formatted(clip))).isNotEmpty();
    }

    @Test
    void everyFormatCarriesAClipWithItsSums(
            @Autowired JdbcClient jdbc, @Autowired MediaStore media, @Autowired Exports exports) throws Exception {
        long clip = withoutPreview(jdbc, recorded(media, 640, 400), clips.unapproved());
        clips.verdict(clip, clips.label(clip, "open"), "approve");
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "{}");
        lead("PUT", versions + "/1.0.0/clips/" + clip, "");
        assertThat(lead("POST", versions + "/1.0.0/freeze", "").statusCode()).isEqualTo(200);

        for (var format : exports.formats()) {
            var path = versions + "/1.0.0/export?format=" + format.name();
            var answer = lead("GET", path, "");

            assertThat(answer.statusCode()).as(format.name()).isEqualTo(200);
            assertThat(answer.body())
                    .as(format.name())
                    .isEqualTo(lead("GET", path, "").body());
            var entries = unzip(answer.body());
            assertThat(entries).as(format.name()).containsKeys("dataset.json", "LOSSES.md", "SHA256SUMS");
            assertThat(sums(entries)).isEqualTo(new String(entries.get("SHA256SUMS"), StandardCharsets.UTF_8));
        }
        var image = "images/train/clip-%06d_000002.png".formatted(clip);
        var png = unzip(lead("GET", versions + "/1.0.0/export?format=frames-png", "")
                        .body())
                .get(image);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(640);
    }

    private Renditions huge(MediaStore media) throws Exception {
        return recorded(media, 8191, 1201);
    }

    static Renditions recorded(MediaStore media, int width, int height) throws Exception {
        var folder = media.newWorkFolder("recorded");
        try (var recorder = ClipRecorder.open(media, folder, width, height, PixelLayout.GRAY8, 30)) {
            for (int i = 0; i < 3; i++) {
                recorder.add(TestFrames.numbered(i, width, height, PixelLayout.GRAY8), i * 33_333L);
            }
            return recorder.finish();
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    static long withoutPreview(JdbcClient jdbc, Renditions made, long like) {
        return jdbc.sql("""
                        insert into clip (name, master, pack, width, height, frame_count, frames_per_second, spectrum, pts_us,
                          generator, subject, leak_group_id, provenance, created_by)
                        select 'recorded', ?, ?, ?, ?, frame_count, frames_per_second, spectrum, pts_us, 'procedural', subject,
                          leak_group_id, provenance, created_by from clip where id = ? returning id""")
                .params(made.master().hex(), made.pack().hex(), made.width(), made.height(), like)
                .query(Long.class)
                .single();
    }

    @Test
    void givesTheLabelsOfOneClipAsOpenLabel() throws Exception {
        var labels = json(lead("GET", "/clips/" + clips.approved() + "/labels?format=openlabel&origin=human", ""));

        assertThat(labels.at("/openlabel/metadata/schema_version").asString()).isEqualTo("1.0.0");
        problem(lead("GET", "/clips/999999/labels?format=openlabel", ""), 404);
    }

    @Test
    void refusesWithASentence() throws Exception {
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "");

        problem(lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}"), 409);
        problem(lead("POST", "/datasets", "{\"slug\":\"No Slug\"}"), 400);
        problem(lead("GET", "/datasets/nowhere", ""), 404);
        problem(lead("GET", versions + "/9.0.0", ""), 404);
        problem(lead("PUT", versions + "/1.0.0/clips/" + clips.unapproved(), ""), 409);
        problem(lead("PUT", versions + "/1.0.0/clips/999999", ""), 404);
        problem(lead("POST", versions + "/1.0.0/freeze", ""), 409);
    }

    @Test
    void makesAnArchiveOnceAndGivesItInParts() throws Exception {
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "");
        lead("PUT", versions + "/1.0.0/clips/" + clips.approved(), "");
        var wanted = "{\"format\":\"openlabel\"}";
        problem(lead("POST", versions + "/1.0.0/exports", wanted), 409);
        lead("POST", versions + "/1.0.0/freeze", "");
        problem(lead("POST", versions + "/1.0.0/exports", "{\"format\":\"docx\"}"), 400);

        var asked = lead("POST", versions + "/1.0.0/exports", wanted);
        assertThat(asked.statusCode()).isEqualTo(202);
        var export = asked.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        var made = await().until(
                        () -> json(lead("GET", export, "")),
                        now -> now.path("ready").asBoolean());
        assertThat(lead("POST", versions + "/1.0.0/exports", wanted).statusCode())
                .isEqualTo(200);

        var whole = lead("GET", export + "/file", "");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.body())))
                .isEqualTo(made.path("sha256").asString());
        assertThat(whole.body())
                .isEqualTo(lead("GET", versions + "/1.0.0/export", "").body());
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        var rest = call("curator", "GET", export + "/file", "", "Range", "bytes=100-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
        var changed = call("curator", "GET", export + "/file", "", "Range", "bytes=100-", "If-Range", "\"old\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(whole.body());
        assertThat(call("curator", "GET", export + "/file", "", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);

        lead("POST", versions + "/1.0.0/withdraw", "{\"reason\":\"no consent\"}");
        assertThat(lead("GET", export + "/file", "").statusCode()).isEqualTo(404);
    }

    @Test
    void freezesAsAJobForWhoeverPrefersIt() throws Exception {
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "");
        assertThat(ended(freezeLater()).path("error").asString()).contains("no clips");

        lead("PUT", versions + "/1.0.0/clips/" + clips.approved(), "");
        assertThat(ended(freezeLater()).path("note").asString()).isEqualTo("Version 1.0.0 is frozen.");
        assertThat(json(lead("GET", versions + "/1.0.0", "")).path("frozenBy").asString())
                .isEqualTo("curator");
        problem(freezeLater(), 409);
    }

    private HttpResponse<byte[]> freezeLater() throws Exception {
        return call("curator", "POST", versions + "/1.0.0/freeze", "", "Prefer", "respond-async");
    }

    @Test
    void letsOneOfManyWinAndTellsTheOthers() throws Exception {
        assertThat(atOnce("/datasets", "{\"slug\":\"" + slug + "\"}"))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(atOnce(versions, "{}")).contains(201).isSubsetOf(201, 409);
    }

    private List<Integer> atOnce(String path, String body) throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call = () -> lead("POST", path, body).statusCode();
            var answers = callers.invokeAll(Collections.nCopies(6, call));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    @Test
    void letsEverybodyReadAndOnlyLeadsWrite() throws Exception {
        lead("POST", "/datasets", "{\"slug\":\"" + slug + "\"}");
        lead("POST", versions, "");

        assertThat(call("looker", "GET", versions + "/1.0.0", "").statusCode()).isEqualTo(200);
        problem(call("looker", "POST", "/datasets", "{\"slug\":\"other\"}"), 403);
        problem(call("looker", "POST", versions, "{}"), 403);
        problem(call("looker", "PUT", versions + "/1.0.0/clips/1", ""), 403);
        problem(call("looker", "DELETE", versions + "/1.0.0/clips/1", ""), 403);
        problem(call("looker", "POST", versions + "/1.0.0/freeze", ""), 403);
    }

    private void problem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString("")).isNotBlank();
    }

    /** Waits for the job that an answer points to. */
    private JsonNode ended(HttpResponse<byte[]> accepted) throws Exception {
        assertThat(accepted.statusCode()).isEqualTo(202);
        var job = accepted.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        return await().until(() -> json(lead("GET", job, "")), now -> now.hasNonNull("finishedAt"));
    }

    private JsonNode json(HttpResponse<byte[]> answer) {
        return mapper.readTree(answer.body());
    }

    private HttpResponse<byte[]> lead(String method, String path, String body) throws Exception {
        return call("curator", method, path, body);
    }

    private HttpResponse<byte[]> call(String name, String method, String path, String body, String... headers)
            throws Exception {
        var credentials =
                Base64.getEncoder().encodeToString((name + ":" + VigilTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Basic " + credentials)
                .headers(Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                        .toArray(String[]::new))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String sums(Map<String, byte[]> entries) throws Exception {
        var sums = new StringBuilder();
        for (var entry : entries.entrySet()) {
            if (!entry.getKey().equals("SHA256SUMS")) {
                var hash = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
                sums.append(HexFormat.of().formatHex(hash))
                        .append("  ")
                        .append(entry.getKey())
                        .append('\n');
            }
        }
        return sums.toString();
    }
}

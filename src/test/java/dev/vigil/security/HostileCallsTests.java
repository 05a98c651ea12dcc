package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls that cannot be answered get a problem detail, and cost nothing before they get it. */
@VigilTest
class HostileCallsTests {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ApiTokens tokens;

    private Rest lead;
    private Rest annotator;

    @BeforeEach
    void signIn() {
        people.with("hostile-lead", Roles.LEAD);
        people.with("hostile-ann", Roles.ANNOTATOR);
        lead = Rest.as("hostile-lead", port);
        annotator = Rest.as("hostile-ann", port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nowhere, application/json, 404",
        "GET, /api/v2, application/json, 404",
        "DELETE, /api/v1/jobs, application/json, 405",
        "POST, /api/v1/requests, text/plain, 415",
        "POST, /api/v1/clips, application/json, 415",
        "GET, /api/v1//clips, application/json, 400",
        "GET, /api/v1/clips?stage=LOST, application/json, 400",
        "GET, /api/v1/clips/one, application/json, 400",
    })
    void answersWithAProblem(String method, String path, String type, int status) throws Exception {
        var secret = tokens.issue("hostile-lead", "problems", 1).secret();
        for (var credentials : List.of(basic("hostile-lead"), "Bearer " + secret)) {
            var answer = send(HttpRequest.newBuilder(address(path))
                    .header("Authorization", credentials)
                    .header("Content-Type", type)
                    .method(method, HttpRequest.BodyPublishers.ofString("x")));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body())
                    .contains("\"status\":" + status, "\"detail\"")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/api/v1/jobs"))
                .header("Authorization", basic("hostile-lead"))
                .DELETE());
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void refusesControlCharactersByTheNameOfTheField() {
        assertThat(refused(annotator.post("/api/v1/tokens", "{\"name\":\"a\\u0000b\"}")))
                .isEqualTo("/name");
        assertThat(refused(annotator.get("/api/v1/clips?text=%00"))).isEqualTo("/text");
        assertThat(refused(lead.post(
                        "/api/v1/clips/1/verdicts", "{\"revision\":1,\"verdict\":\"reject\",\"remark\":\"\\u0007\"}")))
                .isEqualTo("/remark");
        assertThat(refused(lead.post("/api/v1/datasets", "{\"slug\":\"\\ud800\"}")))
                .isEqualTo("/slug");
        assertThat(refused(Rest.as(VigilTest.ADMIN, port)
                        .post("/api/v1/people", "{\"name\":\"nul\",\"displayName\":\"\\u0000\"}")))
                .isEqualTo("/displayName");
        assertThat(Rest.as("nobody\0", port).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void countsPagesNoFurtherThanTheDatabase() {
        assertThat(annotator.get("/api/v1/clips?page=99999999").status()).isEqualTo(400);
        assertThat(annotator.get("/api/v1/clips?page=-1").status()).isEqualTo(400);
        assertThat(annotator.get("/api/v1/clips?page=1000000&size=500").json().size())
                .isZero();
    }

    @Test
    void refusesAVideoBeforeItIsSent() throws Exception {
        var video = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2000000000\r\n";
        assertThat(statusBeforeTheBody("/api/v1/clips", video)).contains(" 403 ");
        assertThat(statusBeforeTheBody("/api/v1/clips", video + "Authorization: " + basic("hostile-ann") + "\r\n"))
                .contains(" 403 ");
        assertThat(statusBeforeTheBody("/api/v1/clips", video + "Authorization: Bearer vgl_guess\r\n"))
                .contains(" 401 ");
        assertThat(statusBeforeTheBody("/login", video)).contains(" 413 ");
        assertThat(statusBeforeTheBody("/VAADIN/dynamic/resource/1/x/upload", video))
                .contains(" 413 ");
    }

    @Test
    void refusesALargeBodyBeforeItIsSent() throws Exception {
        var credentials = "Authorization: " + basic("hostile-lead") + "\r\n";
        var json = credentials + "Content-Type: application/json\r\nContent-Length: 40000000\r\n";
        assertThat(statusBeforeTheBody("/api/v1/clips/1/operations", json)).contains(" 413 ");
        assertThat(statusBeforeTheBody("/api/v1/clips/1/revisions", json)).contains(" 413 ");
        var form = credentials + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n";
        assertThat(statusBeforeTheBody("/api/v1/imports", form)).contains(" 411 ");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/clips/1/operations", "/api/v1/clips/1/revisions"})
    void breaksOffALargeBodyOfUnknownLength(String path) throws Exception {
        var spaces = new byte[(int) BodyLimit.MOST_BYTES + 1];
        Arrays.fill(spaces, (byte) ' ');
        var answer = send(HttpRequest.newBuilder(address(path))
                .header("Authorization", basic("hostile-lead"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("32 MB");
    }

    @Test
    void namesTheFormatsOfLabels() {
        assertThat(annotator.get("/api/v1/clips/1/labels?format=coco"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("vigil or openlabel"));
    }

    private static String refused(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.pointers();
    }

    /** Sends a head that promises a body, and reads the answer without ever sending one. */
    private String statusBeforeTheBody(String path, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String basic(String person) {
        var pair = person + ":" + VigilTest.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

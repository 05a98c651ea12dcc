package dev.vigil;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program talking to a server over REST as one person, or as nobody. */
public final class Rest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** An answer as text; JSON on demand. */
    public record Answer(int status, String body, String contentType) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The pointers of a problem's errors, joined by spaces. */
        public String pointers() {
            var pointers = new StringBuilder();
            json().path("errors")
                    .forEach(error -> pointers.append(pointers.isEmpty() ? "" : " ")
                            .append(error.path("pointer").asString()));
            return pointers.toString();
        }
    }

    private final String origin;
    private final String authorization;

    private Rest(String origin, String authorization) {
        this.origin = origin;
        this.authorization = authorization;
    }

    public static Rest nobody(int port) {
        return new Rest("http://127.0.0.1:" + port, "");
    }

    /** Signs in with {@link VigilTest#PASSWORD}. */
    public static Rest as(String person, int port) {
        var pair = person + ":" + VigilTest.PASSWORD;
        return new Rest(
                "http://127.0.0.1:" + port,
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public byte[] bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public Answer post(String path, String json) {
        return call("POST", path, json);
    }

    public Answer call(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends one file, and a text field where {@code field} is not empty. */
    public Answer upload(String path, String fileName, byte[] content, String field, String value) {
        var boundary = "vigil-test-boundary";
        var body = new ByteArrayOutputStream();
        if (!field.isEmpty()) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n"
                            + value + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks again until the answer is as wished; fails after two minutes. */
    public JsonNode await(String path, Predicate<JsonNode> wished) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        JsonNode last = null;
        while (System.nanoTime() < deadline) {
            last = get(path).json();
            if (wished.test(last)) {
                return last;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(path + " never became what was waited for: " + last);
    }

    /** Waits until a job has ended and answers it. */
    public JsonNode ended(long job) {
        return await(
                "/api/v1/jobs/" + job,
                answer -> !answer.path("state").asString("").matches("QUEUED|RUNNING"));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Content-Type").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package dev.vigil;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as {@code ./vigil run} starts it, on a port and a data folder of its own. */
public final class RunningServer implements AutoCloseable {

    public static final String PASSWORD = "only for this server";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A new data folder. */
    public static Path folder(String purpose) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")), purpose);
    }

    /** Starts on a data folder and returns when the first page was served. */
    public static RunningServer on(Path folder) throws IOException, InterruptedException {
        return on(folder, freePort());
    }

    /** As {@link #on(Path)}, at a port of one's own choice: the one where browsers still look for its predecessor. */
    public static RunningServer on(Path folder, int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./vigil", "run")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("VIGIL_DATA", folder.toString());
        builder.environment().put("VIGIL_PORT", Integer.toString(port));
        builder.environment().put("VIGIL_ADMIN_PASSWORD", PASSWORD);
        var server = new RunningServer(builder.start(), port);
        server.awaitPage();
        return server;
    }

    public int port() {
        return port;
    }

    /** Renders a clip and waits until its labels are there as well. Answers its id. */
    public long clip(String scenario) throws IOException, InterruptedException {
        send("POST", "/api/v1/requests", "{\"scenario\":" + scenario + "}");
        return newestClip();
    }

    /** Imports a video and waits until its labels are there as well. Answers the clip's id. */
    public long upload(Path video) throws IOException, InterruptedException {
        var boundary = "vigil-upload";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + video.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(video),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        send("POST", "/api/v1/clips", "multipart/form-data; boundary=" + boundary, body);
        return newestClip();
    }

    private long newestClip() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            long clip = 0;
            boolean open = false;
            for (var job : send("GET", "/api/v1/jobs", null)) {
                var state = job.path("state").asString();
                open |= state.equals("QUEUED") || state.equals("RUNNING");
                if (state.equals("FAILED")) {
                    throw new IllegalStateException(job.toString());
                }
                clip = Math.max(clip, job.path("clipId").asLong(0));
            }
            if (!open && clip > 0) {
                return clip;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IllegalStateException("The clip was not made in time.");
    }

    /** Most memory that the server held at once, in megabytes, without PostgreSQL. */
    public double peakResidentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Calls REST as the administrator. */
    public JsonNode send(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        return send(
                method,
                path,
                "application/json",
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    private JsonNode send(String method, String path, String contentType, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private void awaitPage() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .timeout(Duration.ofSeconds(30))
                .build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // nothing listens there so far
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("The server did not come up.");
    }

    /** Ends the server as a power cut would: nothing is closed, nothing is said. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        client.close();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package dev.vigil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What the README tells a newcomer to type, typed. */
@VigilTest
class ReadmeIT {

    private static final Pattern LEAD = Pattern.compile("^\\s+lead\\s+(\\S+)$", Pattern.MULTILINE);

    @Autowired
    MediaStore media;

    @Test
    void everyCommandWorksOnAFreshDemo(@TempDir Path folder) throws Exception {
        DriverVideo.record(media, folder.resolve("drive.mp4"), 15);
        int port = freePort();
        var log = folder.resolve("log");
        var server = new ProcessBuilder("./vigil", "run", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        server.environment().put("VIGIL_PORT", Integer.toString(port));
        server.environment().put("VIGIL_DATA", folder.resolve("data").toString());
        var running = server.start();
        try {
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> !running.isAlive()
                            || LEAD.matcher(Files.readString(log)).find());
            var lead = LEAD.matcher(Files.readString(log));
            assertThat(lead.find()).as(Files.readString(log)).isTrue();
            assertThat(Files.readString(log)).contains("/setup?token=");
            var commands = commands("curl");
            assertThat(commands).hasSize(3);
            for (var command : commands) {
                var answer = type(command.replace("PASSWORD", lead.group(1)).replace(":8080", ":" + port), folder);
                var json = JsonMapper.builder().build().readTree(answer);
                assertThat(json.isArray() || json.path("jobIds").size() == 1)
                        .as(command + "\n" + answer)
                        .isTrue();
            }
        } finally {
            running.destroy();
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void namesNoCommandOfTheStartScriptThatItDoesNotKnow() throws Exception {
        var help = type("./vigil help", Path.of("").toAbsolutePath());
        for (var command : commands("./vigil")) {
            assertThat(help).contains(command.replaceFirst("\\s+(#.*|--demo.*)$", ""));
        }
    }

    private static List<String> commands(String program) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(program + " "))
                .toList();
    }

    private static String type(String command, Path folder) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", command + " 2>/dev/null")
                .directory(folder.toFile())
                .start();
        var answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(command).isZero();
        return answer;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

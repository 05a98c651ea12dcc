package dev.vigil.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers of other projects that run on Node: hyparquet, tar-stream and js-yaml. */
public final class NodeReader {

    private static final Path NODE = Path.of(".mvn/node/node");
    private static final Path PACKAGES = Path.of("frontend/node_modules/hyparquet");

    private NodeReader() {}

    /** What {@code frontend/dev/read.mjs} finds; a build of the Java parts alone has no Node, and skips the test. */
    public static JsonNode read(String kind, Path folder, byte[] bytes) throws IOException, InterruptedException {
        assumeTrue(Files.exists(NODE) && Files.exists(PACKAGES), "Node and its packages are not installed");
        var file = Files.write(folder.resolve("in." + kind), bytes);
        var process = new ProcessBuilder(
                        NODE.toAbsolutePath().toString(), "frontend/dev/read.mjs", kind, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return new JsonMapper().readTree(text);
    }
}

package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same scenario and seed give the same pixels and labels whatever compiled them and however many threads helped. */
class DeterminismTest {

    /** Changes with the look of the renderer, and with nothing else: machines, JVMs and threads must agree on it. */
    private static final String EXPECTED = "75168130ad2b6488d42b552ed88a417cecabf719ffba6d7eb2d12a47a3a6f84d";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1 -XX:TieredStopAtLevel=1",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2 -XX:-TieredCompilation",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4"
            })
    void framesAreTheSameBytes(String flags) throws Exception {
        assertThat(hashIn(List.of(flags.split(" ")))).isEqualTo(EXPECTED);
    }

    private static String hashIn(List<String> flags) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), FrameHash.class.getName()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(child.waitFor()).isZero();
        return printed;
    }
}

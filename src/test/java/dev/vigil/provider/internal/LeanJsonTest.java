package dev.vigil.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that bring a video along. */
class LeanJsonTest {

    @TempDir
    Path folder;

    private LeanJson read(String json) throws IOException {
        return LeanJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Set.of("video"), folder);
    }

    @Test
    void videosGoToFilesAndAllElseStays() throws IOException {
        var video = new byte[300_000];
        video[7] = 9;
        var answer = read("{\"a\":[1,2.5,\"x\",null,true,{\"video\":\""
                + Base64.getEncoder().encodeToString(video) + "\"}],\"video\":null,\"n\":12345678901234567890}");
        assertThat(answer.videos()).hasSize(1);
        assertThat(Files.readAllBytes(answer.videos().getFirst())).isEqualTo(video);
        assertThat(answer.tree().at("/a/5/video").asInt()).isZero();
        assertThat(answer.tree().at("/a/2").asString()).isEqualTo("x");
        assertThat(answer.tree().path("video").isNull()).isTrue();
        assertThat(answer.tree().path("n").asString()).isEqualTo("12345678901234567890");
    }

    @Test
    void nothingIsLeftOfWhatIsBroken() throws IOException {
        var half = "{\"video\":\"" + Base64.getEncoder().encodeToString(new byte[9_000]);
        for (var broken :
                new String[] {half, half + "\"", "{\"video\":\"*\"}", "", "<html>", "[1", "{\"a\":}", "[".repeat(100)
                }) {
            assertThatThrownBy(() -> read(broken))
                    .as(broken.substring(0, Math.min(20, broken.length())))
                    .isInstanceOf(IOException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}

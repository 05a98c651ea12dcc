package dev.vigil.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBakeStoreTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasPut() throws IOException {
        var store = at(0);
        store.put("aa", new byte[] {1, 2, 3});
        store.put("aa", new byte[] {4});

        assertThat(at(1).get("aa")).contains(new byte[] {4});
        assertThat(at(1).get("bb")).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void forgetsWhoWasUsedLongestAgo() {
        at(0).put("aa", new byte[] {1});
        at(1).put("bb", new byte[] {2});
        assertThat(at(2).get("aa")).isPresent();

        at(3).put("cc", new byte[] {3});

        assertThat(at(4).get("bb")).isEmpty();
        assertThat(at(4).get("aa")).isPresent();
        assertThat(at(4).get("cc")).isPresent();
    }

    private FolderBakeStore at(int minute) {
        return new FolderBakeStore(folder, 2, Clock.fixed(NOON.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
    }
}

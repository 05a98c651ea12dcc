package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Instant NOW = Instant.parse("2030-01-02T12:00:00Z");

    @TempDir
    Path folder;

    Path recent;
    Path old;

    @BeforeEach
    void work() throws Exception {
        recent = work("recent", Duration.ofHours(23));
        old = work("old", Duration.ofHours(25));
    }

    @Test
    void ofAFolderOfOurOwnAllGo() {
        leftovers("").remove(folder, file -> false);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofAFolderThatOthersMayUseTheOldGo() {
        leftovers("jdbc:postgresql://elsewhere/vigil").remove(folder, file -> false);

        assertThat(recent).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void whatIsWantedStays() {
        leftovers("").remove(folder, file -> file.equals(old));

        assertThat(recent).doesNotExist();
        assertThat(old.resolve("part")).exists();
    }

    private static Leftovers leftovers(String url) {
        return new Leftovers(url, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path work(String name, Duration age) throws Exception {
        var made = Files.createDirectory(folder.resolve(name));
        Files.createFile(made.resolve("part"));
        Files.setLastModifiedTime(made, FileTime.from(NOW.minus(age)));
        return made;
    }
}

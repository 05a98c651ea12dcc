package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.internal.FolderMediaStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaStoreTest {

    private static final MediaHash HELLO =
            new MediaHash("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");

    @TempDir
    Path folder;

    MediaStore store;

    @BeforeEach
    void open() throws Exception {
        store = new FolderMediaStore(folder.resolve("media"));
    }

    @Test
    void namesBytesByTheirHashAndKeepsTheFileThatWasPut() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "hello");

        assertThat(store.put(file)).isEqualTo(HELLO);

        assertThat(file).exists();
        assertThat(store.contains(HELLO)).isTrue();
        assertThat(store.size(HELLO)).isEqualTo(5);
        assertThat(store.open(HELLO)).hasContent("hello");
        assertThat(store.fetch(HELLO)).hasContent("hello");
        assertThat(store.verify(HELLO)).isTrue();
    }

    @Test
    void storesTheSameBytesOnceHoweverManyComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<MediaHash>> puts = IntStream.range(0, 8)
                    .<Callable<MediaHash>>mapToObj(
                            i -> () -> store.take(Files.writeString(folder.resolve("copy" + i), "hello")))
                    .toList();
            for (var put : threads.invokeAll(puts)) {
                assertThat(put.get()).isEqualTo(HELLO);
            }
        }
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).collect(Collectors.toList()))
                    .containsExactly(store.fetch(HELLO));
        }
    }

    @Test
    void noticesChangedBytesAndRepairsThemWhenTheyComeAgain() throws Exception {
        store.put(Files.writeString(folder.resolve("a"), "hello"));
        Files.writeString(store.fetch(HELLO), "hell");
        assertThat(store.verify(HELLO)).isFalse();

        store.put(folder.resolve("a"));
        assertThat(store.verify(HELLO)).isTrue();
    }

    @Test
    void saysThatUnknownBytesAreNotThere() {
        assertThat(store.contains(HELLO)).isFalse();
        assertThatThrownBy(() -> store.open(HELLO)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.fetch(HELLO)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../../etc/passwd",
                "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b982",
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\n"
            })
    void takesNothingButALowerCaseHashAsAName(String name) {
        assertThatThrownBy(() -> new MediaHash(name)).isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.internal.FolderMediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewPackTest {

    @TempDir
    Path folder;

    byte[] whole;

    @BeforeEach
    void record() throws Exception {
        var store = new FolderMediaStore(folder.resolve("media"));
        try (var recorder = ClipRecorder.open(store, folder, 32, 24, PixelLayout.GRAY8, 30)) {
            for (int i = 0; i < 6; i++) {
                recorder.add(TestFrames.numbered(i, 32, 24, PixelLayout.GRAY8), i * 33_333L);
            }
            whole = Files.readAllBytes(store.fetch(recorder.finish().pack()));
        }
    }

    @Test
    void failsCleanlyOnAnyDamage() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; j < 3 && bytes.length > 0; j++) {
                int header = Math.min(64, bytes.length);
                bytes[random.nextInt(i % 2 == 0 ? header : bytes.length)] = (byte) random.nextInt();
            }
            try (var pack = ReviewPack.open(Files.write(folder.resolve("damaged"), bytes))) {
                for (int k = 0; k < pack.frameCount(); k++) {
                    PixelFrame frame = pack.decode(k, PixelLayout.GRAY8);
                    assertThat(frame.width()).isEqualTo(32);
                }
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("review pack");
            }
        }
    }

    @Test
    void refusesEveryLengthButTheRightOne() throws Exception {
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("short"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ReviewPack.open(file)).isInstanceOf(IOException.class);
        }
        Path longer = Files.write(folder.resolve("long"), Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> ReviewPack.open(longer)).isInstanceOf(IOException.class);
    }

    @Test
    void hasNoFramesBeforeTheFirstOrAfterTheLast() throws Exception {
        try (var pack = ReviewPack.open(Files.write(folder.resolve("pack"), whole))) {
            assertThatThrownBy(() -> pack.jpeg(6)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pack.jpeg(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> pack.chunk(1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}

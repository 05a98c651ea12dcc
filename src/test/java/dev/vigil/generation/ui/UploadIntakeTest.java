package dev.vigil.generation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadIntakeTest {

    private static final long MOST = 3L << 30;
    private static final long UNKNOWN = -1;

    @TempDir
    Path folder;

    @Test
    void takesAFileOfTheLargestSizeWhole() throws Exception {
        var content = "0123456789".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        intake(10, Long.MAX_VALUE).copy(new ByteArrayInputStream(content), file(), 10);

        assertThat(file()).hasBinaryContent(content);
    }

    @Test
    void refusesAtOnceWhatSaysItIsTooLarge() {
        assertThatThrownBy(() -> intake(MOST, Long.MAX_VALUE).copy(unread(), file(), MOST + 1))
                .isInstanceOf(UploadIntake.Refused.class)
                .hasMessage("is larger than 3.0 GB, the most that can be imported.");
    }

    @Test
    void stopsReadingWhatDoesNotSayHowLargeItIs() throws Exception {
        assertThatThrownBy(() -> intake(1_000_000, Long.MAX_VALUE).copy(new Endless(), file(), UNKNOWN))
                .isInstanceOf(UploadIntake.Refused.class)
                .hasMessageContaining("is larger than");
        assertThat(Files.size(file())).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void refusesAtOnceWhatTheDiskCannotHoldTwice() {
        assertThatThrownBy(() -> intake(MOST, 2L << 30).copy(unread(), file(), 1L << 30))
                .isInstanceOf(UploadIntake.Refused.class)
                .hasMessageContaining("does not fit on the disk");
    }

    private Path file() {
        return folder.resolve("upload");
    }

    private UploadIntake intake(long mostBytes, long usableBytes) {
        return new UploadIntake(folder, mostBytes, () -> usableBytes, new UploadIntake.Receiver() {
            @Override
            public void received(String fileName, Path file) {}

            @Override
            public void refused(String sentence) {}
        });
    }

    private static InputStream unread() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 1;
        }
    }
}

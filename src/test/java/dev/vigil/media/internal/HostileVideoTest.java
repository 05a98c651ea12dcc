package dev.vigil.media.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import dev.vigil.media.MediaStore;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileVideoTest {

    @TempDir
    Path folder;

    MediaStore store;

    @BeforeEach
    void open() throws Exception {
        store = new FolderMediaStore(folder.resolve("media"));
    }

    @AfterEach
    void leavesNoTraceAndNoProcess() throws Exception {
        try (var files = Files.walk(folder.resolve("media"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        try (var left = Files.list(folder.resolve("media/work"))) {
            assertThat(left).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello, this is a letter and not a video",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "GIF89a...............",
                "RIFF\u0010\u0000\u0000\u0000WAVEfmt "
            })
    void refusesWhatIsNoVideoWhateverItsName(String content) throws Exception {
        assertRefused(Files.writeString(folder.resolve("clip.mp4"), content), Reason.NOT_A_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0000\u0000\u0010ftypisom\u0000\u0000\u0000\u0000",
                "\u0000\u0000\u0000\u0008ftypffconcat version 1.0\nfile a.mp4\n"
            })
    void refusesAHeadWithoutABody(String content) throws Exception {
        assertRefused(Files.writeString(folder.resolve("clip.mp4"), content), Reason.CUT_SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp4, libopenh264, false",
        "a.mp4, libopenh264, true",
        "a.mkv, libopenh264, false",
        "a.webm, libvpx-vp9, false",
        "a.avi, mpeg4, false"
    })
    void refusesAVideoThatIsCutShort(String name, String encoder, boolean indexInFront) throws Exception {
        Path video = TestVideos.make(
                folder.resolve(name),
                encoder,
                30,
                320,
                240,
                TestVideos.steady(25),
                i -> TestVideos.numbered(i, 320, 240),
                recorder -> {
                    recorder.setFrameRate(25);
                    if (indexInFront) {
                        recorder.setOption("movflags", "+faststart");
                    }
                });
        assertRefused(TestVideos.cut(video, 0.6), Reason.CUT_SHORT);
    }

    @Test
    void refusesAVideoWithBrokenBytesInside() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 60, 320, 240, TestVideos.steady(25));
        byte[] bytes = Files.readAllBytes(video);
        int from = TestVideos.find(bytes, "mdat") + 2000;
        byte[] noise = new byte[1500];
        new SplittableRandom(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
        assertRefused(Files.write(video, bytes), Reason.DAMAGED);
    }

    @Test
    void refusesFramesThatTheContainerSaysAreTooLarge() throws Exception {
        assertRefused(
                TestVideos.motionJpeg(folder.resolve("a.mkv"), 20_000, 20_000, b -> {}, 64), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesLargeFramesHiddenInAContainerThatSaysTheyAreSmall() throws Exception {
        Path video = TestVideos.motionJpeg(
                folder.resolve("a.mkv"), 64, 64, jpeg -> TestVideos.claimSize(jpeg, 20_000), 64, 64);
        assertThat(refusal(video, ImportLimits.standard()).reason()).isIn(Reason.DAMAGED, Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesAPictureThatChangesItsSize() throws Exception {
        assertRefused(TestVideos.motionJpeg(folder.resolve("a.mkv"), 64, 64, b -> {}, 64, 64, 96), Reason.SIZE_CHANGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mkv", "a.mp4", "a.avi"})
    void refusesAVideoWithoutFrames(String name) throws Exception {
        assertRefused(TestVideos.motionJpeg(folder.resolve(name), 64, 64, b -> {}), Reason.NO_FRAMES);
    }

    @Test
    void refusesAnHour() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mkv"), "mpeg4", 5, 320, 240, i -> i * 900_000_000L);
        RefusedMedia refused = refusal(video, ImportLimits.standard());
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refused).hasMessage("The video is longer than 600 seconds.");
    }

    @Test
    void refusesMoreFramesOrBytesThanAllowed() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 30, 320, 240, TestVideos.steady(25));
        var limits = ImportLimits.standard();
        assertThat(refusal(video, limits.withMaxFrames(29)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refusal(video, limits.withMaxBytes(Files.size(video) - 1)).reason())
                .isEqualTo(Reason.TOO_MANY_BYTES);
    }

    @Test
    void endsTheProcessAtTheTimeLimit() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 30, 320, 240, TestVideos.steady(25));
        var limits = ImportLimits.standard().withTimeout(Duration.ofMillis(60));
        assertThat(refusal(video, limits).reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void endsTheProcessAtTheMemoryLimit() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 60, 1920, 1080, TestVideos.steady(25));
        var l = ImportLimits.standard();
        var limits = new ImportLimits(
                l.maxBytes(), l.maxPixels(), l.maxDuration(), l.maxFrames(), l.maxStreams(), 64 << 20, l.timeout());
        assertThat(refusal(video, limits).reason()).isEqualTo(Reason.TOO_MUCH_MEMORY);
    }

    @Test
    void endsTheProcessWhenCancelled() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 30, 320, 240, TestVideos.steady(25));
        assertThatThrownBy(() -> new ChildVideoImports(store).decode(video, ImportLimits.standard(), (f, e) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void survivesAnyDamageToAnyByte() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "mpeg4", 12, 64, 48, TestVideos.steady(25));
        byte[] whole = Files.readAllBytes(video);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(1, whole.length + 1));
            for (int j = 0; j < 4; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path damaged = Files.write(folder.resolve("damaged.mp4"), bytes);
            try {
                Container.of(damaged);
            } catch (RefusedMedia refused) {
                assertThat(refused.reason()).isIn(Reason.NOT_A_VIDEO, Reason.CUT_SHORT);
            }
        }
    }

    private void assertRefused(Path file, Reason reason) {
        RefusedMedia refused = refusal(file, ImportLimits.standard());
        assertThat(refused.reason())
                .as(refused.getMessage() + refused.diagnosis())
                .isEqualTo(reason);
        assertThat(refused.getMessage()).matches("[A-Z].*\\.");
    }

    private RefusedMedia refusal(Path file, ImportLimits limits) {
        RefusedMedia refused = catchThrowableOfType(
                RefusedMedia.class, () -> new ChildVideoImports(store).decode(file, limits, ImportWatcher.NONE));
        assertThat(refused).isNotNull();
        return refused;
    }
}

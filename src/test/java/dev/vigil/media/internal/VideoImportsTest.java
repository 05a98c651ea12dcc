package dev.vigil.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.PreviewVideo;
import dev.vigil.media.Renditions;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.TestFrames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoImportsTest {

    @TempDir
    Path folder;

    MediaStore store;

    @BeforeEach
    void open() throws Exception {
        store = new FolderMediaStore(folder.resolve("media"));
    }

    @ParameterizedTest(name = "{0} by {1}, {2} x {3}")
    @CsvSource({
        "plain.mp4,   libopenh264, 320, 240",
        "plain.mkv,   libopenh264, 322, 182",
        "clip.webm,   libvpx-vp9,  320, 240",
        "small.avi,   mpeg4,       320, 240"
    })
    void givesEveryFrameOnceInOrderWithItsTime(String name, String encoder, int width, int height) throws Exception {
        IntToLongFunction time = name.endsWith("avi") ? TestVideos.steady(25) : TestVideos.steady(40);
        Path video = TestVideos.make(
                folder.resolve(name),
                encoder,
                45,
                width,
                height,
                time,
                i -> TestVideos.numbered(i, width, height),
                recorder -> recorder.setFrameRate(name.endsWith("avi") ? 25 : 1000));
        Renditions clip = imported(video);

        assertThat(clip.width()).isEqualTo(width);
        assertThat(clip.height()).isEqualTo(height);
        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 45).boxed().toList());
        assertTimes(clip, 45, time);
        assertThat(clip.framesPerSecond()).isBetween(24.9, 40.1);
    }

    @ParameterizedTest
    @CsvSource({"odd.webm, libvpx-vp9, 321, 241", "odd.mkv, mpeg4, 201, 151", "odd.avi, mpeg4, 99, 77"})
    void keepsOddSizes(String name, String encoder, int width, int height) throws Exception {
        Renditions clip = imported(TestVideos.odd(folder.resolve(name), encoder, 30, width, height, 25));

        assertThat(clip.width()).isEqualTo(width);
        assertThat(clip.height()).isEqualTo(height);
        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 30).boxed().toList());
        assertTimes(clip, 30, TestVideos.steady(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vfr.mp4", "vfr.mkv"})
    void keepsTheTimesOfAnUnevenFrameRate(String name) throws Exception {
        Renditions clip =
                imported(TestVideos.make(folder.resolve(name), "libopenh264", 45, 320, 240, TestVideos.uneven()));

        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 45).boxed().toList());
        assertTimes(clip, 45, TestVideos.uneven());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.mp4", "b.mkv", "b.avi"})
    void putsBFramesInOrderOfPresentation(String name) throws Exception {
        Path video = TestVideos.make(
                folder.resolve(name),
                "mpeg4",
                45,
                320,
                240,
                TestVideos.steady(25),
                i -> TestVideos.numbered(i, 320, 240),
                recorder -> {
                    recorder.setFrameRate(25);
                    recorder.setMaxBFrames(2);
                });
        Renditions clip = imported(video);

        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 45).boxed().toList());
        assertTimes(clip, 45, TestVideos.steady(25));
    }

    @Test
    void startsTheClockAtTheFirstFrameHoweverLateItComes() throws Exception {
        Renditions clip = imported(
                TestVideos.make(folder.resolve("late.mp4"), "libopenh264", 20, 320, 240, i -> 700_000 + i * 40_000L));

        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 20).boxed().toList());
        assertTimes(clip, 20, i -> i * 40_000L);
    }

    @Test
    void leavesOutWhatTheEditListCutsOff() throws Exception {
        Path video = TestVideos.make(
                folder.resolve("edit.mp4"),
                "mpeg4",
                40,
                320,
                240,
                TestVideos.steady(25),
                i -> TestVideos.numbered(i, 320, 240),
                recorder -> {
                    recorder.setFrameRate(25);
                    recorder.setMaxBFrames(1);
                });
        int timescale = timescale(video);
        Renditions clip = imported(TestVideos.cutStart(video, 10 * timescale / 25));

        assertThat(numbers(clip)).isEqualTo(IntStream.range(10, 40).boxed().toList());
        assertTimes(clip, 30, TestVideos.steady(25));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnsFramesUpright(int quarters) throws Exception {
        int width = quarters == 2 ? 320 : 240;
        int height = 560 - width;
        Path video = TestVideos.make(
                folder.resolve("turned.mp4"),
                "libopenh264",
                10,
                320,
                240,
                TestVideos.steady(25),
                i -> TestVideos.storedFor(quarters, TestVideos.numbered(i, width, height)),
                recorder -> {});
        Renditions clip = imported(TestVideos.turn(video, quarters));

        assertThat(clip.width()).isEqualTo(width);
        assertThat(clip.height()).isEqualTo(height);
        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void stretchesPixelsThatAreNotSquare() throws Exception {
        Path video = TestVideos.make(
                folder.resolve("wide.mp4"),
                "mpeg4",
                10,
                320,
                240,
                TestVideos.steady(25),
                i -> TestVideos.numbered(i, 320, 240),
                recorder -> {
                    recorder.setFrameRate(25);
                    recorder.setAspectRatio(4.0 / 3);
                });
        Renditions clip = imported(video);

        assertThat(clip.width()).isEqualTo(427);
        assertThat(clip.height()).isEqualTo(240);
        assertThat(numbers(clip)).isEqualTo(IntStream.range(0, 10).boxed().toList());
    }

    @Test
    void keepsTheFileItselfAsTheMasterAndMakesAPreviewOfEveryFrame() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 30, 1280, 720, TestVideos.steady(25));
        List<Integer> seen = new ArrayList<>();
        Renditions clip = new ChildVideoImports(store).decode(video, ImportLimits.standard(), (frames, expected) -> {
            seen.add(frames);
            return true;
        });

        assertThat(store.fetch(clip.master())).hasSameBinaryContentAs(video);
        assertThat(video).exists();
        assertThat(seen).isSorted().isNotEmpty();
        assertThat(clip.preview()).isNull();
        MediaHash preview;
        try (var pack = ReviewPack.open(store.fetch(clip.pack()))) {
            preview = PreviewVideo.make(store, pack, clip.ptsUs(), clip.framesPerSecond(), frame -> {});
            assertThat(PreviewVideo.make(store, pack, clip.ptsUs(), clip.framesPerSecond(), frame -> {}))
                    .isEqualTo(preview);
        }
        try (var grabber = new FFmpegFrameGrabber(store.fetch(preview).toFile())) {
            grabber.start();
            assertThat(grabber.getVideoCodecName()).isEqualTo("h264");
            assertThat(grabber.getImageWidth()).isEqualTo(1280);
            int frames = 0;
            while (grabber.grabImage() != null) {
                frames++;
            }
            assertThat(frames).isEqualTo(30);
        }
        try (var left = Files.list(folder.resolve("media/work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void givesTheSameRenditionsTwice() throws Exception {
        Path video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 20, 320, 240, TestVideos.steady(25));

        assertThat(imported(video)).usingRecursiveComparison().isEqualTo(imported(video));
    }

    private Renditions imported(Path video) throws Exception {
        return new ChildVideoImports(store).decode(video, ImportLimits.standard(), ImportWatcher.NONE);
    }

    private List<Integer> numbers(Renditions clip) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (var pack = ReviewPack.open(store.fetch(clip.pack()))) {
            for (int i = 0; i < pack.frameCount(); i++) {
                var frame = pack.decode(i, PixelLayout.GRAY8);
                assertThat(frame.width()).isEqualTo(clip.width());
                numbers.add(TestFrames.number(frame));
            }
        }
        return numbers;
    }

    private static void assertTimes(Renditions clip, int frames, IntToLongFunction expected) {
        assertThat(clip.ptsUs()).hasSize(frames);
        for (int i = 0; i < frames; i++) {
            assertThat(clip.ptsUs()[i])
                    .as("time of frame %d", i)
                    .isBetween(expected.applyAsLong(i) - 1000, expected.applyAsLong(i) + 1000);
        }
    }

    private static int timescale(Path mp4) throws Exception {
        byte[] bytes = Files.readAllBytes(mp4);
        return java.nio.ByteBuffer.wrap(bytes).getInt(TestVideos.find(bytes, "mdhd") + 4 + 12);
    }
}

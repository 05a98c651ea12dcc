package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.internal.FolderMediaStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClipRecorderTest {

    @TempDir
    Path folder;

    MediaStore store;
    Path work;

    @BeforeEach
    void open() throws Exception {
        store = new FolderMediaStore(folder.resolve("media"));
        work = store.newWorkFolder("test");
    }

    @ParameterizedTest
    @CsvSource({"GRAY8, 64, 48", "GRAY8, 65, 49", "RGB24, 64, 48", "RGB24, 67, 33"})
    void keepsEveryBitOfEveryPixelInTheMaster(PixelLayout layout, int width, int height) throws Exception {
        Renditions clip;
        try (var recorder = ClipRecorder.open(store, work, width, height, layout, 30)) {
            for (int i = 0; i < 5; i++) {
                recorder.add(TestFrames.noise(i, width, height, layout), i * 33_333L);
            }
            clip = recorder.finish();
        }
        var master = Decoded.of(store.fetch(clip.master()), layout);

        assertThat(master.frames()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(master.frames().get(i).pixels())
                    .isEqualTo(TestFrames.noise(i, width, height, layout).pixels());
        }
    }

    @ParameterizedTest
    @CsvSource({"GRAY8, 640, 400", "RGB24, 161, 91"})
    void givesThePackAndThePreviewTheSameFramesInTheSameOrder(PixelLayout layout, int width, int height)
            throws Exception {
        Renditions clip = record(70, width, height, layout);

        try (var pack = ReviewPack.open(store.fetch(clip.pack()))) {
            assertThat(pack.frameCount()).isEqualTo(70);
            for (int i = 0; i < 70; i++) {
                PixelFrame frame = pack.decode(i);
                assertThat(frame.layout()).isEqualTo(layout);
                assertThat(frame.width()).isEqualTo(width);
                assertThat(frame.height()).isEqualTo(height);
                assertThat(TestFrames.number(frame)).isEqualTo(i);
                assertThat(worstDifference(frame, TestFrames.numbered(i, width, height, layout)))
                        .isLessThan(48);
            }
        }
        var preview = Decoded.of(store.fetch(clip.preview()), PixelLayout.GRAY8);
        assertThat(preview.frames()).hasSize(70);
        for (int i = 0; i < 70; i++) {
            assertThat(TestFrames.number(preview.frames().get(i))).isEqualTo(i);
            assertThat(preview.frames().get(i).width()).isEqualTo(width + width % 2);
            assertThat(preview.micros().get(i)).isCloseTo(clip.ptsUs()[i], org.assertj.core.data.Offset.offset(50L));
        }
    }

    @Test
    void cutsThePackIntoChunksOf32JpegsWithNothingBetween() throws Exception {
        Renditions clip = record(70, 64, 48, PixelLayout.GRAY8);

        try (var pack = ReviewPack.open(store.fetch(clip.pack()))) {
            assertThat(pack.chunkCount()).isEqualTo(3);
            int[] sizes = pack.sizes();
            byte[] last = pack.chunk(2);
            assertThat(last).hasSize(Arrays.stream(sizes, 64, 70).sum());
            assertThat(Arrays.copyOf(last, sizes[64])).isEqualTo(pack.jpeg(64));
            assertThat(pack.jpeg(0)).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
        }
    }

    @Test
    void makesTheSameBytesOfTheSameFrames() throws Exception {
        assertThat(record(20, 160, 90, PixelLayout.RGB24))
                .usingRecursiveComparison()
                .isEqualTo(record(20, 160, 90, PixelLayout.RGB24));
    }

    @Test
    void leavesNothingBehindWhenClosedBeforeTheEnd() throws Exception {
        try (var recorder = ClipRecorder.open(store, work, 64, 48, PixelLayout.GRAY8, 30)) {
            recorder.add(TestFrames.numbered(0, 64, 48, PixelLayout.GRAY8), 0);
        }
        assertThat(filesUnder(folder)).isZero();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void refusesFramesOfAnotherSizeAndTimesThatDoNotRise() throws Exception {
        try (var recorder = ClipRecorder.open(store, work, 64, 48, PixelLayout.GRAY8, 30)) {
            var frame = TestFrames.numbered(0, 64, 48, PixelLayout.GRAY8);
            recorder.add(frame, 0);
            assertThatThrownBy(() -> recorder.add(frame, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> recorder.add(TestFrames.numbered(0, 48, 64, PixelLayout.GRAY8), 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> recorder.add(TestFrames.numbered(0, 64, 48, PixelLayout.RGB24), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Renditions record(int frames, int width, int height, PixelLayout layout) throws Exception {
        try (var recorder = ClipRecorder.open(store, work, width, height, layout, 30)) {
            for (int i = 0; i < frames; i++) {
                recorder.add(TestFrames.numbered(i, width, height, layout), i * 1_000_000L / 30);
            }
            return recorder.finish();
        }
    }

    private static int worstDifference(PixelFrame a, PixelFrame b) {
        int worst = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            worst = Math.max(worst, Math.abs((a.pixels()[i] & 0xFF) - (b.pixels()[i] & 0xFF)));
        }
        return worst;
    }

    private static long filesUnder(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}

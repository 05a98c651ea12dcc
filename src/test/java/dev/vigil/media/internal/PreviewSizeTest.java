package dev.vigil.media.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.Decoded;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.PreviewVideo;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.TestFrames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewSizeTest {

    private static final long[] TIMES = {0, 40_000, 80_000};

    @TempDir
    Path folder;

    FolderMediaStore store;

    @BeforeEach
    void open() throws Exception {
        store = new FolderMediaStore(folder.resolve("media"));
    }

    @ParameterizedTest
    @CsvSource({"640, 400", "641, 401", "4096, 2304", "2304, 4096", "4095, 2303", "17, 16"})
    void isThatOfTheFramesMadeEvenWhereH264CanTakeIt(int width, int height) {
        var size = PreviewSize.of(width, height);

        assertThat(size.width()).isEqualTo(width + width % 2);
        assertThat(size.height()).isEqualTo(height + height % 2);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"9000, 1000", "1000, 9001", "3001, 3144", "4090, 2307", "4097, 16", "4096, 2304", "64001, 17"})
    void everyImportHasAPreviewOfAllItsFrames(int width, int height) throws Exception {
        var done = new ArrayList<Integer>();
        try (var pack = pack(width, height)) {
            var video = PreviewVideo.make(store, pack, TIMES, 25, done::add);

            var frames = Decoded.of(store.fetch(video), PixelLayout.GRAY8).frames();
            assertThat(frames).hasSize(TIMES.length);
            var size = PreviewSize.of(width, height);
            assertThat(frames.getFirst().width()).isEqualTo(size.width());
            assertThat(frames.getFirst().height()).isEqualTo(size.height());
        }
        assertThat(done).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void canBeStoppedAtAnyFrameAndLeavesNothing() throws Exception {
        try (var pack = pack(64, 48)) {
            assertThatThrownBy(() -> PreviewVideo.make(store, pack, TIMES, 25, frame -> {
                        throw new IllegalStateException("cancelled");
                    }))
                    .hasMessage("cancelled");
        }
        try (var left = Files.list(folder.resolve("media/work"))) {
            assertThat(left).isEmpty();
        }
    }

    private ReviewPack pack(int width, int height) throws Exception {
        var file = folder.resolve("frames.pack");
        var frame = Ffmpeg.frame(width, height, org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8);
        try (var pack = new PackStream(file, frame, PixelLayout.GRAY8, RecorderStreams.EXACT)) {
            for (int i = 0; i < TIMES.length; i++) {
                Ffmpeg.fill(frame, TestFrames.numbered(i, width, height, PixelLayout.GRAY8));
                pack.write(frame);
            }
            pack.finish();
        }
        return ReviewPack.open(file);
    }
}

package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.internal.FolderMediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MasterFramesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PixelLayout.class)
    void givesEveryPixelBack(PixelLayout layout) throws Exception {
        var store = new FolderMediaStore(folder.resolve("media"));
        var frames = new PixelFrame[] {TestFrames.noise(1, 97, 61, layout), TestFrames.numbered(5, 97, 61, layout)};
        MediaHash hash;
        try (var recorder = ClipRecorder.open(store, folder, 97, 61, layout, 30)) {
            for (int i = 0; i < frames.length; i++) {
                recorder.add(frames[i], i * 33_333L);
            }
            hash = recorder.finish().master();
        }

        try (var master = MasterFrames.open(store.fetch(hash))) {
            for (var frame : frames) {
                assertSame(frame, master.nextPng());
            }
            assertThatThrownBy(master::nextPng).isInstanceOf(IOException.class);
        }
    }

    /** By the JDK's own reader of PNG. */
    private static void assertSame(PixelFrame frame, byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(frame.width());
        assertThat(image.getHeight()).isEqualTo(frame.height());
        var raster = image.getRaster();
        int bands = frame.layout().bytesPerPixel();
        assertThat(raster.getNumBands()).isEqualTo(bands);
        var samples = raster.getPixels(0, 0, frame.width(), frame.height(), (int[]) null);
        for (int i = 0; i < samples.length; i++) {
            assertThat(samples[i]).as("sample " + i).isEqualTo(frame.pixels()[i] & 0xFF);
        }
    }

    @Test
    void refusesWhatIsNoMaster() throws IOException {
        var file = Files.writeString(folder.resolve("text.mkv"), "no video");

        assertThatThrownBy(() -> MasterFrames.open(file)).isInstanceOfAny(IOException.class, RefusedMedia.class);
    }
}

package dev.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.internal.MapWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPackTest {

    private static final int WIDTH = 61;
    private static final int HEIGHT = 40;

    @TempDir
    Path folder;

    @Test
    void everyValueComesBackThroughAPngReaderOfOthers() throws IOException {
        Path file = folder.resolve("maps.bin");
        var random = new SplittableRandom(5);
        byte[][] parts = new byte[3][WIDTH * HEIGHT];
        short[][] depths = new short[3][WIDTH * HEIGHT];
        try (var writer = new MapWriter(file, WIDTH, HEIGHT)) {
            for (int frame = 0; frame < 3; frame++) {
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    parts[frame][i] = (byte) random.nextInt(34);
                    depths[frame][i] = (short) random.nextInt(65_536);
                }
                writer.add(parts[frame], depths[frame]);
            }
            writer.finish();
        }

        try (var pack = MapPack.open(file)) {
            assertThat(pack.frameCount()).isEqualTo(3);
            for (int frame = 0; frame < 3; frame++) {
                BufferedImage segmentation = read(pack.segmentation(frame));
                BufferedImage depth = read(pack.depth(frame));
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    int x = i % WIDTH;
                    int y = i / WIDTH;
                    assertThat(segmentation.getRaster().getSample(x, y, 0)).isEqualTo(parts[frame][i]);
                    assertThat(depth.getRaster().getSample(x, y, 0)).isEqualTo(Short.toUnsignedInt(depths[frame][i]));
                }
            }
        }
    }

    @Test
    void refusesMapsOfAnotherSize() throws IOException {
        try (var writer = new MapWriter(folder.resolve("maps.bin"), WIDTH, HEIGHT)) {
            assertThatThrownBy(() -> writer.add(new byte[10], new short[10]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}

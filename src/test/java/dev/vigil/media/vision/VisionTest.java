package dev.vigil.media.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.TestFrames;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VisionTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    @Test
    void followsAMovingAndGrowingPatchToAPixel() {
        try (var tracker = FlowTracker.open()) {
            assertThat(tracker.start(scene(0, false), patch(0))).isTrue();
            for (int i = 1; i < 60; i++) {
                var step = tracker.track(scene(i, false)).orElseThrow();
                assertThat(step.box().overlap(patch(i))).as("frame %d", i).isGreaterThan(0.95);
                assertThat(step.quality()).isBetween(0.5, 1.0);
            }
        }
    }

    @Test
    void saysThatItIsLostWhenThePatchIsCoveredAndStaysLost() {
        try (var tracker = FlowTracker.open()) {
            tracker.start(scene(0, false), patch(0));
            assertThat(tracker.track(scene(1, false))).isPresent();
            assertThat(tracker.track(scene(2, true))).isEmpty();
            assertThat(tracker.track(scene(3, false))).isEmpty();
        }
    }

    @Test
    void doesNotStartOnAnEmptyWall() {
        var wall = new PixelFrame(WIDTH, HEIGHT, PixelLayout.GRAY8, new byte[WIDTH * HEIGHT]);
        try (var tracker = FlowTracker.open()) {
            assertThat(tracker.start(wall, new ImageBox(50, 50, 80, 80))).isFalse();
            assertThat(tracker.start(wall, new ImageBox(-500, 50, 80, 80))).isFalse();
            assertThat(tracker.track(wall)).isEmpty();
        }
    }

    @Test
    void findsNoFaceInNoise() throws Exception {
        try (var detector = FaceDetector.open()) {
            assertThat(detector.detect(TestFrames.noise(3, 320, 200, PixelLayout.GRAY8)))
                    .isEmpty();
        }
    }

    @Test
    void findsAFaceWhereItIs() throws Exception {
        try (var detector = FaceDetector.open()) {
            var faces = detector.detect(face());
            assertThat(faces).hasSize(1);
            assertThat(faces.getFirst().confidence()).isBetween(0.0, 1.0);
            assertThat(faces.getFirst().box().overlap(new ImageBox(100, 45, 120, 130)))
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void takesGreyFramesOnly() throws Exception {
        var coloured = TestFrames.noise(1, 64, 64, PixelLayout.RGB24);
        try (var detector = FaceDetector.open();
                var tracker = FlowTracker.open()) {
            assertThatThrownBy(() -> detector.detect(coloured)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> tracker.start(coloured, new ImageBox(0, 0, 9, 9)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void measuresOverlap() {
        var box = new ImageBox(0, 0, 10, 10);
        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new ImageBox(5, 0, 10, 10))).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(box.overlap(new ImageBox(20, 0, 10, 10))).isZero();
    }

    private static ImageBox patch(int i) {
        double size = 80 * (1 + i / 200.0);
        return new ImageBox(60 + 1.5 * i, 40 + 10 * Math.sin(i / 10.0), size, size);
    }

    private static PixelFrame scene(int i, boolean covered) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(90, 90, 90));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        ImageBox patch = patch(i);
        graphics.translate(patch.x(), patch.y());
        graphics.scale(patch.width(), patch.height());
        var random = new SplittableRandom(5);
        for (int k = 0; k < 60; k++) {
            int shade = random.nextInt(256);
            graphics.setColor(new Color(shade, shade, shade));
            graphics.fill(new java.awt.geom.Rectangle2D.Double(
                    random.nextDouble(0.8),
                    random.nextDouble(0.8),
                    random.nextDouble(0.05, 0.2),
                    random.nextDouble(0.05, 0.2)));
        }
        if (covered) {
            graphics.setColor(Color.BLACK);
            graphics.fillRect(-1, -1, 3, 3);
        }
        graphics.dispose();
        return new PixelFrame(
                WIDTH,
                HEIGHT,
                PixelLayout.GRAY8,
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    /** Bright skin, dark hair, brows, eye sockets, nostrils and mouth: what the cascade's features look for. */
    private static PixelFrame face() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        oval(g, 70, 0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(60, 60, 60));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        oval(g, 25, 98, 12, 124, 170);
        oval(g, 185, 106, 32, 108, 152);
        oval(g, 130, 117, 78, 36, 24);
        oval(g, 130, 167, 78, 36, 24);
        oval(g, 50, 119, 70, 32, 7);
        oval(g, 50, 169, 70, 32, 7);
        oval(g, 225, 124, 84, 24, 12);
        oval(g, 225, 172, 84, 24, 12);
        oval(g, 20, 131, 84, 11, 12);
        oval(g, 20, 178, 84, 11, 12);
        oval(g, 205, 152, 80, 16, 44);
        oval(g, 90, 148, 122, 9, 5);
        oval(g, 90, 163, 122, 9, 5);
        oval(g, 85, 137, 142, 46, 14);
        g.dispose();
        return new PixelFrame(
                WIDTH,
                HEIGHT,
                PixelLayout.GRAY8,
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static void oval(Graphics2D g, int shade, int x, int y, int width, int height) {
        g.setColor(new Color(shade, shade, shade));
        g.fillOval(x, y, width, height);
    }
}

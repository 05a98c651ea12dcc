package dev.vigil.generation.ui;

import dev.vigil.renderer.BakeStore;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.renderer.PixelLayout;
import dev.vigil.renderer.RenderedFrame;
import dev.vigil.renderer.Rendering;
import dev.vigil.scenario.Scenario;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Renders single frames for pages, one after the other so that real work keeps the processors. */
@Component
class Stills {

    private static final Logger log = LoggerFactory.getLogger(Stills.class);
    private static final int WIDEST = 480;

    private final ExecutorService renders = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("stills").factory());

    private final BakeStore bakes;

    Stills(BakeStore bakes) {
        this.bakes = bakes;
    }

    /**
     * Renders a frame and hands over its JPEG, from another thread.
     *
     * @param outdated asked before the work begins: nobody wants it any more
     */
    void request(Scenario scenario, double second, BooleanSupplier outdated, Consumer<byte[]> done) {
        var unused = renders.submit(() -> {
            if (outdated.getAsBoolean()) {
                return;
            }
            try {
                done.accept(jpeg(reduced(scenario), second));
            } catch (RuntimeException e) {
                log.warn("A preview could not be rendered", e);
            }
        });
    }

    private byte[] jpeg(Scenario scenario, double second) {
        var rendering = DriverRenderer.open(scenario, 1, bakes);
        int ordinal = (int) Math.clamp(Math.round(second * rendering.framesPerSecond()), 0, rendering.frameCount() - 1);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(rendering, rendering.frame(ordinal)), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage picture(Rendering rendering, RenderedFrame frame) {
        int width = rendering.width();
        int height = rendering.height();
        boolean gray = rendering.layout() == PixelLayout.GRAY8;
        var image = new BufferedImage(width, height, gray ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        if (gray) {
            image.getRaster().setDataElements(0, 0, width, height, frame.pixels());
            return image;
        }
        var rgb = frame.pixels();
        for (int i = 0; i < width * height; i++) {
            int pixel = (rgb[3 * i] & 255) << 16 | (rgb[3 * i + 1] & 255) << 8 | (rgb[3 * i + 2] & 255);
            image.setRGB(i % width, i / width, pixel);
        }
        return image;
    }

    private static Scenario reduced(Scenario scenario) {
        var camera = scenario.camera();
        if (camera.width() <= WIDEST) {
            return scenario;
        }
        int height = Math.max(100, camera.height() * WIDEST / camera.width());
        return scenario.with(camera.withSize(WIDEST, height));
    }

    @PreDestroy
    void stop() {
        renders.shutdownNow();
    }
}

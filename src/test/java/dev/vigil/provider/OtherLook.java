package dev.vigil.provider;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.VideoImports;
import dev.vigil.media.VideoWriter;
import dev.vigil.media.vision.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Makes of a video one that shows the same with other light, other grain and in colour, as a model would; or not quite the same. */
public final class OtherLook {

    private OtherLook() {}

    /** @param shift pixels by which every picture is moved to the right */
    public static byte[] of(byte[] video, VideoImports imports, MediaStore media, double shift) {
        return of(video, imports, media, shift, frame -> frame);
    }

    /** @param shown for each frame the one that it shows */
    public static byte[] of(
            byte[] video, VideoImports imports, MediaStore media, double shift, IntUnaryOperator shown) {
        try {
            var in = Files.createTempFile("look", ".mp4");
            var out = Files.createTempFile("look", ".mp4");
            Files.write(in, video);
            var decoded = imports.decode(in, ImportLimits.standard(), (done, total) -> true);
            var random = new SplittableRandom(1);
            try (var pack = ReviewPack.open(media.fetch(decoded.pack()));
                    var writer = VideoWriter.open(
                            out, pack.width(), pack.height(), PixelLayout.RGB24, decoded.framesPerSecond())) {
                for (int i = 0; i < pack.frameCount(); i++) {
                    writer.add(looked(pack.decode(shown.applyAsInt(i), PixelLayout.GRAY8), random, shift));
                }
                writer.finish();
            }
            var bytes = Files.readAllBytes(out);
            Files.delete(in);
            Files.delete(out);
            return bytes;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PixelFrame looked(PixelFrame gray, SplittableRandom random, double shift) {
        var from = shift == 0
                ? gray
                : Pictures.moved(gray, new double[] {1, 0, shift, 0, 1, 0}, gray.width(), gray.height());
        var pixels = new byte[gray.width() * gray.height() * 3];
        for (int i = 0; i < from.pixels().length; i++) {
            double light = Math.pow((from.pixels()[i] & 0xFF) / 255.0, .8) * 200 + 30 + 8 * (random.nextDouble() - .5);
            pixels[3 * i] = (byte) Math.clamp(Math.round(light * 1.1), 0, 255);
            pixels[3 * i + 1] = (byte) Math.clamp(Math.round(light * .9), 0, 255);
            pixels[3 * i + 2] = (byte) Math.clamp(Math.round(light * .75), 0, 255);
        }
        return new PixelFrame(gray.width(), gray.height(), PixelLayout.RGB24, pixels);
    }
}

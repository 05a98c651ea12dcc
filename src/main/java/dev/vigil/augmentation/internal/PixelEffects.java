package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Step;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.vision.Pictures;
import java.util.SplittableRandom;

/** The effects that look at pixels and time alone. */
final class PixelEffects {

    private static final double[] NO_LIGHT = {1, 0};

    private final int width;
    private final int height;
    private final long seed;

    /** @param seed of the step: two noises in one recipe differ */
    PixelEffects(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        this.seed = seed;
    }

    PixelEffect of(Step step) {
        return switch (step.edit()) {
            case NIR_LOOK -> nearInfrared(step.value("fall_off"), step.value("noise"));
            case LOW_LIGHT -> lowLight(step.value("light"), step.value("noise"));
            case FLICKER -> flicker(step.value("depth"), step.value("frequency"));
            case SUN_GLARE -> still(glare(step));
            case LENS_DIRT -> still(dirt(step));
            case FOG -> still(fog(step.value("strength")));
            case MOTION_BLUR ->
                (frame, number, seconds) -> Pictures.blurred(frame, step.value("length"), step.value("angle"));
            case NOISE -> (frame, number, seconds) -> noisy(frame, number, step.value("noise"), 0);
            case COMPRESSION ->
                (frame, number, seconds) -> Pictures.compressed(frame, (int) Math.round(step.value("quality")));
            default -> throw new IllegalArgumentException(step.edit() + " is no effect on pixels");
        };
    }

    private static PixelEffect still(LightField field) {
        return (frame, number, seconds) -> field.apply(frame);
    }

    /** Skin and cloth reflect near infrared much alike, so that red tells most about it; light falls off with the square. */
    private PixelEffect nearInfrared(double fallOff, double noise) {
        double corner = Math.hypot(width / 2.0, height / 2.0);
        double k = fallOff / (1 - fallOff);
        var field = new LightField(width, height, (x, y) -> {
            double r = Math.hypot(x - width / 2.0, y - height / 2.0) / corner;
            return new double[] {1 / (1 + k * r * r), 0};
        });
        return (frame, number, seconds) -> noisy(field.apply(grey(frame)), number, noise, 0);
    }

    private static PixelFrame grey(PixelFrame frame) {
        if (frame.layout() == PixelLayout.GRAY8) {
            return frame;
        }
        var rgb = frame.pixels();
        var grey = new byte[frame.width() * frame.height()];
        for (int i = 0, p = 0; i < grey.length; i++, p += 3) {
            int light = 154 * (rgb[p] & 0xff) + 77 * (rgb[p + 1] & 0xff) + 25 * (rgb[p + 2] & 0xff);
            grey[i] = (byte) (light >> 8);
        }
        return new PixelFrame(frame.width(), frame.height(), PixelLayout.GRAY8, grey);
    }

    /** Fewer photons: their own noise grows against them with the root of the light that is left. */
    private PixelEffect lowLight(double light, double noise) {
        return (frame, number, seconds) -> {
            var pixels = frame.pixels();
            int gain = (int) Math.round(light * 1024);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (((pixels[i] & 0xff) * gain + 512) >> 10);
            }
            return noisy(frame, number, noise, 1 - light);
        };
    }

    private PixelEffect flicker(double depth, double frequency) {
        double phase = new SplittableRandom(seed).nextDouble() * 2 * Math.PI;
        return (frame, number, seconds) -> {
            double light = 1 - depth * (0.5 - 0.5 * Math.sin(2 * Math.PI * frequency * seconds + phase));
            int gain = (int) Math.round(light * 1024);
            var pixels = frame.pixels();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) Math.min(255, ((pixels[i] & 0xff) * gain + 512) >> 10);
            }
            return frame;
        };
    }

    /** A core, a halo that falls off around it, and a veil over everything. */
    private LightField glare(Step step) {
        double centreX = step.value("x") * width;
        double centreY = step.value("y") * height;
        double radius = step.value("radius") * width;
        double strength = step.value("strength");
        return new LightField(width, height, (x, y) -> {
            double r = Math.hypot(x - centreX, y - centreY) / radius;
            double halo = 1 / (1 + r * r);
            double rays = Math.pow(Math.abs(Math.cos(4 * Math.atan2(y - centreY, x - centreX))), 24) / (1 + 3 * r);
            double light = strength * (255 * halo * halo + 60 * halo + 50 * rays * halo + 22);
            return new double[] {1 - 0.35 * strength * (1 - halo) - 0.2 * strength, light};
        });
    }

    private LightField dirt(Step step) {
        var random = new SplittableRandom(seed);
        int count = (int) Math.round(step.value("spots"));
        var spots = new double[count][];
        for (int i = 0; i < count; i++) {
            double size = step.value("size") * width * (0.4 + 1.2 * random.nextDouble());
            spots[i] = new double[] {
                random.nextDouble() * width,
                random.nextDouble() * height,
                size,
                step.value("strength") * (0.5 + 0.5 * random.nextDouble())
            };
        }
        return new LightField(width, height, (x, y) -> {
            double left = 1;
            for (var spot : spots) {
                double r = Math.hypot(x - spot[0], y - spot[1]) / spot[2];
                if (r < 2) {
                    left *= 1 - spot[3] / (1 + Math.exp(6 * (r - 1)));
                }
            }
            return left == 1 ? NO_LIGHT : new double[] {left, 45 * (1 - left)};
        });
    }

    /** Mist scatters: less of the picture, and grey over it, most around the edges. */
    private LightField fog(double strength) {
        double corner = Math.hypot(width / 2.0, height / 2.0);
        return new LightField(width, height, (x, y) -> {
            double r = Math.hypot(x - width / 2.0, y - height / 2.0) / corner;
            double thick = strength * (0.7 + 0.3 * r * r);
            return new double[] {1 - thick, 150 * thick};
        });
    }

    /** @param shot how much of the noise grows with the root of the light */
    private PixelFrame noisy(PixelFrame frame, int number, double deviation, double shot) {
        if (deviation == 0 && shot == 0) {
            return frame;
        }
        var random = new SplittableRandom(seed * 31 + number);
        var pixels = frame.pixels();
        var scale = new int[256];
        for (int light = 0; light < 256; light++) {
            scale[light] = (int) Math.round(256 * Math.sqrt(deviation * deviation + shot * light));
        }
        int row = frame.width() * frame.layout().bytesPerPixel();
        for (int from = 0; from < pixels.length; from += row) {
            int at = Noise.start(random);
            for (int i = from; i < from + row; i++) {
                int light = pixels[i] & 0xff;
                pixels[i] = (byte) Math.clamp(light + ((Noise.at(at++) * scale[light] + (1 << 15)) >> 16), 0, 255);
            }
        }
        return frame;
    }
}

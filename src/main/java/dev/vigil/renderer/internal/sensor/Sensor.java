package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.shade.LinearImage;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.SensorSetup;
import dev.vigil.scenario.Shutter;
import dev.vigil.scenario.Spectrum;
import org.jspecify.annotations.Nullable;

/**
 * Turns linear light into pixels: dirt on the lens, a little optical blur, vignette, exposure, flicker, shot and read noise,
 * a filmic tone curve, an encoder's losses.
 */
public final class Sensor {

    private static final float CENTRE = .64f;
    private static final float EDGE = .07f;
    private static final float CORNER = .02f;
    /** Share of a frame's time between the first and the last row of a rolling shutter. */
    private static final float READOUT = .7f;

    private final SensorSetup setup;
    private final boolean nir;
    private final double frameSeconds;
    private final long seed;
    private final Flicker flicker;
    private final @Nullable LensCover cover;
    private final @Nullable BlockCoder coder;

    public Sensor(CameraSetup camera, double flickerHertz, long seed) {
        this.setup = camera.sensor();
        this.nir = camera.spectrum() == Spectrum.NIR940;
        this.frameSeconds = 1 / camera.framesPerSecond();
        this.seed = seed;
        this.flicker = new Flicker(flickerHertz);
        boolean clean = setup.dirt() == 0 && setup.lensFog() == 0;
        this.cover = clean
                ? null
                : new LensCover(camera.width(), camera.height(), (float) setup.dirt(), (float) setup.lensFog(), seed);
        this.coder = setup.compression() == 0
                ? null
                : new BlockCoder(camera.width(), camera.height(), nir ? 1 : 3, (float) setup.compression());
    }

    /** Share of the frame's time that the shutter is open. */
    public float open() {
        return (float) Math.min(1, setup.motionBlur() * StrictMath.pow(2, -setup.gain()));
    }

    /** Share of the frame's time between the first and the last row. */
    public float readout() {
        return setup.shutter() == Shutter.ROLLING ? READOUT : 0;
    }

    /** Grey bytes in infrared, interleaved red, green, blue otherwise. */
    public byte[] develop(LinearImage image, Illumination light, int ordinal) {
        if (cover != null) {
            cover.apply(image);
        }
        int channels = nir ? 1 : 3;
        byte[] pixels = new byte[image.width * image.height * channels];
        float[] across = new float[image.width];
        for (int x = 0; x < across.length; x++) {
            float dx = (x - image.width * .5f) / image.width * 2;
            across[x] = dx * dx;
        }
        int frameSeed = Noise.hash(seed, ordinal + 1);
        Workers.each(image.height, y -> {
            float exposure = light.exposure() * steadiness(light, ordinal, y / (double) image.height);
            float dy = (y - image.height * .5f) / image.width * 2;
            float[] bright = new float[image.width];
            for (int x = 0; x < bright.length; x++) {
                bright[x] = (1 - .30f * (across[x] + dy * dy)) * exposure;
            }
            for (int c = 0; c < channels; c++) {
                row(image, y, c, bright, light.noise(), frameSeed, pixels, channels);
            }
        });
        if (coder != null) {
            coder.apply(pixels);
        }
        return pixels;
    }

    /** What flickering lamps do to a row, which a rolling shutter exposes later than the row above. */
    private float steadiness(Illumination light, int ordinal, double down) {
        double from = (ordinal + down * readout()) * frameSeconds;
        return 1 + light.flicker() * (flicker.over(from, open() * frameSeconds) - 1);
    }

    /** One channel of a row, each pixel a little blurred with its neighbours, in three columns that move along. */
    private static void row(
            LinearImage image, int y, int c, float[] bright, float noise, int frameSeed, byte[] pixels, int channels) {
        float[] light = image.colour;
        int stride = image.width * 3;
        int row = y * stride + c;
        int up = Math.max(0, y - 1) * stride + c;
        int down = Math.min(image.height - 1, y + 1) * stride + c;
        float middle = light[row];
        float besides = light[up] + light[down];
        float left = middle;
        float besidesLeft = besides;
        for (int x = 0; x < image.width; x++) {
            int next = Math.min(image.width - 1, x + 1) * 3;
            float right = light[row + next];
            float besidesRight = light[up + next] + light[down + next];
            float arriving = CENTRE * middle + EDGE * (left + right + besides) + CORNER * (besidesLeft + besidesRight);
            int out = (y * image.width + x) * channels + c;
            int hash = Noise.hash(frameSeed + out * 747_796_405 + 17);
            pixels[out] = ToneCurve.level(noisy(arriving * bright[x], noise, hash));
            left = middle;
            besidesLeft = besides;
            middle = right;
            besides = besidesRight;
        }
    }

    /** Sum of four uniforms as a bell curve; shot noise grows with the root of the light. */
    private static float noisy(float light, float noise, int hash) {
        int other = Noise.hash(hash + 0x9E3779B9);
        float bell = ((hash & 0xffff) + (hash >>> 16) + (other & 0xffff) + (other >>> 16)) * (1f / 65_536) - 2f;
        float sigma = noise * (.25f + .9f * sqrt(Math.max(light, 0) * .25f));
        return Math.max(0, light + bell * 1.7f * sigma);
    }
}

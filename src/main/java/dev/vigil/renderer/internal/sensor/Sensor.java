package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.shade.LinearImage;

/** Turns linear light into pixels: a little optical blur, vignette, exposure, shot and read noise, a filmic tone curve. */
public final class Sensor {

    private static final float CENTRE = .64f;
    private static final float EDGE = .07f;
    private static final float CORNER = .02f;

    private final boolean nir;
    private final float exposure;
    private final float noise;
    private final long seed;

    public Sensor(Illumination light, long seed) {
        this.nir = light.nir();
        this.exposure = light.exposure();
        this.noise = light.noise();
        this.seed = seed;
    }

    /** Grey bytes in infrared, interleaved red, green, blue otherwise. */
    public byte[] develop(LinearImage image, int ordinal) {
        int channels = nir ? 1 : 3;
        byte[] pixels = new byte[image.width * image.height * channels];
        int frameSeed = Noise.hash(seed, ordinal + 1);
        Workers.each(image.height, y -> {
            for (int x = 0; x < image.width; x++) {
                float dx = (x - image.width * .5f) / image.width * 2;
                float dy = (y - image.height * .5f) / image.width * 2;
                float vignette = 1 - .30f * (dx * dx + dy * dy);
                for (int c = 0; c < channels; c++) {
                    float light = optics(image, x, y, c) * vignette * exposure;
                    int out = (y * image.width + x) * channels + c;
                    pixels[out] = tone(noisy(light, Noise.hash(frameSeed + out * 747_796_405 + 17)));
                }
            }
        });
        return pixels;
    }

    private static float optics(LinearImage image, int x, int y, int c) {
        int left = Math.max(0, x - 1) * 3 + c;
        int middle = x * 3 + c;
        int right = Math.min(image.width - 1, x + 1) * 3 + c;
        int up = Math.max(0, y - 1) * image.width * 3;
        int row = y * image.width * 3;
        int down = Math.min(image.height - 1, y + 1) * image.width * 3;
        float[] light = image.colour;
        return CENTRE * light[row + middle]
                + EDGE * (light[row + left] + light[row + right] + light[up + middle] + light[down + middle])
                + CORNER * (light[up + left] + light[up + right] + light[down + left] + light[down + right]);
    }

    /** Sum of four uniforms as a bell curve; shot noise grows with the root of the light. */
    private float noisy(float light, int hash) {
        int other = Noise.hash(hash + 0x9E3779B9);
        float bell = ((hash & 0xffff) + (hash >>> 16) + (other & 0xffff) + (other >>> 16)) * (1f / 65_536) - 2f;
        float sigma = noise * (.25f + .9f * sqrt(Math.max(light, 0) * .25f));
        return Math.max(0, light + bell * 1.7f * sigma);
    }

    private static byte tone(float light) {
        float film = saturate(light * (2.51f * light + .20f) / (light * (2.43f * light + .70f) + .20f));
        float gamma = sqrt(film);
        float curve = mix(gamma, gamma * gamma * (3 - 2 * gamma), .45f);
        return (byte) (int) (255 * saturate(curve) + .5f);
    }
}

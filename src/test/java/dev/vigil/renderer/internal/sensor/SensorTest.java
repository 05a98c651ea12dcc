package dev.vigil.renderer.internal.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.light.AmbientCube;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.shade.LinearImage;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.SensorSetup;
import dev.vigil.scenario.Spectrum;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorTest {

    private static final int WIDTH = 161;
    private static final int HEIGHT = 102;
    private static final SensorSetup CLEAN = SensorSetup.defaults();

    @Test
    void cornersAreDarkerThanTheMiddle() {
        byte[] pixels = develop(CLEAN.withNoise(0), even(.5f));

        assertThat(at(pixels, 0, 0)).isLessThan(at(pixels, WIDTH / 2, HEIGHT / 2) - 10);
        assertThat(at(pixels, WIDTH - 1, HEIGHT - 1)).isLessThan(at(pixels, WIDTH / 2, HEIGHT / 2) - 10);
    }

    @Test
    void brightPicturesHaveMoreShotNoiseInLight() {
        assertThat(spread(develop(CLEAN, even(.3f)))).isGreaterThan(1);
        assertThat(spread(develop(CLEAN.withNoise(3), even(.3f)))).isGreaterThan(spread(develop(CLEAN, even(.3f))));
    }

    @Test
    void dirtFogAndCompressionEachChangeThePictureAlikeEveryTime() {
        byte[] clean = develop(CLEAN, stripes());
        for (SensorSetup setup : List.of(CLEAN.withLens(.8, 0), CLEAN.withLens(0, .8), CLEAN.withCompression(.7))) {
            byte[] once = develop(setup, stripes());

            assertThat(once).isNotEqualTo(clean).isEqualTo(develop(setup, stripes()));
        }
    }

    @Test
    void fogTakesContrast() {
        assertThat(spread(develop(CLEAN.withNoise(0).withLens(0, 1), stripes())))
                .isLessThan(.6 * spread(develop(CLEAN.withNoise(0), stripes())));
    }

    @Test
    void slightCompressionKeepsThePictureAndStrongOneLosesDetail() {
        byte[] clean = develop(CLEAN, stripes());
        double slight = difference(clean, develop(CLEAN.withCompression(.02), stripes()));
        double strong = difference(clean, develop(CLEAN.withCompression(1), stripes()));

        assertThat(slight).isLessThan(2);
        assertThat(strong).isGreaterThan(2 * slight);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void blockCoderHandlesPicturesOfAnySize(int channels) {
        byte[] pixels = new byte[WIDTH * HEIGHT * channels];
        Arrays.fill(pixels, (byte) 90);
        new BlockCoder(WIDTH, HEIGHT, channels, .5f).apply(pixels);

        for (byte pixel : pixels) {
            assertThat(pixel & 255).isBetween(80, 100);
        }
    }

    @Test
    void lampsFlickerAroundTheirMeanAndLongExposuresAverageIt() {
        Flicker mains = new Flicker(100);
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += mains.over(i * .00001, 0);
        }

        assertThat(sum / 1000).isBetween(.99, 1.01);
        assertThat(mains.over(0, 0)).isLessThan(.5f);
        assertThat(mains.over(0, .01)).isBetween(.99f, 1.01f);
        assertThat(new Flicker(0).over(.123, .01)).isEqualTo(1);
    }

    private static byte[] develop(SensorSetup setup, LinearImage image) {
        CameraSetup camera = CameraSetup.defaults()
                .withSize(WIDTH, HEIGHT)
                .withSpectrum(Spectrum.NIR940)
                .withSensor(setup);
        Illumination light = new Illumination(
                true,
                List.of(),
                AmbientCube.grey(1, 1, 1, 1, 1, 1),
                1,
                new Vec3(1, 1, 1),
                0,
                1,
                .0125f * (float) setup.noise(),
                0);
        return new Sensor(camera, 0, 5).develop(image, light, 0);
    }

    private static LinearImage even(float light) {
        LinearImage image = new LinearImage(WIDTH, HEIGHT);
        Arrays.fill(image.colour, light);
        return image;
    }

    private static LinearImage stripes() {
        LinearImage image = new LinearImage(WIDTH, HEIGHT);
        for (int i = 0; i < image.colour.length; i++) {
            int pixel = i / 3;
            image.colour[i] = (pixel % WIDTH / 5 + pixel / WIDTH / 7) % 2 == 0 ? .08f : .6f;
        }
        return image;
    }

    private static int at(byte[] pixels, int x, int y) {
        return pixels[y * WIDTH + x] & 255;
    }

    private static double spread(byte[] pixels) {
        double sum = 0;
        double square = 0;
        int count = 0;
        for (int y = HEIGHT / 3; y < HEIGHT * 2 / 3; y++) {
            for (int x = WIDTH / 3; x < WIDTH * 2 / 3; x++) {
                int v = at(pixels, x, y);
                sum += v;
                square += v * v;
                count++;
            }
        }
        return Math.sqrt(square / count - (sum / count) * (sum / count));
    }

    private static double difference(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }
}

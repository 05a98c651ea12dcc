package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.vision.DetectedFace;
import dev.vigil.media.vision.FaceDetector;
import dev.vigil.media.vision.ImageBox;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Clothing;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Stature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A judge that was trained on photographs of real people alone. */
class FaceRealismTest {

    private static final int PEOPLE = 60;
    private static final double EXPECTED_SHARE = .97;

    private static final List<HairStyle> MALE_HAIR =
            List.of(HairStyle.SHORT, HairStyle.CURLY, HairStyle.BALD, HairStyle.FRINGE, HairStyle.SHORT);
    private static final List<HairStyle> FEMALE_HAIR = List.of(
            HairStyle.LONG, HairStyle.BOB, HairStyle.PONYTAIL, HairStyle.CURLY, HairStyle.FRINGE, HairStyle.SHORT);
    private static final double[] BEARDS_MM = {0, 0, 1, 6, 20};

    /** From darkness, which only an infrared camera sees through, to low sun in the face. */
    private static final List<Lighting> LIGHTS = List.of(
            Lighting.of(1, 0, -10),
            Lighting.of(100, -60, 2),
            Lighting.of(3_000, 40, 30),
            Lighting.of(20_000, 120, 50),
            Lighting.of(60_000, -40, 15));

    @Test
    void findsTheFaceOfNearlyEveryDriver() throws IOException {
        List<String> missed = new ArrayList<>();
        try (FaceDetector judge = FaceDetector.open()) {
            for (int i = 0; i < PEOPLE; i++) {
                // Men and women alternate too: every second pair swaps the spectrum.
                Spectrum spectrum = (i + i / 2) % 2 == 0 ? Spectrum.NIR940 : Spectrum.RGB;
                if (!finds(judge, scenario(i, spectrum), 3 + i % 7)) {
                    missed.add(i + " " + spectrum + " " + person(i));
                }
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (PEOPLE * (1 - EXPECTED_SHARE)));
    }

    private static Scenario scenario(int i, Spectrum spectrum) {
        int light = spectrum == Spectrum.NIR940 ? i % LIGHTS.size() : 1 + i % (LIGHTS.size() - 1);
        return Scenario.defaults()
                .with(person(i))
                .with(CameraSetup.defaults().withSpectrum(spectrum))
                .with(LIGHTS.get(light));
    }

    private static Driver person(int i) {
        long seed = i * 7_919L + 13;
        SplittableRandom random = new SplittableRandom(seed);
        int age = 16 + random.nextInt(65);
        boolean male = i % 2 == 0;
        List<HairStyle> cuts = male ? MALE_HAIR : FEMALE_HAIR;
        HairStyle hair = cuts.get(random.nextInt(cuts.size()));
        double beard = male && age > 19 ? BEARDS_MM[random.nextInt(BEARDS_MM.length)] : 0;
        Stature stature = Stature.values()[(male ? 2 : 0) + random.nextInt(2)];
        return new Driver(
                age,
                male ? Sex.MALE : Sex.FEMALE,
                stature,
                1 + i / 2 % 6,
                6.5 + 4.5 * random.nextDouble(),
                hair,
                beard,
                male ? LashMakeup.NONE : LashMakeup.values()[random.nextInt(3)],
                Clothing.values()[i % 4],
                seed);
    }

    /** Whether one of the boxes lies on the face; the cascade's boxes leave out chin and forehead. */
    private static boolean finds(FaceDetector judge, Scenario scenario, int ordinal) {
        Rendering rendering = DriverRenderer.open(scenario, 1);
        RenderedFrame frame = rendering.frame(ordinal);
        FaceBox face = Objects.requireNonNull(frame.truth().face());
        ImageBox truth = new ImageBox(face.x(), face.y(), face.width(), face.height());
        return judge.detect(gray(rendering, frame)).stream()
                .map(DetectedFace::box)
                .anyMatch(box -> box.overlap(truth) > .4);
    }

    private static PixelFrame gray(Rendering rendering, RenderedFrame frame) {
        byte[] pixels = frame.pixels();
        int bytes = rendering.layout().bytesPerPixel();
        byte[] gray = new byte[rendering.width() * rendering.height()];
        for (int p = 0; p < gray.length; p++) {
            gray[p] = bytes == 1
                    ? pixels[p]
                    : (byte) ((299 * (pixels[3 * p] & 255)
                                    + 587 * (pixels[3 * p + 1] & 255)
                                    + 114 * (pixels[3 * p + 2] & 255))
                            / 1000);
        }
        return new PixelFrame(rendering.width(), rendering.height(), dev.vigil.media.PixelLayout.GRAY8, gray);
    }
}

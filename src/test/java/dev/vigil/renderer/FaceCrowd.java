package dev.vigil.renderer;

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
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/** Sixty people of all ages, shades and cuts in all lights, and a judge that was trained on photographs of real people alone. */
public final class FaceCrowd implements AutoCloseable {

    public static final int PEOPLE = 60;

    /** A colour camera sees nothing at 1 lx; the request language refuses it. */
    public enum Light {
        NIGHT(Lighting.of(1, 0, -10), Spectrum.NIR940),
        DUSK(Lighting.of(100, -60, 2), Spectrum.values()),
        OVERCAST(Lighting.of(10_000, 40, 30), Spectrum.values()),
        HIGH_SUN(Lighting.of(100_000, 120, 50), Spectrum.values()),
        LOW_SIDE_SUN(Lighting.of(60_000, 75, 8), Spectrum.values()),
        LOW_SUN_AHEAD(Lighting.of(60_000, -40, 15), Spectrum.values()),
        FLICKER(Lighting.of(500, 0, -10).flickering(100), Spectrum.values()),
        STREET_LAMPS(Lighting.of(20, 0, -10).atNight(true, true, .5), Spectrum.values());

        private final Lighting lighting;
        private final List<Spectrum> spectra;

        Light(Lighting lighting, Spectrum... spectra) {
            this.lighting = lighting;
            this.spectra = List.of(spectra);
        }
    }

    /** A light as a camera sees it. */
    public record View(Light light, Spectrum spectrum) {

        /** {@code low side sun, rgb} for one. */
        public String name() {
            return light.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + spectrum.term();
        }

        public static List<View> all() {
            List<View> views = new ArrayList<>();
            for (Light light : Light.values()) {
                light.spectra.forEach(spectrum -> views.add(new View(light, spectrum)));
            }
            return views;
        }
    }

    private static final List<HairStyle> MALE_HAIR =
            List.of(HairStyle.SHORT, HairStyle.CURLY, HairStyle.BALD, HairStyle.FRINGE, HairStyle.SHORT);
    private static final List<HairStyle> FEMALE_HAIR = List.of(
            HairStyle.LONG, HairStyle.BOB, HairStyle.PONYTAIL, HairStyle.CURLY, HairStyle.FRINGE, HairStyle.SHORT);
    private static final double[] BEARDS_MM = {0, 0, 1, 6, 20};

    private final FaceDetector judge;
    /** One person meets many lights: what is baked of them is baked once. */
    private final BakeStore baked = new RememberedBakes();

    public FaceCrowd() throws IOException {
        judge = FaceDetector.open();
    }

    /**
     * Whether one of the judge's boxes lies on the face; they leave out chin and forehead.
     *
     * @param i 0 to {@link #PEOPLE} - 1
     */
    public boolean findsPerson(int i, View view) {
        CameraSetup camera = CameraSetup.defaults().withSpectrum(view.spectrum());
        Scenario scenario = Scenario.defaults().with(person(i)).with(camera).with(view.light().lighting);
        Rendering rendering = DriverRenderer.open(scenario, 1, baked);
        RenderedFrame frame = rendering.frame(3 + i % 7);
        FaceBox face = Objects.requireNonNull(frame.truth().face());
        ImageBox truth = new ImageBox(face.x(), face.y(), face.width(), face.height());
        return judge.detect(gray(rendering, frame)).stream()
                .map(DetectedFace::box)
                .anyMatch(box -> box.overlap(truth) > .4);
    }

    public static Driver person(int i) {
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

    @Override
    public void close() {
        judge.close();
    }
}

package dev.vigil.renderer;

import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Clothing;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Stature;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes stills as PNG to look at: {@code ContactSheet <folder> <name>...}, names as listed in {@code shots}. */
final class ContactSheet {

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        Map<String, Shot> shots = shots();
        for (Map.Entry<String, Shot> entry : shots.entrySet()) {
            if (wanted.isEmpty() || wanted.contains(entry.getKey())) {
                Shot shot = entry.getValue();
                Rendering rendering = DriverRenderer.open(shot.scenario, 1);
                RenderedFrame frame = rendering.frame((int) (shot.second * rendering.framesPerSecond()));
                ImageIO.write(
                        picture(rendering, frame, entry.getKey().startsWith("label")),
                        "png",
                        folder.resolve(entry.getKey() + ".png").toFile());
            }
        }
    }

    private record Shot(Scenario scenario, double second) {}

    private static Map<String, Shot> shots() {
        Map<String, Shot> shots = new LinkedHashMap<>();
        List<Scenario> presets = ScenarioPresets.all();
        double[] seconds = {7, 3.6, 3.2, .1, 2.5, 1.5, .1, .1};
        for (int i = 0; i < presets.size(); i++) {
            shots.put("preset" + i, new Shot(presets.get(i), seconds[i]));
        }
        CameraSetup near = CameraSetup.defaults().withSize(640, 640).withPosition(CameraPosition.CLUSTER, 30);
        Scenario base = Scenario.defaults();
        Driver woman = new Driver(30, Sex.FEMALE, Stature.AF50, 2, 10, HairStyle.LONG, 0, LashMakeup.NORMAL, 12);
        Driver bearded = new Driver(45, Sex.MALE, Stature.AM50, 6, 8.5, HairStyle.BALD, 14, LashMakeup.NONE, 3);
        Driver old = new Driver(72, Sex.MALE, Stature.AM50, 1, 8, HairStyle.SHORT, 0, LashMakeup.NONE, 8);
        shots.put("nearA", new Shot(base.with(near), .1));
        shots.put("nearB", new Shot(base.with(near).with(woman), .1));
        shots.put("nearC", new Shot(base.with(near.withSpectrum(Spectrum.RGB)).with(bearded), .1));
        shots.put("nearD", new Shot(base.with(near.withSpectrum(Spectrum.RGB)), .1));
        shots.put("nearE", new Shot(base.with(near.withSpectrum(Spectrum.RGB)).with(woman), .1));
        shots.put("nearF", new Shot(base.with(near.withSpectrum(Spectrum.RGB)).with(old), .1));
        shots.put("labelA", new Shot(base.with(woman), .1));
        shots.put("labelB", new Shot(ScenarioPresets.looksAtInfotainment(), 2.5));
        shots.put(
                "pillar",
                new Shot(
                        base.with(bearded)
                                .with(CameraSetup.defaults()
                                        .withSpectrum(Spectrum.RGB)
                                        .withPosition(CameraPosition.A_PILLAR, 58)),
                        .1));
        shots.put("mirror", new Shot(base.with(CameraSetup.defaults().withPosition(CameraPosition.MIRROR, 66)), .1));
        for (int i = 0; i < 12; i++) {
            Sex sex = i % 2 == 0 ? Sex.MALE : Sex.FEMALE;
            HairStyle hair = HairStyle.values()[sex == Sex.MALE ? i / 2 % 3 : 2 + i / 2 % 5];
            Driver driver = new Driver(
                            20 + i * 5,
                            sex,
                            sex == Sex.MALE ? Stature.AM50 : Stature.AF50,
                            1 + i % 6,
                            9,
                            hair,
                            sex == Sex.MALE && i % 4 == 0 ? 8 : 0,
                            LashMakeup.NONE,
                            100 + i)
                    .wearing(Clothing.values()[i % 4]);
            Spectrum spectrum = i < 6 ? Spectrum.RGB : Spectrum.NIR940;
            shots.put(
                    "people" + i,
                    new Shot(base.with(driver).with(near.withSize(400, 400).withSpectrum(spectrum)), .1));
        }
        return shots;
    }

    private static BufferedImage picture(Rendering rendering, RenderedFrame frame, boolean labels) {
        int width = rendering.width();
        int height = rendering.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int bytes = rendering.layout().bytesPerPixel();
        byte[] pixels = frame.pixels();
        for (int p = 0; p < width * height; p++) {
            int r = pixels[p * bytes] & 255;
            int g = bytes == 1 ? r : pixels[p * bytes + 1] & 255;
            int b = bytes == 1 ? r : pixels[p * bytes + 2] & 255;
            image.setRGB(p % width, p / width, r << 16 | g << 8 | b);
        }
        if (labels) {
            draw(image, frame.truth());
        }
        return image;
    }

    private static void draw(BufferedImage image, FrameTruth truth) {
        var graphics = image.createGraphics();
        for (Landmark landmark : truth.landmarks()) {
            graphics.setColor(landmark.visibility() == Visibility.VISIBLE ? Color.GREEN : Color.RED);
            graphics.fillRect((int) landmark.x() - 1, (int) landmark.y() - 1, 2, 2);
        }
        FaceBox face = truth.face();
        if (face != null) {
            graphics.setColor(Color.YELLOW);
            graphics.drawRect((int) face.x(), (int) face.y(), (int) face.width(), (int) face.height());
        }
    }
}

package dev.vigil.renderer;

import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Prints the SHA-256 over some frames of a few presets, a night, a low sun and lenses: run in JVMs that compile and share out work in different ways. */
final class FrameHash {

    private static final int[] PRESETS = {0, 6, 7};
    private static final int[] ORDINALS = {0, 31, 77};

    private FrameHash() {}

    public static void main(String[] arguments) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int number : PRESETS) {
            Scenario preset = ScenarioPresets.all().get(number);
            CameraSetup camera = preset.camera();
            Rendering rendering = DriverRenderer.open(preset.with(camera.withSize(320, 200)), 1);
            for (int ordinal : ORDINALS) {
                RenderedFrame frame = rendering.frame(ordinal);
                digest.update(frame.pixels());
                for (Landmark point : frame.truth().landmarks()) {
                    digest.update((point.x() + " " + point.y() + " " + point.visibility()).getBytes());
                }
            }
        }
        System.out.println(HexFormat.of().formatHex(digest.digest()));
    }
}

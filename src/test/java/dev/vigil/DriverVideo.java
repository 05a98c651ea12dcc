package dev.vigil;

import dev.vigil.media.ClipRecorder;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Spectrum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** An H.264 video with a driver's face, as somebody might bring one. */
final class DriverVideo {

    private DriverVideo() {}

    static void record(MediaStore scratch, Path target, int frames) throws IOException {
        var scenario = Scenario.defaults()
                .with(CameraSetup.defaults().withSize(320, 200).withSpectrum(Spectrum.RGB))
                .withDurationSeconds(frames / 30.0);
        var rendering = DriverRenderer.open(scenario, 7);
        var folder = scratch.newWorkFolder("test-video");
        try (var recorder = ClipRecorder.open(scratch, folder, 320, 200, PixelLayout.RGB24, 30)) {
            for (int i = 0; i < frames; i++) {
                recorder.add(
                        new PixelFrame(
                                320, 200, PixelLayout.RGB24, rendering.frame(i).pixels()),
                        i * 1_000_000L / 30);
            }
            Files.copy(
                    scratch.fetch(Objects.requireNonNull(recorder.finish().preview())),
                    target,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(folder);
        }
    }
}

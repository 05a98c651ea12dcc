package dev.vigil.bench;

import dev.vigil.RunningServer;
import dev.vigil.media.ClipRecorder;
import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.internal.ChildVideoImports;
import dev.vigil.media.internal.FolderMediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.Loader;

/**
 * Importing a video of a minute or half of one against the {@code ffmpeg} command writing JPEGs of the same file, one after the other in
 * one run. The child JVM's start counts in full.
 */
final class ImportBenchmark implements Benchmark {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> measure() throws Exception {
        var rows = new ArrayList<Row>();
        for (int[] size : new int[][] {{640, 400, 1800}, {1280, 720, 900}}) {
            rows.add(ratio(size[0], size[1], size[2]));
        }
        return rows;
    }

    /** The machine's own command, or the one that comes with the libraries where its shared objects are installed. */
    private static String ffmpegCommand() throws Exception {
        for (var command : List.of("ffmpeg", Loader.load(org.bytedeco.ffmpeg.ffmpeg.class))) {
            try {
                var probe = new ProcessBuilder(command, "-version")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (probe.waitFor() == 0) {
                    return command;
                }
            } catch (IOException absent) {
                // the next one may run
            }
        }
        throw new IllegalStateException("needs the ffmpeg command to compare with (Debian: apt-get install ffmpeg)");
    }

    private static Row ratio(int width, int height, int frames) throws Exception {
        var folder = RunningServer.folder("import");
        var store = new FolderMediaStore(folder);
        var video = folder.resolve("video.mp4");
        var work = store.newWorkFolder("bench");
        try (var recorder = ClipRecorder.open(store, work, width, height, PixelLayout.RGB24, 30)) {
            for (int i = 0; i < frames; i++) {
                recorder.add(new PixelFrame(width, height, PixelLayout.RGB24, picture(i, width, height)), i * 33_333L);
            }
            Files.copy(store.fetch(Objects.requireNonNull(recorder.finish().preview())), video);
        }
        var command = ffmpegCommand();
        double reference = seconds(() -> ffmpeg(command, video, Files.createDirectories(folder.resolve("jpegs"))));
        var imports = new ChildVideoImports(store);
        double ours = seconds(() -> imports.decode(video, ImportLimits.standard(), ImportWatcher.NONE));
        var name = "import %dx%d, %.0f frames/s, against ffmpeg".formatted(width, height, frames / ours);
        return Row.atLeast(name, reference / ours, "times", 0.6);
    }

    private static void ffmpeg(String command, Path video, Path folder) throws Exception {
        int exit = new ProcessBuilder(
                        command,
                        "-v",
                        "error",
                        "-i",
                        video.toString(),
                        "-q:v",
                        "3",
                        folder.resolve("%05d.jpg").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("ffmpeg ended with " + exit);
        }
    }

    /** Moving shapes with texture: neither a still nor noise. */
    private static byte[] picture(int frame, int width, int height) {
        var grain = new SplittableRandom(frame);
        var pixels = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = ((x + 3 * frame) / 24 + y / 24) % 2 * 90 + 60 + grain.nextInt(12) + 40 * y / height;
                int at = 3 * (y * width + x);
                pixels[at] = (byte) value;
                pixels[at + 1] = (byte) (value + x * 30 / width);
                pixels[at + 2] = (byte) (value - 20);
            }
        }
        return pixels;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}

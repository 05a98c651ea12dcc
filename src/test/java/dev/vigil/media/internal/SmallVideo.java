package dev.vigil.media.internal;

import java.nio.file.Files;
import java.nio.file.Path;

/** Short videos as other programs write them, for tests outside this package. */
public final class SmallVideo {

    private interface Writer {
        Path to(Path file) throws Exception;
    }

    private SmallVideo() {}

    /** H.264, as a phone writes it. */
    public static byte[] mp4(int frames, int width, int height) {
        return written(file -> TestVideos.make(file, "libopenh264", frames, width, height, TestVideos.steady(25)));
    }

    /** VP9 in MP4, as some models answer; sizes may be odd. */
    public static byte[] vp9(int frames, int width, int height) {
        return written(file -> TestVideos.odd(file, "libvpx-vp9", frames, width, height, 25));
    }

    private static byte[] written(Writer writer) {
        try {
            var file = Files.createTempFile("small", ".mp4");
            try {
                return Files.readAllBytes(writer.to(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

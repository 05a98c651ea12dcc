package dev.vigil.media.internal;

import java.nio.file.Files;

/** A short H.264 video as a phone writes it, for tests outside this package. */
public final class SmallVideo {

    private SmallVideo() {}

    public static byte[] mp4(int frames, int width, int height) {
        try {
            var file = Files.createTempFile("small", ".mp4");
            try {
                return Files.readAllBytes(
                        TestVideos.make(file, "libopenh264", frames, width, height, TestVideos.steady(25)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

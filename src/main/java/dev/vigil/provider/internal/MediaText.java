package dev.vigil.provider.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Videos within JSON, where an API wants them there. */
final class MediaText {

    private MediaText() {}

    static String dataUrl(Path video) {
        return "data:video/mp4;base64," + base64(video);
    }

    static String base64(Path video) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(video));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long size(Path video) {
        try {
            return Files.size(video);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

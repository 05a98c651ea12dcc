package dev.vigil.generation.internal;

import dev.vigil.media.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Uploaded files on their way to being imported, under names of our own. */
@Component
class Incoming {

    private final Path folder;

    Incoming(@Value("${vigil.data}") Path data) throws IOException {
        folder = Files.createDirectories(data.toAbsolutePath().resolve("incoming"));
    }

    /** Moves a file in and answers the name it has here. */
    String take(Path file) {
        var name = UUID.randomUUID().toString();
        try {
            Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be kept: is the disk full?", e);
        }
    }

    Path find(String name) {
        return folder.resolve(UUID.fromString(name).toString());
    }

    void remove(Leftovers leftovers, Set<String> wanted) {
        leftovers.remove(folder, file -> wanted.contains(file.getFileName().toString()));
    }

    void discard(String name) {
        try {
            Files.deleteIfExists(find(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

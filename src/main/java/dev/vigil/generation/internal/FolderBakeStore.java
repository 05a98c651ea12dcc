package dev.vigil.generation.internal;

import dev.vigil.renderer.BakeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A file per person in the data folder, the ones used last; a disk that fails costs time, never a clip. */
@Component
class FolderBakeStore implements BakeStore {

    private static final Logger log = LoggerFactory.getLogger(FolderBakeStore.class);
    private static final String SUFFIX = ".bake";
    /** At about 20 MB each. */
    private static final int KEPT = 64;

    private final Path folder;
    private final int kept;
    private final Clock clock;

    @Autowired
    FolderBakeStore(@Value("${vigil.data:data}") String data, Clock clock) {
        this(Path.of(data, "bakes"), KEPT, clock);
    }

    FolderBakeStore(Path folder, int kept, Clock clock) {
        this.folder = folder;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> get(String key) {
        var file = file(key);
        try {
            var bytes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            log.warn("A baked person could not be read", e);
            return Optional.empty();
        }
    }

    @Override
    public void put(String key, byte[] baked) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "bake-", ".part");
            try {
                Files.write(part, baked);
                Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
                Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            forgetOldest();
        } catch (IOException e) {
            log.warn("A baked person could not be kept", e);
        }
    }

    private void forgetOldest() throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(FolderBakeStore::usedMillis))
                    .toList();
        }
        for (var file : files.subList(0, Math.max(0, files.size() - kept))) {
            Files.deleteIfExists(file);
        }
    }

    private static long usedMillis(Path file) {
        return file.toFile().lastModified();
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }
}

package dev.vigil.exchange.internal.archive;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.internal.archive.RefusedArchive.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The files of a zip or tar, gzipped or not, unpacked within limits into a folder that goes when this closes. On disk they have
 * numbers for names: no name out of an archive ever reaches the file system.
 */
public final class UnpackedArchive implements ForeignFiles, AutoCloseable {

    private final Path folder;
    private final NavigableMap<String, Path> files = new TreeMap<>();
    private final EntryNames names = new EntryNames();
    private final ArchiveLimits limits;
    private final long archiveBytes;
    private long totalBytes;
    private int entries;

    private UnpackedArchive(Path folder, ArchiveLimits limits, long archiveBytes) {
        this.folder = folder;
        this.limits = limits;
        this.archiveBytes = archiveBytes;
    }

    /**
     * Unpacks an archive.
     *
     * @param workFolder where the files are unpacked to, in a new folder
     * @throws RefusedArchive where it is no archive, is damaged, is over a limit, or holds anything but plain files; nothing is
     *     left of it then
     */
    public static UnpackedArchive of(Path archive, Path workFolder, ArchiveLimits limits) throws IOException {
        long bytes = Files.size(archive);
        if (bytes > limits.maxBytes()) {
            throw new RefusedArchive(
                    Reason.TOO_LARGE, "The archive is larger than %,d bytes.".formatted(limits.maxBytes()));
        }
        var unpacked = new UnpackedArchive(
                Files.createTempDirectory(Files.createDirectories(workFolder), "unpacked-"), limits, bytes);
        try {
            var kind = ArchiveKind.of(archive);
            unpacked.take(archive, kind);
            return unpacked;
        } catch (IOException | RuntimeException | Error e) {
            unpacked.close();
            throw e;
        }
    }

    /** Whether a file begins as an archive does; says nothing of whether it is a good one. */
    public static boolean looksLikeOne(Path file) throws IOException {
        return ArchiveKind.told(file).isPresent();
    }

    private void take(Path archive, ArchiveKind kind) throws IOException {
        try {
            kind.unpack(archive, this);
        } catch (UncheckedIOException e) {
            // our disk, not their archive
            throw Objects.requireNonNull(e.getCause());
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof RefusedArchive
                    ? (RefusedArchive) e
                    : new RefusedArchive(Reason.DAMAGED, "The archive is damaged: " + e.getMessage() + ".");
        }
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(files.navigableKeySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        var file = files.get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        try (var content = Files.newDirectoryStream(folder)) {
            for (var file : content) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** A folder, of which nothing is kept but that its name is plain. */
    void addFolder(String name) {
        count();
        EntryNames.requirePlain(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    void addFile(String name, InputStream content) throws IOException {
        count();
        names.add(name);
        var file = folder.resolve(Integer.toString(files.size()));
        files.put(name, file);
        long written = 0;
        var buffer = new byte[1 << 16];
        try (var out = new WorkFile(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                written += read;
                totalBytes += read;
                weigh(name, written);
                out.write(buffer, read);
            }
        }
    }

    /** A file of ours whose failures are not those of the archive. */
    private static final class WorkFile implements AutoCloseable {

        private final OutputStream out;

        WorkFile(Path file) {
            try {
                out = Files.newOutputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(byte[] bytes, int length) {
            try {
                out.write(bytes, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void count() {
        if (++entries > limits.maxEntries()) {
            throw new RefusedArchive(
                    Reason.TOO_MANY_ENTRIES, "The archive has more than %,d entries.".formatted(limits.maxEntries()));
        }
    }

    /** What comes out counts, not what the archive says will: it can say anything. */
    private void weigh(String name, long written) {
        if (written > limits.maxEntryBytes()) {
            throw new RefusedArchive(
                    Reason.TOO_LARGE,
                    "An entry of the archive is larger than %,d bytes.".formatted(limits.maxEntryBytes()));
        }
        if (totalBytes > limits.maxTotalBytes()) {
            throw new RefusedArchive(
                    Reason.TOO_LARGE, "The archive unpacks to more than %,d bytes.".formatted(limits.maxTotalBytes()));
        }
        if (totalBytes > ArchiveLimits.UNWEIGHED_BYTES && totalBytes / limits.maxRatio() > archiveBytes) {
            throw new RefusedArchive(
                    Reason.BOMB,
                    "The archive unpacks to more than %,d times its size; stopped at '%s'."
                            .formatted(limits.maxRatio(), name));
        }
    }
}

package dev.vigil.media.internal;

import dev.vigil.media.Leftovers;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** {@code blobs/ab/cd/abcd…}: files appear there whole and synced, by one atomic rename, or not at all. */
public final class FolderMediaStore implements MediaStore {

    private final Path blobs;
    private final Path work;

    public FolderMediaStore(Path root) throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        blobs = Files.createDirectories(absolute.resolve("blobs"));
        work = Files.createDirectories(absolute.resolve("work"));
    }

    @Override
    public MediaHash put(Path file) throws IOException {
        Path copy = Files.createTempFile(work, "put-", ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return settle(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public MediaHash take(Path file) throws IOException {
        if (!Files.getFileStore(file).equals(Files.getFileStore(work))) {
            MediaHash hash = put(file);
            Files.delete(file);
            return hash;
        }
        MediaHash hash = settle(file);
        Files.deleteIfExists(file);
        return hash;
    }

    /** Hashes what is on disk, then renames it into place; where the blob already stands the file is left for its owner. */
    private MediaHash settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        MediaHash hash = hash(file);
        Path blob = path(hash);
        if (Files.exists(blob) && Files.size(blob) == Files.size(file)) {
            return hash;
        }
        Path outer = blobs.resolve(hash.hex().substring(0, 2));
        Path inner = Files.createDirectories(outer.resolve(hash.hex().substring(2, 4)));
        Files.move(file, blob, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(inner);
        syncFolder(outer);
        syncFolder(blobs);
        return hash;
    }

    @Override
    public boolean contains(MediaHash hash) {
        return Files.isRegularFile(path(hash));
    }

    @Override
    public void erase(MediaHash hash) throws IOException {
        if (Files.deleteIfExists(path(hash))) {
            syncFolder(
                    blobs.resolve(hash.hex().substring(0, 2)).resolve(hash.hex().substring(2, 4)));
        }
    }

    @Override
    public InputStream open(MediaHash hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    @Override
    public Path fetch(MediaHash hash) throws IOException {
        Path blob = path(hash);
        if (!Files.isRegularFile(blob)) {
            throw new NoSuchFileException(blob.toString());
        }
        return blob;
    }

    @Override
    public long size(MediaHash hash) throws IOException {
        return Files.size(path(hash));
    }

    @Override
    public boolean verify(MediaHash hash) throws IOException {
        return hash(fetch(hash)).equals(hash);
    }

    @Override
    public Path newWorkFolder(String purpose) throws IOException {
        return Files.createTempDirectory(work, purpose + "-");
    }

    /** Clears what unfinished work left behind. */
    void remove(Leftovers leftovers) {
        leftovers.remove(work, file -> false);
    }

    private Path path(MediaHash hash) {
        String hex = hash.hex();
        return blobs.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static MediaHash hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // reading is all the digest needs
            }
        }
        return MediaHash.of(digest.digest());
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

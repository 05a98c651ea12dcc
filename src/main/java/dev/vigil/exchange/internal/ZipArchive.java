package dev.vigil.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip written front to back whose bytes depend on its content alone, with the hash of each entry in {@code SHA256SUMS} as
 * its last one. The sums wait in a temporary file: an archive may have millions of entries.
 */
public final class ZipArchive implements AutoCloseable {

    /** The first moment that zip can name; the true one would make every export different. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Path sumsFile;
    private final OutputStream sums;

    /** @param out stays open when the archive is finished */
    public ZipArchive(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        sumsFile = Files.createTempFile("vigil-export", ".sums");
        sums = Files.newOutputStream(sumsFile);
    }

    /** Writes the bytes of an entry. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Adds what compresses well.
     *
     * @return its SHA-256 in hex
     */
    public String add(String name, Content content) throws IOException {
        return add(name, Deflater.DEFAULT_COMPRESSION, content);
    }

    /** Adds what is compressed already. */
    public void addCompressed(String name, Content content) throws IOException {
        add(name, Deflater.NO_COMPRESSION, content);
    }

    /** Adds the sums and ends the archive. */
    public void finish() throws IOException {
        sums.close();
        begin(SUMS, Deflater.DEFAULT_COMPRESSION);
        Files.copy(sumsFile, zip);
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        sums.close();
        Files.deleteIfExists(sumsFile);
    }

    private String add(String name, int level, Content content) throws IOException {
        begin(name, level);
        var digest = sha256();
        content.writeTo(new DigestOutputStream(zip, digest) {
            @Override
            public void close() {
                // the entry ends here, not the archive
            }
        });
        zip.closeEntry();
        var hash = HexFormat.of().formatHex(digest.digest());
        sums.write((hash + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        return hash;
    }

    private void begin(String name, int level) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

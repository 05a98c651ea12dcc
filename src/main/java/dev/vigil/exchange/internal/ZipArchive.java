package dev.vigil.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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

    private static final int BUFFER = 1 << 17;

    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final Path sumsFile;
    private final OutputStream sums;

    /** @param out stays open when the archive is finished */
    public ZipArchive(OutputStream out) throws IOException {
        zip = new RoomyZip(out);
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

    /** Copies in parts that are large: each costs calls into the system and into the compressor. */
    public static void copy(InputStream from, OutputStream to) throws IOException {
        var part = new byte[BUFFER];
        for (int read = from.readNBytes(part, 0, BUFFER); read > 0; read = from.readNBytes(part, 0, BUFFER)) {
            to.write(part, 0, read);
        }
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
        var digest = new SideDigest(zip);
        String hash;
        try {
            content.writeTo(digest);
            hash = digest.hex();
        } finally {
            digest.end();
        }
        zip.closeEntry();
        sums.write((hash + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
        return hash;
    }

    private void begin(String name, int level) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.setLevel(level);
        zip.putNextEntry(entry);
    }

    /** The buffer it comes with is of 512 bytes: whoever writes gigabytes waits for calls into the compressor. */
    private static final class RoomyZip extends ZipOutputStream {

        RoomyZip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
            buf = new byte[BUFFER];
        }
    }
}

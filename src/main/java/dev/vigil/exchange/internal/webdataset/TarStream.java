package dev.vigil.exchange.internal.webdataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A tar in the ustar format, written front to back, whose bytes depend on its content alone: no owner, and the time is 0. */
final class TarStream {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final long LARGEST_FILE = 077777777777L;

    private final OutputStream out;

    TarStream(OutputStream out) {
        this.out = out;
    }

    /** @param name ASCII, 100 characters at most */
    void add(String name, byte[] content) throws IOException {
        out.write(header(name, content.length));
        out.write(content);
        out.write(new byte[Math.floorMod(-content.length, BLOCK)]);
    }

    /** Ends the archive and leaves the stream open. */
    void finish() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    private static byte[] header(String name, long size) {
        if (name.length() > LONGEST_NAME || size > LARGEST_FILE || !name.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("does not fit ustar: " + name);
        }
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, "%011o\0".formatted(size));
        put(header, 136, "%011o\0".formatted(0));
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        put(header, 329, "0000000\0");
        put(header, 337, "0000000\0");
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xFF;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}

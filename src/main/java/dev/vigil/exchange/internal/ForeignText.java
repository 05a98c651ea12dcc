package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.labeling.InvalidLabels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Text of others, read within limits. */
public final class ForeignText {

    /** As much as a document of labels may have; read whole, as its parts refer to each other. */
    public static final int MOST_BYTES = 32 << 20;

    private static final int HEAD_BYTES = 4096;

    private ForeignText() {}

    /** @throws InvalidLabels where the file is too large */
    public static byte[] bytes(ForeignFiles files, String name) throws IOException {
        try (var in = files.open(name)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InvalidLabels(name, "is larger than " + (MOST_BYTES >> 20) + " MB");
            }
            return bytes;
        }
    }

    /** UTF-8, with or without a byte order mark. */
    public static String text(ForeignFiles files, String name) throws IOException {
        var text = new String(bytes(files, name), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reads the lines that hold anything, without white space around them; faults name the line. */
    public static void eachLine(ForeignFiles files, String name, Losses losses, Consumer<String> line)
            throws IOException {
        int no = 0;
        for (var text : text(files, name).lines().map(String::strip).toList()) {
            no++;
            if (!text.isEmpty()) {
                losses.at(name + " line " + no, () -> line.accept(text));
            }
        }
    }

    /** The first 4 KB, to tell formats apart by. */
    public static String head(ForeignFiles files, String name) throws IOException {
        try (var in = files.open(name)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
        }
    }
}

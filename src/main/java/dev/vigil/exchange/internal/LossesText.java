package dev.vigil.exchange.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The file in each archive that says what the archive does not. */
public final class LossesText {

    public static final String FILE = "LOSSES.md";

    private LossesText() {}

    public static void write(List<String> losses, OutputStream out) throws IOException {
        var text = new StringBuilder("# What this archive carries otherwise, or not at all\n\n");
        losses.forEach(loss -> text.append("- ").append(loss).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

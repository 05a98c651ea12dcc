package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import java.time.Duration;
import java.util.List;

/** What the two processes say to each other: arguments in, files in the folder and lines of text out. */
final class ImportProtocol {

    static final String INPUT = "input";
    static final String PACK = "frames.pack";
    static final String TABLE = "frames.table";

    /** Decoding begins: a process that dies before this line was not killed by the file. */
    static final String READY = "vigil ready";

    /** {@code vigil progress <decoded> <expected>}. */
    static final String PROGRESS = "vigil progress ";

    /** {@code vigil refused <REASON> <sentence>}. */
    static final String REFUSED = "vigil refused ";

    /** {@code vigil failed <sentence>}: the machine's fault, not the file's. */
    static final String FAILED = "vigil failed ";

    static final String DONE = "vigil done";

    private ImportProtocol() {}

    static List<String> arguments(Container container, ImportLimits limits) {
        return List.of(
                container.name(),
                Long.toString(limits.maxPixels()),
                Long.toString(limits.maxDuration().toMillis()),
                Integer.toString(limits.maxFrames()),
                Integer.toString(limits.maxStreams()),
                Long.toString(limits.maxMemoryBytes()));
    }

    static ImportLimits limits(String[] arguments) {
        return new ImportLimits(
                Long.MAX_VALUE,
                Long.parseLong(arguments[1]),
                Duration.ofMillis(Long.parseLong(arguments[2])),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]),
                Duration.ofDays(1));
    }
}

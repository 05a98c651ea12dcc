package dev.vigil.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Who the embedded server believes: {@code pg_hba.conf}, where each line that is no comment ends with a method. */
final class HostAccess {

    static final String PASSWORD = "scram-sha-256";
    static final String TRUST = "trust";

    private static final Pattern METHOD = Pattern.compile("(?m)^([^#\\n]*\\s)(trust|scram-sha-256)[ \\t]*$");

    private final Path file;

    HostAccess(Path cluster) {
        file = cluster.resolve("pg_hba.conf");
    }

    boolean trusts() throws IOException {
        return METHOD.matcher(Files.readString(file))
                .results()
                .anyMatch(line -> line.group(2).equals(TRUST));
    }

    /** Asks for this method from now on; a running server reads it when told to. */
    void require(String method) throws IOException {
        var changed = METHOD.matcher(Files.readString(file)).replaceAll("$1" + method);
        Files.writeString(file, changed);
    }
}

package dev.vigil.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded server: in the data folder, for the eyes of its owner only. */
final class DatabasePassword {

    private static final String OWNER_ONLY = "rw-------";

    private final Path file;

    DatabasePassword(Path dataFolder) {
        file = dataFolder.resolve("postgres.password");
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path file() {
        return file;
    }

    /** Hex digits only, so that it needs no quoting anywhere. */
    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /** Puts a new one in place whole, or leaves things as they are. */
    void make() throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(
                file.getParent(),
                "postgres",
                ".password",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

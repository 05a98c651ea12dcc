package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL in the data folder: kept across restarts, one at a time, stopped after everything that uses it. */
final class EmbeddedDatabase implements AutoCloseable {

    private final DataFolderLock lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolderLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server on {@code <data folder>/postgres}, recovering from an unclean stop.
     *
     * @throws CannotStart when the folder is in use or PostgreSQL does not come up
     */
    static EmbeddedDatabase start(Path dataFolder) throws IOException {
        var folder = dataFolder.toAbsolutePath().normalize();
        var lock = DataFolderLock.take(folder);
        var cluster = folder.resolve("postgres");
        try {
            OrphanedServer.stop(cluster);
            return new EmbeddedDatabase(lock, server(cluster));
        } catch (IOException | IllegalStateException e) {
            lock.close();
            throw new CannotStart(
                    "PostgreSQL did not start on " + cluster + ": " + e.getMessage(),
                    "Read the lines above for its reason; VIGIL_DATA or VIGIL_DB_URL choose another place.",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres server(Path cluster) throws IOException {
        // the library starts servers for throw-away data (-F, asynchronous commit): ours is kept
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "60")
                .start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}

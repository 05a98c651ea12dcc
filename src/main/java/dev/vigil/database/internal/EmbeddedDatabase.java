package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL in the data folder: kept across restarts, one at a time, stopped after everything that uses it. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private final DataFolderLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataFolderLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
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
            var password = new DatabasePassword(folder);
            var server = Files.exists(cluster.resolve("postgresql.conf"))
                    ? known(cluster, password)
                    : fresh(cluster, password);
            return new EmbeddedDatabase(lock, server, password.read());
        } catch (SQLException | IOException | IllegalStateException e) {
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

    private static EmbeddedPostgres fresh(Path cluster, DatabasePassword password) throws IOException {
        password.make();
        // the library passes what it takes for options of locale on to initdb, and of an option twice the last one
        // counts
        return server(cluster)
                .setLocaleConfig("auth", HostAccess.PASSWORD)
                .setLocaleConfig("pwfile", password.file().toString())
                .setConnectConfig("password", password.read())
                .start();
    }

    /** A folder whose server trusts everybody, or whose password was lost, is given a password first. */
    private static EmbeddedPostgres known(Path cluster, DatabasePassword password) throws IOException, SQLException {
        var access = new HostAccess(cluster);
        if (password.exists() && !access.trusts()) {
            return server(cluster).setConnectConfig("password", password.read()).start();
        }
        password.make();
        access.require(HostAccess.TRUST);
        var server = server(cluster).start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + USER + " password '" + password.read() + "'");
            access.require(HostAccess.PASSWORD);
            statement.execute("select pg_reload_conf()");
            return server;
        } catch (SQLException | IOException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres.Builder server(Path cluster) {
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
                // a million clips' indexes stay in memory, and pages of a solid-state disk cost much the same anywhere
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1");
    }

    String url() {
        return server.getJdbcUrl(USER, "postgres");
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}

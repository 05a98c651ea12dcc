package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Looks at the live server before anything is written to it. */
final class ServerCheck {

    static final int OLDEST = 15;

    private ServerCheck() {}

    /**
     * @param kept whether the server is ours, so that durability is our promise
     * @throws CannotStart when the server is older than {@value #OLDEST} or would lose committed data
     */
    static void verify(DataSource source, boolean kept) throws SQLException {
        try (var connection = source.getConnection()) {
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
            if (kept) {
                requireOn(connection, "fsync");
                requireOn(connection, "synchronous_commit");
            }
        }
    }

    static void refuseOlder(int version) {
        if (version < OLDEST) {
            throw new CannotStart(
                    "The configured PostgreSQL is version " + version + ", older than " + OLDEST + ".",
                    "Point VIGIL_DB_URL to PostgreSQL " + OLDEST
                            + " or newer, or leave it empty for the embedded server.");
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            if (!row.next() || !"on".equals(row.getString(1))) {
                throw new CannotStart(
                        "PostgreSQL runs with " + setting + " off and could lose committed work.",
                        "Remove the setting from postgresql.auto.conf in the data folder.");
            }
        }
    }
}

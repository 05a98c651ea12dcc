package dev.vigil.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vigil.TestFolder;
import dev.vigil.database.CannotStart;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseTests {

    @Test
    void keepsWhatWasCommittedThroughAnUncleanStop() throws Exception {
        var folder = TestFolder.fresh();
        commitAndDie(folder);
        assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isTrue();
        try (var again = EmbeddedDatabase.start(folder)) {
            assertThat(number(again, "select a from kept")).isEqualTo(7);
            var source = new PGSimpleDataSource();
            source.setUrl(again.url());
            source.setPassword(again.password());
            ServerCheck.verify(source, true);
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() throws Exception {
        var folder = TestFolder.fresh();
        try (var first = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
            assertThat(number(first, "select 1")).isOne();
        }
        assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isFalse();
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyItsOwnerCanRead() throws Exception {
        var folder = TestFolder.fresh();
        String password;
        try (var first = EmbeddedDatabase.start(folder)) {
            password = first.password();
            assertClosedToOthers(first);
            assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#].*trust");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgres.password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var second = EmbeddedDatabase.start(folder)) {
            assertThat(second.password()).isEqualTo(password);
            assertThat(number(second, "select 1")).isOne();
        }
    }

    @Test
    void closesADataFolderThatWasOpenToEverybody() throws Exception {
        var folder = TestFolder.fresh();
        try (var open = EmbeddedPostgres.builder()
                .setDataDirectory(folder.toAbsolutePath().resolve("postgres"))
                .setCleanDataDirectory(false)
                .start()) {
            run(
                    open.getJdbcUrl("postgres", "postgres"),
                    "",
                    "create table kept (a int)",
                    "insert into kept values (7)");
        }
        try (var closed = EmbeddedDatabase.start(folder)) {
            assertThat(number(closed, "select a from kept")).isEqualTo(7);
            assertClosedToOthers(closed);
        }
        try (var again = EmbeddedDatabase.start(folder)) {
            assertThat(number(again, "select a from kept")).isEqualTo(7);
        }
    }

    @Test
    void makesANewPasswordWhereTheOldOneWasLost() throws Exception {
        var folder = TestFolder.fresh();
        try (var first = EmbeddedDatabase.start(folder)) {
            assertThat(number(first, "select 1")).isOne();
        }
        Files.delete(folder.resolve("postgres.password"));
        try (var again = EmbeddedDatabase.start(folder)) {
            assertThat(number(again, "select 1")).isOne();
            assertClosedToOthers(again);
        }
    }

    @Test
    void refusesAnOldServer() {
        assertThatThrownBy(() -> ServerCheck.refuseOlder(14)).hasMessageContaining("older than 15");
        ServerCheck.refuseOlder(15);
    }

    /** A server of its own JVM, killed as {@code kill -9} does: its PostgreSQL lives on. */
    private static void commitAndDie(Path folder) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = child.inputReader()) {
            assertThat(lines.lines()).contains("committed");
        }
        assertThat(child.waitFor()).isNotZero();
    }

    /** Commits, says so, and halts without any shutdown. */
    static final class Doomed {

        static void main(String[] args) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(args[0]));
            run(database.url(), database.password(), "create table kept (a int)", "insert into kept values (7)");
            System.out.println("committed");
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private static void run(String url, String password, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedDatabase.USER, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void assertClosedToOthers(EmbeddedDatabase database) {
        await().untilAsserted(() -> {
            assertThatThrownBy(() -> run(database.url(), "", "select 1")).hasMessageContaining("password");
            assertThatThrownBy(() -> run(database.url(), "postgres", "select 1"))
                    .hasMessageContaining("password");
        });
    }

    private static int number(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}

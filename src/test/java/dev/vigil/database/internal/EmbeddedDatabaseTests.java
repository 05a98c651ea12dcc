package dev.vigil.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.TestFolder;
import dev.vigil.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(number(again.url(), "select a from kept")).isEqualTo(7);
            var source = new PGSimpleDataSource();
            source.setUrl(again.url());
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
            assertThat(number(first.url(), "select 1")).isOne();
        }
        assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isFalse();
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
            run(database.url(), "create table kept (a int)", "insert into kept values (7)");
            System.out.println("committed");
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }

    private static void run(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(String url, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}

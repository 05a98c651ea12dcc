package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded server unless {@code spring.datasource.url} names another; checked before the first migration. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String NO_URL = "'${spring.datasource.url:}'.isEmpty()";

    @Bean
    @ConditionalOnExpression(NO_URL)
    EmbeddedDatabase embeddedDatabase(@Value("${vigil.data}") Path data) throws IOException {
        return EmbeddedDatabase.start(data);
    }

    /** The pool is built from these details, hence closed before the server it talks to. */
    @Bean
    @ConditionalOnExpression(NO_URL)
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedDatabase.USER;
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    FlywayMigrationStrategy checkThenMigrate(DataSource source, ObjectProvider<EmbeddedDatabase> embedded) {
        return flyway -> {
            verify(source, embedded.getIfAvailable() != null);
            flyway.migrate();
        };
    }

    private static void verify(DataSource source, boolean kept) {
        try {
            ServerCheck.verify(source, kept);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database cannot be reached: " + e.getMessage(),
                    "Check VIGIL_DB_URL, VIGIL_DB_USER and VIGIL_DB_PASSWORD, and that the server accepts connections.",
                    e);
        }
    }
}

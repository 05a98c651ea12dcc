package dev.vigil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.vigil.database.CannotStart;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.security.People;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Servers as operators set them up, on a PostgreSQL that is not theirs. */
class StartTests {

    private static EmbeddedPostgres external;

    @BeforeAll
    static void externalServer() throws Exception {
        external = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopExternalServer() throws Exception {
        external.close();
    }

    @Test
    void webNodesQueueWorkAndWorkersDoIt() throws Exception {
        var folder = TestFolder.fresh();
        long job;
        try (var web = start(folder, "web")) {
            var rest = Rest.as(VigilTest.ADMIN, port(web));
            assertThat(rest.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(Rest.nobody(port(web)).get("/vigil.css").status()).isEqualTo(200);
            job = web.getBean(Jobs.class)
                    .enqueue(new NewJob("unknown-kind", "once", "Unknown", Map.of(), VigilTest.ADMIN));
            assertThat(web.getBean(Scheduler.class).getSchedulerState().isStarted())
                    .isFalse();

            try (var worker = start(folder, "worker")) {
                var nobody = Rest.nobody(port(worker));
                assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
                for (var path : List.of("/", "/login", "/setup", "/vigil.css", "/actuator/health/x", "/v3/api-docs")) {
                    assertThat(nobody.get(path).status()).as(path).isEqualTo(404);
                }
                assertThat(Rest.as(VigilTest.ADMIN, port(worker))
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(404);
                Awaitility.await()
                        .until(() -> web.getBean(Jobs.class)
                                .find(job)
                                .orElseThrow()
                                .state()
                                .equals(JobState.FAILED));
            }
        }
        assertThat(folder.resolve("postgres")).as("an embedded server").doesNotExist();
    }

    @Test
    void anUnknownRoleIsRefusedBeforeAnythingIsMade() {
        var folder = TestFolder.fresh();

        assertThatThrownBy(() -> start(folder, "Worker"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no role 'Worker'.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPasswordThatWillNotDoForTheAdministratorIsRefused() throws Exception {
        try (var empty = EmbeddedPostgres.start()) {
            assertThatThrownBy(() -> start(TestFolder.fresh(), "all", empty, "short"))
                    .hasRootCauseInstanceOf(People.Refused.class)
                    .rootCause()
                    .hasMessageContaining("password");
        }
    }

    private static ServletWebServerApplicationContext start(Path folder, String role) {
        return start(folder, role, external, VigilTest.PASSWORD);
    }

    private static ServletWebServerApplicationContext start(
            Path folder, String role, EmbeddedPostgres database, String password) {
        var arguments = new ArrayList<String>();
        arguments.add("--vigil.data=" + folder);
        arguments.add("--vigil.role=" + role);
        arguments.add("--vigil.admin-password=" + password);
        arguments.add("--server.port=0");
        arguments.add("--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"));
        return (ServletWebServerApplicationContext)
                SpringApplication.run(Application.class, arguments.toArray(String[]::new));
    }

    private static int port(ServletWebServerApplicationContext server) {
        return server.getWebServer().getPort();
    }
}

package dev.vigil.job.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigilTest
class JobRestTests {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Rest lead;

    @BeforeEach
    void signIn() {
        people.with("job-lead", Roles.LEAD);
        lead = Rest.as("job-lead", port);
    }

    @Test
    void cancelsAWaitingJobOnce() {
        var at = "/api/v1/jobs/" + waiting();
        assertThat(lead.get(at).json().path("progress").asDouble(-1)).isZero();

        var cancelled = lead.post(at + "/cancel", "");
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(cancelled.json().path("state").asString()).isEqualTo("CANCELLED");

        refused(lead.post(at + "/cancel", ""));
        refused(lead.post(at + "/retry", ""));
    }

    @Test
    void retriesAFailedJob() {
        var text = "no video".repeat(100).getBytes(StandardCharsets.UTF_8);
        long id = lead.upload("/api/v1/clips", "notes.mp4", text, "", "")
                .json()
                .path("jobIds")
                .get(0)
                .asLong();
        var failed = lead.ended(id);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("error").asString()).isNotBlank();

        refused(lead.post("/api/v1/jobs/" + id + "/cancel", ""));
        assertThat(lead.post("/api/v1/jobs/" + id + "/retry", "").status()).isEqualTo(200);
        lead.await("/api/v1/jobs/" + id, job -> job.path("attempt").asInt() == 2);
        assertThat(lead.ended(id).path("state").asString()).isEqualTo("FAILED");
    }

    private static void refused(Rest.Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    /** A job that nobody is told of, so that it keeps waiting. */
    private long waiting() {
        return jdbc.sql("insert into job (kind, idempotency_key, title, payload, owner)"
                        + " values ('render', ?, 'waits', '{}', 'job-lead') returning id")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }
}

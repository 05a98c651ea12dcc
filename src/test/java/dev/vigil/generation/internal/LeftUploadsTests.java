package dev.vigil.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.VigilTest;
import dev.vigil.job.Jobs;
import dev.vigil.media.Leftovers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A data folder as a killed server leaves it. The jobs are never committed, so that nobody takes them up. */
@VigilTest
@Transactional
class LeftUploadsTests {

    @TempDir
    private Path data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leftovers leftovers;

    @Test
    void onlyWhatALiveJobWantsOutlivesAStart() throws Exception {
        var incoming = new Incoming(data);
        var waiting = received(incoming, "QUEUED");
        var running = received(incoming, "RUNNING");
        var failed = received(incoming, "FAILED");
        var orphan = incoming.take(Files.createFile(data.resolve("file")));
        var sweep = new LeftUploads(incoming, jobs, leftovers, data);
        var halfSent = Files.createFile(data.resolve("uploads/clip-1.upload"));

        sweep.afterSingletonsInstantiated();

        assertThat(incoming.find(waiting)).exists();
        assertThat(incoming.find(running)).exists();
        assertThat(incoming.find(failed)).doesNotExist();
        assertThat(incoming.find(orphan)).doesNotExist();
        assertThat(halfSent).doesNotExist();
    }

    private String received(Incoming incoming, String state) throws Exception {
        var name = incoming.take(Files.createFile(data.resolve("file")));
        jdbc.sql("""
                        insert into job (kind, idempotency_key, title, payload, owner, state)
                        values ('import', ?, 'Video', '{}', 'lea', ?)""").params(name, state).update();
        return name;
    }
}

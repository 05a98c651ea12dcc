package dev.vigil.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.dataset.Curation;
import dev.vigil.exchange.PreparedExports;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import dev.vigil.security.ApiTokens;
import dev.vigil.security.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What the documentation tells people who train to type, typed. */
@VigilTest
@WithMockUser(username = "trainer", roles = "LEAD")
class ClientDocsTest {

    private static final String SLUG = "client-docs";

    @LocalServerPort
    private int port;

    @Autowired
    private PreparedExports exports;

    @Autowired
    private ApiTokens tokens;

    @TempDir
    private Path folder;

    @BeforeEach
    void aFrozenVersion(
            @Autowired TestPeople people,
            @Autowired Curation curation,
            @Autowired JdbcClient jdbc,
            @Autowired MediaStore media,
            @Autowired LabelJson json)
            throws Exception {
        people.with("trainer", Roles.LEAD);
        if (jdbc.sql("select count(*) from dataset where slug = ?")
                        .param(SLUG)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        var clips = new ApprovedClips(jdbc, media, json);
        long clip = ExportRestTest.withoutPreview(jdbc, ExportRestTest.recorded(media, 320, 200), clips.unapproved());
        clips.verdict(clip, clips.label(clip, "open"), "approve");
        curation.create(SLUG);
        curation.draft(SLUG, null);
        curation.put(SLUG, "1.0.0", clip);
        curation.freeze(SLUG, "1.0.0");
    }

    @Test
    void curlFetchesAPreparedArchiveWhoseTableDuckDbReads() throws Exception {
        var said = run("bash", "-c", snippet("bash"));

        var sums = Pattern.compile("([0-9a-f]{64})").matcher(said);
        assertThat(sums.find()).as(said).isTrue();
        var first = sums.group();
        assertThat(sums.find()).as(said).isTrue();
        assertThat(sums.group()).as("what arrived is what was announced").isEqualTo(first);
        var unpacked = Files.createDirectories(folder.resolve("unpacked/train"));
        try (var archive = new ZipFile(folder.resolve("archive").toFile());
                var table = archive.getInputStream(archive.getEntry("train/metadata.parquet"))) {
            Files.copy(table, unpacked.resolve("metadata.parquet"));
        }
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery(snippet("sql")
                        .replace("FOLDER", folder.resolve("unpacked").toString()))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void pythonGoesThroughTheSamplesOfAPreparedArchive() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no python3 on this machine");
        long id = exports.prepare(SLUG, "1.0.0", "webdataset").id();
        await().until(() -> exports.find(id).ready());
        Files.write(folder.resolve("shards.zip"), new byte[0]);

        var said = run("/usr/bin/python3", "-c", snippet("python"), Long.toString(id));

        assertThat(said).startsWith("3 samples; the last has");
    }

    private String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command[0], command[1], command[2])
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment()
                .putAll(Map.of(
                        "VIGIL",
                        "http://localhost:" + port,
                        "DATASET",
                        SLUG,
                        "VERSION",
                        "1.0.0",
                        "EXPORT",
                        command.length > 3 ? command[3] : "",
                        "VIGIL_TOKEN",
                        tokens.issue("trainer", "docs", 1).secret()));
        var process = builder.start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        var said = Files.readString(folder.resolve("said"));
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static String snippet(String language) throws IOException {
        var found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "clients.md")));
        assertThat(found.find()).as(language).isTrue();
        return found.group(1);
    }
}

package dev.vigil.exchange.internal.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.NodeReader;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.internal.LabelJsons;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HuggingFaceTest {

    private final HuggingFaceFormat format = new HuggingFaceFormat(null);
    private final byte[] archive = TestVersions.archive(
            format, TestVersions.of(LabelDocuments.of(1), LabelDocuments.of(2), LabelDocuments.of(3)));
    private final MemoryFiles files = MemoryFiles.unzip(archive);

    @Test
    void duckDbReadsTheTable(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("train.parquet"), files.files().get("train/metadata.parquet"));

        var rows = new ArrayList<List<Object>>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var result =
                        statement.executeQuery("select file_name, clip_id, subject, frame_count, frames_per_second,"
                                + " labels from read_parquet('" + folder.resolve("train.parquet")
                                + "') order by clip_id")) {
            while (result.next()) {
                rows.add(List.of(
                        result.getString(1),
                        result.getLong(2),
                        result.getString(3),
                        result.getLong(4),
                        result.getDouble(5),
                        result.getString(6)));
            }
        }

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).subList(0, 5))
                .containsExactly(
                        "clip-000002.mp4",
                        2L,
                        "subject 2",
                        (long) LabelDocuments.of(2).frameCount(),
                        30.0);
        assertThat(LabelJsons.canonical().read((String) rows.get(1).get(5)))
                .usingRecursiveComparison()
                .isEqualTo(LabelDocuments.of(2));
    }

    @Test
    void hyparquetReadsTheTable(@TempDir Path folder) throws Exception {
        var rows = NodeReader.read("parquet", folder, files.files().get("train/metadata.parquet"));

        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.at("/1/file_name").asString()).isEqualTo("clip-000002.mp4");
        assertThat(rows.at("/1/frame_count").asInt())
                .isEqualTo(LabelDocuments.of(2).frameCount());
        assertThat(LabelJsons.canonical().read(rows.at("/1/labels").asString()))
                .usingRecursiveComparison()
                .isEqualTo(LabelDocuments.of(2));
    }

    @Test
    void theVideosOfATableLieBesideIt() {
        assertThat(files.files().keySet())
                .containsExactly(
                        "dataset.json",
                        "train/metadata.parquet",
                        "train/clip-000001.mp4",
                        "train/clip-000002.mp4",
                        "val/metadata.parquet",
                        "val/clip-000003.mp4",
                        "croissant.json",
                        "LOSSES.md",
                        "SHA256SUMS");
        assertThat(TestVersions.archive(
                        format, TestVersions.of(LabelDocuments.of(1), LabelDocuments.of(2), LabelDocuments.of(3))))
                .isEqualTo(archive);
    }

    @Test
    void itsDescriptionNamesFilesByTheirHashesAndColumnsThatThereAre() throws Exception {
        var croissant = new JsonMapper().readTree(files.text("croissant.json"));

        assertThat(croissant.path("conformsTo").asString()).isEqualTo("http://mlcommons.org/croissant/1.1");
        var ids = new ArrayList<String>();
        for (var part : croissant.path("distribution")) {
            ids.add(part.path("@id").asString());
            if (part.has("sha256")) {
                var bytes = files.files().get(part.path("contentUrl").asString());
                assertThat(part.path("sha256").asString())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            }
        }
        assertThat(croissant.path("recordSet").size()).isEqualTo(2);
        for (var records : croissant.path("recordSet")) {
            assertThat(records.path("field")
                            .valueStream()
                            .map(field -> field.at("/source/extract/column"))
                            .map(JsonNode::asString))
                    .containsExactlyElementsOf(MetadataTable.columns().stream()
                            .map(MetadataTable.Column::name)
                            .toList());
            for (var field : records.path("field")) {
                assertThat(ids).contains(field.at("/source/fileObject/@id").asString());
            }
        }
    }

    /** What a processor makes of it: every name is one of a vocabulary, and every reference leads somewhere. */
    @Test
    void aJsonLdProcessorUnderstandsItsDescription() throws Exception {
        var expanded = JsonLd.expand(JsonDocument.of(new StringReader(files.text("croissant.json"))))
                .get();

        assertThat(expanded).hasSize(1);
        var dataset = expanded.getJsonObject(0);
        assertThat(dataset.getJsonArray("@type").getString(0)).isEqualTo("https://schema.org/Dataset");
        assertThat(dataset.getJsonArray("http://purl.org/dc/terms/conformsTo")
                        .getJsonObject(0)
                        .getString("@value"))
                .isEqualTo("http://mlcommons.org/croissant/1.1");
        var files = dataset.getJsonArray("https://schema.org/distribution").getValuesAs(JsonObject.class);
        assertThat(files)
                .hasSize(4)
                .extracting(file -> file.getJsonArray("@type").getString(0))
                .containsOnly("http://mlcommons.org/croissant/FileObject", "http://mlcommons.org/croissant/FileSet");
        var ids = files.stream().map(file -> file.getString("@id")).toList();
        for (var records :
                dataset.getJsonArray("http://mlcommons.org/croissant/recordSet").getValuesAs(JsonObject.class)) {
            var fields =
                    records.getJsonArray("http://mlcommons.org/croissant/field").getValuesAs(JsonObject.class);
            assertThat(fields).hasSize(MetadataTable.columns().size()).allSatisfy(field -> {
                assertThat(field.getJsonArray("http://mlcommons.org/croissant/dataType")
                                .getJsonObject(0)
                                .getString("@id"))
                        .startsWith("https://schema.org/");
                var source = field.getJsonArray("http://mlcommons.org/croissant/source")
                        .getJsonObject(0);
                assertThat(ids)
                        .contains(source.getJsonArray("http://mlcommons.org/croissant/fileObject")
                                .getJsonObject(0)
                                .getString("@id"));
            });
        }
    }
}

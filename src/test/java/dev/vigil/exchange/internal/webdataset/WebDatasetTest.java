package dev.vigil.exchange.internal.webdataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.NodeReader;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WebDatasetTest {

    private final WebDatasetFormat format = new WebDatasetFormat(null);

    @Property(tries = 20)
    void givesEachFrameItsPictureAndItsLabels(@ForAll long seed) throws Exception {
        var labels = LabelDocuments.of(seed);
        var archive = TestVersions.archive(format, TestVersions.of(labels));
        assertThat(TestVersions.archive(format, TestVersions.of(labels))).isEqualTo(archive);

        var entries = untar(MemoryFiles.unzip(archive).files().get("train/clip-000001.tar"));

        assertThat(entries).hasSize(2 * labels.frameCount());
        var names = entries.keySet().iterator();
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            var key = "clip-000001_%06d".formatted(frame);
            // a sample is what shares the name up to the first dot, one behind the other
            assertThat(names.next()).isEqualTo(key + ".jpg");
            assertThat(names.next()).isEqualTo(key + ".json");
            assertThat(entries.get(key + ".jpg")).asString().isEqualTo("jpeg 1/" + frame);
            requireLabels(labels, frame, entries.get(key + ".json"));
        }
    }

    private static void requireLabels(LabelDocument labels, int frame, byte[] json) {
        var root = new JsonMapper().readTree(json);
        var face = labels.boxes().get("face");
        assertThat(root.path("frame").asInt()).isEqualTo(frame);
        assertThat(root.at("/boxes").has("face")).isEqualTo(face.visibility()[frame] != 3);
        if (root.at("/boxes").has("face")) {
            for (int i = 0; i < 4; i++) {
                assertThat(Math.round(100 * root.at("/boxes/face/xywh/" + i).asDouble()))
                        .isEqualTo(face.xywh()[4 * frame + i]);
            }
            assertThat(Math.round(1000 * root.at("/boxes/face/confidence").asDouble()))
                    .isEqualTo(face.confidence()[frame]);
        }
        assertThat(root.at("/points/face68/xy").size()).isEqualTo(136);
        var eyes = labels.layers().get("eyes_state").stream()
                .filter(span -> span.start() <= frame && frame <= span.end())
                .map(span -> span.value())
                .findFirst()
                .orElse("");
        assertThat(root.at("/layers/eyes_state/value").asString("")).isEqualTo(eyes);
    }

    /** By the reader of another project than the writer's. */
    private static Map<String, byte[]> untar(byte[] bytes) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.isCheckSumOK()).isTrue();
                assertThat(entry.isFile()).isTrue();
                assertThat(entry.getLastModifiedDate().getTime()).isZero();
                assertThat(entry.getLongUserId()).isZero();
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void tarStreamReadsTheSamples(@TempDir Path folder) throws Exception {
        var labels = LabelDocuments.of(7);
        var shard = MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)))
                .files()
                .get("train/clip-000001.tar");

        var found = NodeReader.read("tar", folder, shard);

        var ours = untar(shard);
        assertThat(found.size()).isEqualTo(2 * labels.frameCount());
        for (var entry : found) {
            var bytes = ours.get(entry.path("name").asString());
            assertThat(entry.path("type").asString()).isEqualTo("file");
            assertThat(entry.path("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void refusesNamesThatUstarHasNoRoomFor() {
        var tar = new TarStream(new ByteArrayOutputStream());

        assertThatThrownBy(() -> tar.add("a".repeat(101), new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tar.add("ä", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fillsBlocksWhateverTheSize() throws IOException {
        var out = new ByteArrayOutputStream();
        var tar = new TarStream(out);
        for (int size : new int[] {0, 1, 511, 512, 513}) {
            tar.add("f" + size, "x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        }
        tar.finish();

        assertThat(out.size()).isEqualTo(512 * (5 + 0 + 1 + 1 + 1 + 2 + 2));
        assertThat(untar(out.toByteArray()))
                .hasSize(5)
                .allSatisfy((name, bytes) -> assertThat(name).isEqualTo("f" + bytes.length));
    }
}

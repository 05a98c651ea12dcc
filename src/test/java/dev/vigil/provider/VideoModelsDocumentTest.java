package dev.vigil.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The document says what the code does. */
class VideoModelsDocumentTest {

    @Test
    void listsEveryFamilyWithItsAddressAndWatermark() throws Exception {
        var rows = Files.readAllLines(Path.of("docs/video-models.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .map(cells -> (cells[1] + "|" + cells[2] + "|" + cells[7])
                        .replaceAll(" *\\| *", "|")
                        .strip())
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Family.values())
                        .map(family -> "`%s` %s|`%s`|%s"
                                .formatted(
                                        family.wire(),
                                        family.title(),
                                        family.address(),
                                        family.watermark().isEmpty() ? "–" : family.watermark()))
                        .toList());
    }

    @Test
    void namesEveryState() throws Exception {
        var text = Files.readString(Path.of("docs/video-models.md"));
        for (var state : OperationState.values()) {
            assertThat(text).contains("`" + state.name() + "`");
        }
    }
}

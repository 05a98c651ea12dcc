package dev.vigil.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AugmentationDocumentTest {

    @Test
    void listsEveryEditWithItsNumbers() throws Exception {
        var rows = Files.readAllLines(Path.of("docs/augmentation.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 2) + 1))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Edit.values())
                        .map(AugmentationDocumentTest::row)
                        .toList());
    }

    private static String row(Edit edit) {
        var numbers = edit.parameters().stream()
                .map(number -> "%s %s to %s (%s)"
                        .formatted(number.name(), plain(number.least()), plain(number.most()), plain(number.usual())))
                .collect(Collectors.joining(", "));
        return "| `%s` | %s |".formatted(edit.wire(), numbers.isEmpty() ? "–" : numbers);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

package dev.vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** docs/formats.md speaks of the formats that there are. */
class FormatsDocumentTest {

    private final Map<String, String> rows = rows();

    @Test
    void hasARowForEachFormatAndForNoOther() {
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(all(DatasetFormat.class).stream()
                        .map(DatasetFormat::name)
                        .toList());
    }

    @Test
    void saysWhichFormatsAreReadToo() {
        var readers = all(LabelReader.class).stream().map(LabelReader::name).toList();

        assertThat(readers).doesNotHaveDuplicates().isSubsetOf(rows.keySet());
        rows.forEach((name, row) -> assertThat(row.contains("| out, in |"))
                .as(name)
                .isEqualTo(readers.contains(name) || name.equals("openlabel")));
    }

    @Test
    void eachFormatSaysWhatItLosesInWholeSentences() {
        assertThat(all(DatasetFormat.class))
                .isNotEmpty()
                .allSatisfy(format -> assertThat(format.losses())
                        .as(format.name())
                        .isNotEmpty()
                        .allSatisfy(loss -> assertThat(loss).endsWith(".").doesNotContain("\n")));
    }

    private static Map<String, String> rows() {
        try {
            return Files.readAllLines(Path.of("docs", "formats.md")).stream()
                    .filter(line -> line.matches("\\| `[a-z-]+` \\| out.*"))
                    .collect(Collectors.toMap(
                            line -> line.substring(3, line.indexOf('`', 3)), line -> line, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** All that Spring would find of a kind; their names and sentences need nothing of what they are made with. */
    private static <T> List<T> all(Class<T> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        scanner.resetFilters(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents("dev.vigil.exchange").stream()
                .map(found -> made(kind, found.getBeanClassName()))
                .toList();
    }

    private static <T> T made(Class<T> kind, String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return kind.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

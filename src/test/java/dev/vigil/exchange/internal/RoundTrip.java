package dev.vigil.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelReader;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Out, in, and out again. */
public record RoundTrip(ZipFormat format, LabelReader reader) {

    /**
     * Asserts that labels come back as what the format holds of them, and that a second export has the very bytes of the first.
     *
     * @param carried the labels as far as the format holds them
     */
    public void holds(UnaryOperator<LabelDocument> carried, LabelDocument... labels) {
        var version = TestVersions.of(labels);
        var archive = TestVersions.archive(format, version);
        assertThat(TestVersions.archive(format, version)).as("the same again").isEqualTo(archive);

        var files = MemoryFiles.unzip(archive);
        assertThat(recognises(files)).isTrue();
        var read = read(files);

        assertThat(read).extracting(ForeignLabels::videoUri).containsExactlyElementsOf(uris(labels.length));
        for (int i = 0; i < labels.length; i++) {
            assertThat(read.get(i).losses()).isEmpty();
            assertThat(read.get(i).labels()).usingRecursiveComparison().isEqualTo(carried.apply(labels[i]));
        }
        var again = read.stream().map(ForeignLabels::labels).toArray(LabelDocument[]::new);
        assertThat(TestVersions.archive(format, TestVersions.of(again)))
                .as("the same after a way in and out")
                .isEqualTo(archive);
    }

    public List<ForeignLabels> read(MemoryFiles files) {
        return read(files, KnownVideos.NONE);
    }

    /** @throws InvalidLabels with the faults of the first video that has any */
    public List<ForeignLabels> read(MemoryFiles files, KnownVideos videos) {
        var read = read(files, videos, LabelMapping.NONE);
        for (var one : read) {
            if (!one.faults().isEmpty()) {
                throw new InvalidLabels(one.faults());
            }
        }
        return read;
    }

    public List<ForeignLabels> read(MemoryFiles files, KnownVideos videos, LabelMapping mapping) {
        var read = new ArrayList<ForeignLabels>();
        try {
            reader.read(files, videos, mapping, read::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private boolean recognises(MemoryFiles files) {
        try {
            return reader.recognises(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> uris(int count) {
        var uris = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            uris.add("sha256:%064x".formatted(i));
        }
        return uris;
    }
}

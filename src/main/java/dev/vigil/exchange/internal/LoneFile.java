package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One file that labels came in, under a plain name made of the one it came with. */
public final class LoneFile implements ForeignFiles {

    private final Path file;
    private final String name;

    public LoneFile(Path file, String fileName) {
        this.file = file;
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^A-Za-z0-9 ._-]", "_").replaceFirst("^\\.+", "");
        this.name = plain.isBlank() ? "labels" : plain;
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(name)));
    }

    @Override
    public InputStream open(String wanted) throws IOException {
        if (!wanted.equals(name)) {
            throw new NoSuchFileException(wanted);
        }
        return Files.newInputStream(file);
    }
}

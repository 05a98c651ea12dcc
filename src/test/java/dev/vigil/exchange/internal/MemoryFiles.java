package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;

/** Files that are not on any disk. */
public record MemoryFiles(Map<String, byte[]> files) implements ForeignFiles {

    public static MemoryFiles of(String name, String text) {
        return new MemoryFiles(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The entries of a zip in their order, read by the JDK. */
    public static MemoryFiles unzip(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MemoryFiles(files);
    }

    public MemoryFiles without(String name) {
        var others = new LinkedHashMap<>(files);
        others.remove(name);
        return new MemoryFiles(others);
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(files.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new NoSuchFileException(name);
        }
        return new ByteArrayInputStream(bytes);
    }
}

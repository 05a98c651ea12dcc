package dev.vigil.media;

import dev.vigil.media.internal.MapWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what each pixel of a clip shows and how far away it is, two PNGs a frame, into one file: see {@link MapPack}.
 *
 * <p>The same maps give the same bytes. Closing without {@link #finish} leaves nothing behind. One thread only.
 */
public final class MapRecorder implements AutoCloseable {

    private final MediaStore store;
    private final Path file;
    private final MapWriter writer;

    private MapRecorder(MediaStore store, Path file, MapWriter writer) {
        this.store = store;
        this.file = file;
        this.writer = writer;
    }

    /** @param workFolder where the file grows; on the file system of the store, moving it there costs nothing */
    public static MapRecorder open(MediaStore store, Path workFolder, int width, int height) throws IOException {
        Path file = workFolder.resolve("maps.bin");
        return new MapRecorder(store, file, new MapWriter(file, width, height));
    }

    /**
     * @param parts   one class a pixel, row by row
     * @param depthMm unsigned millimetres a pixel
     */
    public void add(byte[] parts, short[] depthMm) throws IOException {
        writer.add(parts, depthMm);
    }

    /** Stores the maps; nothing can be added afterwards. */
    public MediaHash finish() throws IOException {
        writer.finish();
        return store.take(file);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}

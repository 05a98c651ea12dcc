package dev.vigil.media.internal;

import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Maps in the form of a pack with two pictures a frame: parts, then depth. */
public final class MapWriter implements AutoCloseable {

    private final PackWriter pack;
    private final int width;
    private final int height;

    public MapWriter(Path file, int width, int height) throws IOException {
        this.pack = new PackWriter(file, width, height, PixelLayout.GRAY8);
        this.width = width;
        this.height = height;
    }

    public void add(byte[] parts, short[] depthMm) throws IOException {
        if (parts.length != width * height || depthMm.length != width * height) {
            throw new IllegalArgumentException("maps have a value for each pixel");
        }
        pack.add(ByteBuffer.wrap(Pngs.indexed(width, height, parts)));
        pack.add(ByteBuffer.wrap(Pngs.grey16(width, height, depthMm)));
    }

    /** The file is complete, and valid, only after this. */
    public void finish() throws IOException {
        pack.finish();
    }

    @Override
    public void close() throws IOException {
        pack.close();
    }
}

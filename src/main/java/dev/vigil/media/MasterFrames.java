package dev.vigil.media;

import dev.vigil.media.internal.MasterDecoder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The frames of a master that {@link ClipRecorder} made, in order and without loss. Not for files from outside: those are
 * decoded once, in a process of their own, by {@link VideoImports}. One thread only.
 */
public final class MasterFrames implements AutoCloseable {

    private final MasterDecoder decoder;

    private MasterFrames(MasterDecoder decoder) {
        this.decoder = decoder;
    }

    /** @throws IOException if the file is not FFV1 in Matroska */
    public static MasterFrames open(Path master) throws IOException {
        return new MasterFrames(new MasterDecoder(master));
    }

    /**
     * The next frame as PNG, grey or in colour as the clip is; the same frame is always the same bytes.
     *
     * @throws IOException after the last frame
     */
    public byte[] nextPng() throws IOException {
        return decoder.nextPng();
    }

    /**
     * The next frame, to be written to by whoever asked.
     *
     * @throws IOException after the last frame
     */
    public PixelFrame next() throws IOException {
        return decoder.next();
    }

    @Override
    public void close() {
        decoder.close();
    }
}

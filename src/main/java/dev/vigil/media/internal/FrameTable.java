package dev.vigil.media.internal;

import dev.vigil.media.PixelLayout;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the decoding process found out, as a small file between the two processes. */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
record FrameTable(int width, int height, PixelLayout layout, double framesPerSecond, long[] ptsUs) {

    private static final int MAGIC = 0x56465442;

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(MAGIC);
            out.writeInt(width);
            out.writeInt(height);
            out.writeInt(layout.ordinal());
            out.writeDouble(framesPerSecond);
            out.writeInt(ptsUs.length);
            for (long time : ptsUs) {
                out.writeLong(time);
            }
        }
    }

    /** @throws IOException unless every number makes sense: the process that wrote it has read a hostile file */
    static FrameTable read(Path file, int maxFrames) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            require(in.readInt() == MAGIC);
            int width = in.readInt();
            int height = in.readInt();
            int layout = in.readInt();
            double framesPerSecond = in.readDouble();
            int count = in.readInt();
            require(width > 0 && height > 0 && layout >= 0 && layout < PixelLayout.values().length);
            require(framesPerSecond > 0 && framesPerSecond <= 1_000_000 && count > 0 && count <= maxFrames);
            long[] ptsUs = new long[count];
            for (int i = 0; i < count; i++) {
                ptsUs[i] = in.readLong();
                require(i == 0 ? ptsUs[0] == 0 : ptsUs[i] > ptsUs[i - 1]);
            }
            return new FrameTable(width, height, PixelLayout.values()[layout], framesPerSecond, ptsUs);
        }
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("the frame table of an import is broken");
        }
    }
}

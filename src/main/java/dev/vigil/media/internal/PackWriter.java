package dev.vigil.media.internal;

import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes a review pack as frames come; only the offsets are kept in memory. */
final class PackWriter implements AutoCloseable {

    private final FileChannel channel;
    private final int width;
    private final int height;
    private final PixelLayout layout;
    private long[] offsets = new long[1024];
    private int frames;
    private long end = PackFormat.HEADER_BYTES;

    PackWriter(Path file, int width, int height, PixelLayout layout) throws IOException {
        this.width = width;
        this.height = height;
        this.layout = layout;
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void add(ByteBuffer jpeg) throws IOException {
        if (frames == PackFormat.MAX_FRAMES) {
            throw new IOException("a review pack holds at most " + PackFormat.MAX_FRAMES + " frames");
        }
        if (frames == offsets.length) {
            offsets = Arrays.copyOf(offsets, frames * 2);
        }
        offsets[frames++] = end;
        end = write(jpeg, end);
    }

    /** The pack is complete, and valid, only after this. */
    void finish() throws IOException {
        ByteBuffer table = ByteBuffer.allocate(8 * (frames + 1));
        for (int i = 0; i < frames; i++) {
            table.putLong(offsets[i]);
        }
        write(table.putLong(end).flip(), end);
        ByteBuffer header = ByteBuffer.allocate(PackFormat.HEADER_BYTES)
                .putLong(PackFormat.MAGIC)
                .putInt(PackFormat.VERSION)
                .putInt(layout.ordinal())
                .putInt(width)
                .putInt(height)
                .putInt(frames)
                .putLong(PackFormat.HEADER_BYTES - 8, end)
                .rewind();
        write(header, 0);
        close();
    }

    private long write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

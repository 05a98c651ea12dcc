package dev.vigil.media;

import dev.vigil.media.internal.Jpegs;
import dev.vigil.media.internal.PackFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Every frame of a clip as a JPEG in one file, found by ordinal without decoding anything else. Safe for several threads.
 *
 * <p>The file is not trusted: whatever contradicts itself fails on opening with an {@link IOException}.
 */
public final class ReviewPack implements AutoCloseable {

    /** Frames in a chunk; the last chunk may have fewer. */
    public static final int CHUNK_FRAMES = 32;

    private final FileChannel channel;
    private final PixelLayout layout;
    private final int width;
    private final int height;
    private final long[] offsets;

    private ReviewPack(FileChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer header = read(0, PackFormat.HEADER_BYTES);
        require(header.getLong() == PackFormat.MAGIC, "is no review pack");
        require(header.getInt() == PackFormat.VERSION, "is of another version");
        int layoutOrdinal = header.getInt();
        require(layoutOrdinal >= 0 && layoutOrdinal < PixelLayout.values().length, "names an unknown pixel layout");
        layout = PixelLayout.values()[layoutOrdinal];
        width = header.getInt();
        height = header.getInt();
        require(width > 0 && width <= 65_535 && height > 0 && height <= 65_535, "has an impossible frame size");
        int frames = header.getInt();
        require(frames > 0 && frames <= PackFormat.MAX_FRAMES, "has an impossible frame count");
        long table = header.getLong(PackFormat.HEADER_BYTES - 8);
        require(table >= PackFormat.HEADER_BYTES && table == channel.size() - 8L * (frames + 1), "is cut short");
        offsets = new long[frames + 1];
        read(table, 8 * offsets.length).asLongBuffer().get(offsets);
        require(offsets[0] == PackFormat.HEADER_BYTES && offsets[frames] == table, "has a broken offset table");
        for (int i = 0; i < frames; i++) {
            long size = offsets[i + 1] - offsets[i];
            require(size > 0 && size <= PackFormat.MAX_JPEG_BYTES, "has a broken offset table");
        }
    }

    public static ReviewPack open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new ReviewPack(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    public int frameCount() {
        return offsets.length - 1;
    }

    public int chunkCount() {
        return (frameCount() + CHUNK_FRAMES - 1) / CHUNK_FRAMES;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public PixelLayout layout() {
        return layout;
    }

    /** Bytes of each frame's JPEG. */
    public int[] sizes() {
        int[] sizes = new int[frameCount()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (int) (offsets[i + 1] - offsets[i]);
        }
        return sizes;
    }

    /** @param ordinal 0 to {@code frameCount() - 1} */
    public byte[] jpeg(int ordinal) throws IOException {
        Objects.checkIndex(ordinal, frameCount());
        return bytes(ordinal, ordinal + 1);
    }

    /** The JPEGs of frames {@code 32 k} to {@code 32 k + 31}, one after the other. */
    public byte[] chunk(int k) throws IOException {
        Objects.checkIndex(k, chunkCount());
        int first = k * CHUNK_FRAMES;
        return bytes(first, Math.min(first + CHUNK_FRAMES, frameCount()));
    }

    /** The frame in the layout of the clip. */
    public PixelFrame decode(int ordinal) throws IOException {
        return decode(ordinal, layout);
    }

    /** The frame in the layout asked for; GRAY8 of a coloured clip is its luma, and quicker than its colours. */
    public PixelFrame decode(int ordinal, PixelLayout wanted) throws IOException {
        return Jpegs.decode(jpeg(ordinal), width, height, wanted);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] bytes(int from, int to) throws IOException {
        long size = offsets[to] - offsets[from];
        require(size <= Integer.MAX_VALUE - 8, "has frames too large for one chunk");
        return read(offsets[from], (int) size).array();
    }

    private ByteBuffer read(long position, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            require(channel.read(bytes, position + bytes.position()) > 0, "is cut short");
        }
        return bytes.flip();
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException("the review pack " + otherwise);
        }
    }
}

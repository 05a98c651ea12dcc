package dev.vigil.exchange.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * Passes bytes on and takes their SHA-256 beside it, on a thread of its own once there are many: hashing takes as long as
 * writing. One entry of an archive; closing it does not close what it writes to.
 */
final class SideDigest extends FilterOutputStream {

    private static final int CHUNK = 1 << 17;
    private static final int WAITING = 8;

    /** @param length 0 for the end */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Chunk(byte[] bytes, int length) {}

    private final MessageDigest digest = sha256();
    private final ArrayBlockingQueue<Chunk> full = new ArrayBlockingQueue<>(WAITING);
    private final ArrayBlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(WAITING + 2);
    private byte[] current = new byte[CHUNK];
    private int filled;
    private CompletableFuture<Void> hashing = CompletableFuture.completedFuture(null);
    private boolean beside;

    SideDigest(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int done = 0; done < length; ) {
            int now = Math.min(length - done, CHUNK - filled);
            System.arraycopy(bytes, from + done, current, filled, now);
            filled += now;
            done += now;
            if (filled == CHUNK) {
                handOver();
            }
        }
    }

    /** The hash of everything written, in hex; nothing can be written afterwards. */
    String hex() {
        if (beside) {
            put(new Chunk(current, filled));
            end();
            hashing.join();
        } else {
            digest.update(current, 0, filled);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        // the entry ends here, not the archive
        flush();
    }

    /** Lets the thread beside go, also where the entry broke off. */
    void end() {
        if (beside) {
            put(new Chunk(current, 0));
        }
    }

    private void handOver() {
        if (!beside) {
            beside = true;
            hashing = CompletableFuture.runAsync(
                    this::hash,
                    task -> Thread.ofPlatform().daemon().name("export-digest").start(task));
        }
        put(new Chunk(current, filled));
        var free = empty.poll();
        current = free == null ? new byte[CHUNK] : free;
        filled = 0;
    }

    private void put(Chunk chunk) {
        try {
            full.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        }
    }

    private void hash() {
        try {
            for (var chunk = full.take(); chunk.length() > 0; chunk = full.take()) {
                digest.update(chunk.bytes(), 0, chunk.length());
                empty.put(chunk.bytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

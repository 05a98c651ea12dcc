package dev.vigil.media.internal;

import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the child has said so far, read defensively: a hostile file may have taken it over. */
final class ChildReport {

    private static final int LONGEST_LINE = 400;
    private static final int STDERR_KEPT = 8192;

    private volatile boolean ready;
    private volatile boolean done;
    private volatile int decoded;
    private volatile int expected;
    private volatile @Nullable RefusedMedia refusal;
    private volatile @Nullable String failure;
    private final byte[] tail = new byte[STDERR_KEPT];
    private long tailEnd;

    /** Reads to the end of the stream; lines that are too long lose their ends. */
    void readOutput(InputStream stdout) {
        try (stdout) {
            StringBuilder line = new StringBuilder();
            byte[] buffer = new byte[4096];
            for (int n = stdout.read(buffer); n >= 0; n = stdout.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    char c = (char) (buffer[i] & 0x7F);
                    if (c == '\n') {
                        take(line.toString());
                        line.setLength(0);
                    } else if (line.length() < LONGEST_LINE && c >= ' ' && c != 0x7F) {
                        line.append(c);
                    }
                }
            }
        } catch (IOException e) {
            // the process was killed: what it had said is all there is
        }
    }

    private void take(String line) {
        if (line.equals(ImportProtocol.READY)) {
            ready = true;
        } else if (line.equals(ImportProtocol.DONE)) {
            done = true;
        } else if (line.startsWith(ImportProtocol.PROGRESS)) {
            String[] numbers = line.substring(ImportProtocol.PROGRESS.length()).split(" ", 2);
            if (numbers.length == 2 && numbers[0].matches("\\d{1,7}") && numbers[1].matches("\\d{1,7}")) {
                decoded = Integer.parseInt(numbers[0]);
                expected = Integer.parseInt(numbers[1]);
            }
        } else if (line.startsWith(ImportProtocol.FAILED)) {
            failure = line.substring(ImportProtocol.FAILED.length());
        } else if (line.startsWith(ImportProtocol.REFUSED)) {
            String[] words = line.substring(ImportProtocol.REFUSED.length()).split(" ", 2);
            for (Reason reason : Reason.values()) {
                if (words.length == 2 && reason.name().equals(words[0])) {
                    refusal = new RefusedMedia(reason, words[1]);
                }
            }
        }
    }

    /** Reads to the end of the stream and keeps the last 8 KB. */
    void readErrors(InputStream stderr) {
        try (stderr) {
            byte[] buffer = new byte[4096];
            for (int n = stderr.read(buffer); n >= 0; n = stderr.read(buffer)) {
                synchronized (tail) {
                    for (int i = 0; i < n; i++) {
                        tail[(int) (tailEnd++ % STDERR_KEPT)] = buffer[i];
                    }
                }
            }
        } catch (IOException e) {
            // as above
        }
    }

    String errors() {
        synchronized (tail) {
            int size = (int) Math.min(tailEnd, STDERR_KEPT);
            byte[] ordered = new byte[size];
            for (int i = 0; i < size; i++) {
                ordered[i] = tail[(int) ((tailEnd - size + i) % STDERR_KEPT)];
            }
            return new String(ordered, StandardCharsets.UTF_8);
        }
    }

    boolean ready() {
        return ready;
    }

    boolean done() {
        return done;
    }

    int decoded() {
        return decoded;
    }

    int expected() {
        return expected;
    }

    @Nullable
    RefusedMedia refusal() {
        return refusal;
    }

    /** What the machine could not do. */
    @Nullable
    String failure() {
        return failure;
    }
}

package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.RefusedMedia;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.global.avutil;

/** The child process of an import: reads {@code input} in its working folder, writes beside it, reports line by line. */
public final class ImportMain {

    private static final long LARGEST_ALLOCATION = 512L << 20;
    private static final int FRAMES_PER_LINE = 8;

    private ImportMain() {}

    static void main(String[] arguments) throws IOException {
        dieWithParent();
        PrintStream out = System.out;
        ImportLimits limits = ImportProtocol.limits(arguments);
        avutil.av_log_set_level(avutil.AV_LOG_ERROR);
        avutil.av_max_alloc(Math.min(LARGEST_ALLOCATION, limits.maxMemoryBytes()));
        say(out, ImportProtocol.READY);
        var decoder = new ImportDecoder(Path.of("").toAbsolutePath(), limits, (decoded, expected) -> {
            if (decoded % FRAMES_PER_LINE == 0) {
                say(out, ImportProtocol.PROGRESS + decoded + " " + expected);
            }
        });
        try {
            decoder.decode(Container.valueOf(arguments[0]));
            say(out, ImportProtocol.DONE);
        } catch (RefusedMedia refused) {
            say(out, ImportProtocol.REFUSED + refused.reason() + " " + refused.getMessage());
        } catch (IOException e) {
            if (!ofTheMachine(e)) {
                throw e;
            }
            say(out, ImportProtocol.FAILED + rootCause(e));
        }
        // without waiting for threads that may still sit in a decoder
        Runtime.getRuntime().halt(0);
    }

    /** FFmpeg fails on what the file makes it do; all else is about reading and writing, a full disk for one. */
    private static boolean ofTheMachine(IOException e) {
        Throwable cause = rootCause(e);
        return cause instanceof IOException && !(cause instanceof Ffmpeg.Failure);
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static void say(PrintStream out, String line) {
        out.write(
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                0,
                (line + "\n").getBytes(StandardCharsets.UTF_8).length);
        out.flush();
    }

    /** The parent never writes: the end of this stream is its death, and nobody would want the result. */
    private static void dieWithParent() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing to learn from it
                }
            } catch (IOException e) {
                // as good as the end
            }
            Runtime.getRuntime().halt(3);
        });
    }
}

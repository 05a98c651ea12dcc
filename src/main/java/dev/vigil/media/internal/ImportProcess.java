package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Runs one child to its end, or ends it: at the time limit, the memory limit, or when the watcher wants. */
final class ImportProcess {

    private static final long LOOK_EVERY_MS = 50;
    private static final long PAGE_BYTES = 4096;

    /**
     * As the JDK reports a process ended by SIGHUP, SIGINT, SIGKILL or SIGTERM: a system out of memory or somebody who
     * closes the terminal. A crash on the file ends by other signals.
     */
    private static final Set<Integer> KILLED = Set.of(128 + 1, 128 + 2, 128 + 9, 128 + 15);

    private final ImportLimits limits;
    private final ImportWatcher watcher;
    private final ChildReport report = new ChildReport();

    ImportProcess(ImportLimits limits, ImportWatcher watcher) {
        this.limits = limits;
        this.watcher = watcher;
    }

    /** Returns when the results are in the folder. */
    void run(Path folder, Container container) throws IOException {
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        Process child = ChildJvm.start(
                ImportMain.class, ImportProtocol.arguments(container, limits), folder, limits.maxMemoryBytes());
        Thread output = Thread.ofVirtual().start(() -> report.readOutput(child.getInputStream()));
        Thread errors = Thread.ofVirtual().start(() -> report.readErrors(child.getErrorStream()));
        try {
            while (!child.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (!watcher.decoded(report.decoded(), report.expected())) {
                    throw new CancellationException("the import was cancelled");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new RefusedMedia(
                            Reason.TIMED_OUT,
                            "The video took longer than %.1f seconds to decode."
                                    .formatted(limits.timeout().toMillis() / 1000.0),
                            report.errors());
                }
                if (residentBytes(child) > limits.maxMemoryBytes()) {
                    throw outOfMemory();
                }
            }
            output.join();
            errors.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was interrupted");
        } finally {
            kill(child);
        }
        conclude(child.exitValue());
    }

    private void conclude(int exit) throws IOException {
        RefusedMedia refusal = report.refusal();
        if (refusal != null) {
            throw new RefusedMedia(refusal.reason(), String.valueOf(refusal.getMessage()), report.errors());
        }
        if (report.done() && exit == 0) {
            return;
        }
        String errors = report.errors();
        if (!report.ready()) {
            throw new IOException("the import process did not start, exit " + exit + ": " + errors);
        }
        String failure = report.failure();
        if (failure != null) {
            throw new IOException("the import process could not go on: " + failure);
        }
        if (KILLED.contains(exit)) {
            throw new IOException("the import process was killed, exit " + exit);
        }
        if (errors.contains("OutOfMemoryError")) {
            throw outOfMemory();
        }
        throw new RefusedMedia(Reason.DAMAGED, "The video is damaged: it made the decoder stop.", errors);
    }

    private RefusedMedia outOfMemory() {
        return new RefusedMedia(
                Reason.TOO_MUCH_MEMORY,
                "The video takes more than %d MB of memory to decode.".formatted(limits.maxMemoryBytes() >> 20),
                report.errors());
    }

    private static void kill(Process child) {
        List<ProcessHandle> tree = child.descendants().toList();
        child.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = Thread.interrupted();
        try {
            child.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** 0 where the system does not tell; the child's own limit holds there alone. */
    private static long residentBytes(Process child) {
        try {
            String statm = Files.readString(Path.of("/proc", Long.toString(child.pid()), "statm"));
            return Long.parseLong(statm.split(" ")[1]) * PAGE_BYTES;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}

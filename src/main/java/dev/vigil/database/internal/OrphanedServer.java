package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that outlived its killed parent and still holds the data folder. */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final int PATIENCE_SECONDS = 10;

    private OrphanedServer() {}

    /**
     * Ends the server named in the folder's {@code postmaster.pid}, if it is one and runs on this very folder.
     * The caller holds the lock of the data folder, so no living Vigil can be using it.
     */
    static void stop(Path cluster) {
        var pidFile = cluster.resolve("postmaster.pid");
        serverOf(pidFile, cluster).ifPresent(server -> {
            log.warn("Vigil was not stopped cleanly: ending its PostgreSQL {} before a new start", server.pid());
            // SIGTERM lets running statements end and writes a checkpoint; after a kill nobody waits for long ones
            server.destroy();
            if (!ended(server)) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
                if (!ended(server)) {
                    throw new CannotStart(
                            "PostgreSQL process " + server.pid() + " holds " + cluster + " and does not end.",
                            "End that process, then start again.");
                }
            }
        });
    }

    private static Optional<ProcessHandle> serverOf(Path pidFile, Path cluster) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            var samePlace = lines.size() > 1
                    && Path.of(lines.get(1).strip())
                            .toAbsolutePath()
                            .normalize()
                            .equals(cluster);
            return samePlace
                    ? ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(p -> runsOn(p, cluster))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            log.warn("Unreadable {}: left to PostgreSQL's own recovery", pidFile);
            return Optional.empty();
        }
    }

    /** A pid is reused sooner or later: only a server started on this folder is ours. */
    private static boolean runsOn(ProcessHandle process, Path cluster) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(cluster.toString());
    }

    private static boolean ended(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

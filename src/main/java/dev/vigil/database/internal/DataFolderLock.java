package dev.vigil.database.internal;

import dev.vigil.database.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One Vigil a data folder: the operating system drops the lock with the process, however that ends. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a data folder, making the folder where it is missing.
     *
     * @throws CannotStart when another process holds it, or the folder cannot be written
     */
    static DataFolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(folder.resolve("vigil.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart(
                        "Another Vigil is already running on the data folder " + folder + ".",
                        "Stop that one first, or start this one with another VIGIL_DATA and VIGIL_PORT.");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written: " + e.getMessage() + ".",
                    "Check its owner and free space, or set VIGIL_DATA to another folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

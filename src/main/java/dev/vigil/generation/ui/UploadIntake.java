package dev.vigil.generation.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Takes uploads in piece by piece, and no more of each than can be imported; nothing of a refused one is kept. */
final class UploadIntake implements UploadHandler {

    private static final long GIGABYTE = 1L << 30;

    /** What the rest of the server needs to go on. */
    private static final long ROOM_LEFT = GIGABYTE / 4;

    /** Told of each upload, with the session locked. */
    interface Receiver {

        /** @param file gone when this returns, unless moved away */
        void received(String fileName, Path file);

        void refused(String sentence);
    }

    /** The message is a sentence for the person who brought the file. */
    static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }
    }

    private final Path folder;
    private final long mostBytes;
    private final LongSupplier usableBytes;
    private final Receiver receiver;

    /** @param usableBytes on the disk of the folder */
    UploadIntake(Path folder, long mostBytes, LongSupplier usableBytes, Receiver receiver) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.usableBytes = usableBytes;
        this.receiver = receiver;
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var name = event.getFileName();
        var file = Files.createTempFile(folder, "clip-", ".upload");
        try {
            copy(event.getInputStream(), file, event.getFileSize());
            ui.accessSynchronously(() -> receiver.received(name, file));
        } catch (Refused e) {
            var sentence = name + " " + e.getMessage();
            event.reject(sentence);
            ui.accessSynchronously(() -> receiver.refused(sentence));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @param announced bytes as the browser has it, negative where it does not say */
    void copy(InputStream in, Path file, long announced) throws IOException, Refused {
        if (announced > mostBytes) {
            throw tooLarge();
        }
        // once here and once more as the import's own copy
        if (usableBytes.getAsLong() < 2 * Math.max(0, announced) + ROOM_LEFT) {
            throw new Refused("does not fit on the disk of the server. Ask whoever runs it to make room.");
        }
        try (in;
                var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long taken = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                taken += n;
                if (taken > mostBytes) {
                    throw tooLarge();
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private Refused tooLarge() {
        return new Refused(
                "is larger than %.1f GB, the most that can be imported.".formatted((double) mostBytes / GIGABYTE));
    }
}

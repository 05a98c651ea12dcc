package dev.vigil.media.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import dev.vigil.media.Renditions;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.VideoImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies the upload into an empty folder under a name of ours, has it decoded there, and keeps what comes out. */
public final class ChildVideoImports implements VideoImports {

    private final MediaStore store;

    public ChildVideoImports(MediaStore store) {
        this.store = store;
    }

    @Override
    public Renditions decode(Path upload, ImportLimits limits, ImportWatcher watcher) throws IOException {
        if (Files.size(upload) > limits.maxBytes()) {
            throw new RefusedMedia(
                    Reason.TOO_MANY_BYTES, "The file is larger than %,d bytes.".formatted(limits.maxBytes()));
        }
        Path folder = store.newWorkFolder("import");
        try {
            Path input = Files.copy(upload, folder.resolve(ImportProtocol.INPUT));
            Container container = Container.of(input);
            new ImportProcess(limits, watcher).run(folder, container);
            return keep(folder, limits);
        } finally {
            Folders.delete(folder);
        }
    }

    private Renditions keep(Path folder, ImportLimits limits) throws IOException {
        FrameTable table = FrameTable.read(folder.resolve(ImportProtocol.TABLE), limits.maxFrames());
        try (ReviewPack pack = ReviewPack.open(folder.resolve(ImportProtocol.PACK))) {
            boolean same = pack.frameCount() == table.ptsUs().length
                    && pack.width() == table.width()
                    && pack.height() == table.height();
            if (!same) {
                throw new IOException("the review pack of an import does not fit its frame table");
            }
        }
        MediaHash pack = store.take(folder.resolve(ImportProtocol.PACK));
        MediaHash master = store.take(folder.resolve(ImportProtocol.INPUT));
        return new Renditions(
                master,
                pack,
                null,
                table.width(),
                table.height(),
                table.layout(),
                table.ptsUs(),
                table.framesPerSecond());
    }
}

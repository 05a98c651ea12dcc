package dev.vigil.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Videos from outside, decoded once, in order, in a process of their own. */
public interface VideoImports {

    /**
     * Decodes an MP4, WebM, Matroska or AVI file and stores its renditions; the master is the file as it came.
     *
     * <p>Frames come upright (rotation metadata applied), with square pixels (the longer side is stretched), in the order
     * of presentation and within the edit list. Sound is ignored. The upload itself is only read.
     *
     * @throws RefusedMedia if the file is no video, is damaged or is over a limit; nothing of it is kept
     * @throws CancellationException if the watcher ended it; nothing is kept
     * @throws IOException if the server failed: the same file may succeed later
     */
    Renditions decode(Path upload, ImportLimits limits, ImportWatcher watcher) throws IOException;
}

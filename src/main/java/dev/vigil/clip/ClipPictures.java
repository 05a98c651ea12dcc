package dev.vigil.clip;

import dev.vigil.media.MasterFrames;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a clip in order: from its master where that was recorded here. Files from elsewhere are decoded once, in a
 * process of their own, when they come in; of those it is the pictures that people labelled.
 */
public final class ClipPictures implements AutoCloseable {

    private final ReviewPack pack;
    private final @Nullable MasterFrames master;
    private int next;
    private @Nullable PixelFrame last;

    private ClipPictures(ReviewPack pack, @Nullable MasterFrames master) {
        this.pack = pack;
        this.master = master;
    }

    public static ClipPictures open(MediaStore media, Clip clip) throws IOException {
        var pack = ReviewPack.open(media.fetch(clip.pack()));
        try {
            return new ClipPictures(pack, clip.recorded() ? MasterFrames.open(media.fetch(clip.master())) : null);
        } catch (IOException e) {
            pack.close();
            throw e;
        }
    }

    /** One picture as people see it, found at once. */
    public static PixelFrame still(MediaStore media, Clip clip, int frame) throws IOException {
        try (var pack = ReviewPack.open(media.fetch(clip.pack()))) {
            return pack.decode(frame);
        }
    }

    public PixelLayout layout() {
        return pack.layout();
    }

    /**
     * A picture to be written to.
     *
     * @param frame never before one that was asked for
     */
    public PixelFrame at(int frame) throws IOException {
        if (master == null) {
            return pack.decode(frame);
        }
        var held = last;
        while (next <= frame) {
            held = master.next();
            last = held;
            next++;
        }
        if (held == null) {
            throw new IllegalStateException("frames are asked for in order");
        }
        return new PixelFrame(
                held.width(), held.height(), held.layout(), held.pixels().clone());
    }

    @Override
    public void close() throws IOException {
        if (master != null) {
            master.close();
        }
        pack.close();
    }
}

package dev.vigil.augmentation.internal;

import dev.vigil.clip.Clip;
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
public final class ClipFrames implements AutoCloseable {

    private final @Nullable MasterFrames master;
    private final @Nullable ReviewPack pack;
    private final PixelLayout layout;
    private int next;
    private @Nullable PixelFrame last;

    private ClipFrames(@Nullable MasterFrames master, @Nullable ReviewPack pack, PixelLayout layout) {
        this.master = master;
        this.pack = pack;
        this.layout = layout;
    }

    public static ClipFrames open(MediaStore media, Clip clip) throws IOException {
        return clip.recorded()
                ? new ClipFrames(MasterFrames.open(media.fetch(clip.master())), null, layout(clip))
                : new ClipFrames(null, ReviewPack.open(media.fetch(clip.pack())), layout(clip));
    }

    /** One picture as people see it, found at once. */
    public static PixelFrame still(MediaStore media, Clip clip, int frame) throws IOException {
        try (var pack = ReviewPack.open(media.fetch(clip.pack()))) {
            return pack.decode(frame, layout(clip));
        }
    }

    private static PixelLayout layout(Clip clip) {
        return clip.spectrum().equals("rgb") ? PixelLayout.RGB24 : PixelLayout.GRAY8;
    }

    /**
     * A picture to be written to.
     *
     * @param frame never before one that was asked for
     */
    public PixelFrame at(int frame) throws IOException {
        if (pack != null) {
            return pack.decode(frame, layout);
        }
        var held = last;
        while (next <= frame) {
            held = master().next();
            last = held;
            next++;
        }
        if (held == null) {
            throw new IllegalStateException("frames are asked for in order");
        }
        return new PixelFrame(
                held.width(), held.height(), held.layout(), held.pixels().clone());
    }

    private MasterFrames master() {
        if (master == null) {
            throw new IllegalStateException("there is a pack");
        }
        return master;
    }

    @Override
    public void close() throws IOException {
        if (master != null) {
            master.close();
        }
        if (pack != null) {
            pack.close();
        }
    }
}

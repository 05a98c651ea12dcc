package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.util.Optional;

/**
 * Follows a box from frame to frame by the texture inside it, and says when it no longer can. One thread at a time.
 *
 * <p>Points are kept where following them back again ends within one pixel; the others are put where the motion of the good
 * ones takes them. The box is lost when fewer than half are good.
 */
public interface FlowTracker extends AutoCloseable {

    /**
     * Where the box is now.
     *
     * @param quality share of the points that were followed well, 0.5 to 1
     */
    record Step(ImageBox box, double quality) {}

    static FlowTracker open() {
        return new LucasKanadeTracker();
    }

    /**
     * Begins anew with a box in a frame.
     *
     * @return false when there is too little texture inside to follow
     * @throws IllegalArgumentException unless the frame is GRAY8
     */
    boolean start(PixelFrame gray, ImageBox box);

    /**
     * The box in the next frame, which has the size of the first; empty when it is lost, and until the next {@link #start}.
     *
     * @throws IllegalArgumentException unless the frame is GRAY8 of the same size
     */
    Optional<Step> track(PixelFrame gray);

    @Override
    void close();
}

package dev.vigil.labeling;

import dev.vigil.clip.Clip;
import dev.vigil.media.ReviewPack;
import java.io.IOException;

/** Makes first labels of a clip from its frames alone. Implementations hold no state between clips. */
public interface AutoLabeler {

    /** Name and version, kept as the author of the revision. */
    String name();

    /**
     * Labels every frame, with a confidence on each value.
     *
     * @param progress told after each frame; throws to stop
     */
    LabelDocument label(Clip clip, ReviewPack frames, Progress progress) throws IOException;

    /** Hears how far the labelling is. */
    @FunctionalInterface
    interface Progress {
        void at(int frame);
    }
}

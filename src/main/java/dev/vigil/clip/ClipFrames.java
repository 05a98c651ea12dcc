package dev.vigil.clip;

import dev.vigil.media.MediaStore;
import dev.vigil.media.ReviewPack;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens the frames of clips. */
@Component
public class ClipFrames {

    private final MediaStore media;

    ClipFrames(MediaStore media) {
        this.media = media;
    }

    /** Every frame by ordinal; close it after use. */
    public ReviewPack open(Clip clip) throws IOException {
        return ReviewPack.open(media.fetch(clip.pack()));
    }
}

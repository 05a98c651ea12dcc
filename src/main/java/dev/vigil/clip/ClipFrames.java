package dev.vigil.clip;

import dev.vigil.media.MapPack;
import dev.vigil.media.MediaStore;
import dev.vigil.media.ReviewPack;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Opens the frames of clips. */
@Component
public class ClipFrames {

    private final MediaStore media;

    ClipFrames(MediaStore media) {
        this.media = media;
    }

    /**
     * Every frame by ordinal; close it after use.
     *
     * @throws NoSuchElementException where the clip was erased
     */
    public ReviewPack open(Clip clip) throws IOException {
        try {
            return ReviewPack.open(media.fetch(clip.pack()));
        } catch (NoSuchFileException gone) {
            throw new NoSuchElementException(
                    "The video of clip " + clip.id() + " is not there: it was erased or lost.");
        }
    }

    /**
     * Parts and depth of every frame; close it after use.
     *
     * @throws NoSuchElementException if the clip has none, as every clip from outside
     */
    public MapPack openMaps(Clip clip) throws IOException {
        var maps = clip.maps()
                .orElseThrow(
                        () -> new NoSuchElementException("Clip " + clip.id() + " has no segmentation and no depth."));
        return MapPack.open(media.fetch(maps));
    }
}

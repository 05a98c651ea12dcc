package dev.vigil.clip;

import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PreviewVideo;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The previews of clips: some come with the clip, the others are made of its frames when first wanted. */
@Component
public class Previews {

    private final MediaStore media;
    private final ClipFrames frames;
    private final JdbcClient jdbc;

    Previews(MediaStore media, ClipFrames frames, JdbcClient jdbc) {
        this.media = media;
        this.frames = frames;
        this.jdbc = jdbc;
    }

    /** The preview of a clip; takes as long as encoding all its frames, once. Two who ask at once make the same bytes. */
    public MediaHash of(Clip clip) throws IOException {
        return of(clip, frames -> {});
    }

    /** @param encoded told the number of frames done, after each; what it throws ends the work */
    public MediaHash of(Clip clip, IntConsumer encoded) throws IOException {
        var known = clip.preview().or(() -> stored(clip.id()));
        if (known.isPresent()) {
            return known.get();
        }
        try (var pack = frames.open(clip)) {
            var made = PreviewVideo.make(media, pack, clip.ptsUs(), clip.framesPerSecond(), encoded);
            jdbc.sql("update clip set preview = ? where id = ? and preview is null")
                    .params(made.hex(), clip.id())
                    .update();
            return made;
        }
    }

    private Optional<MediaHash> stored(long clipId) {
        return jdbc.sql("select preview from clip where id = ? and preview is not null")
                .param(clipId)
                .query(String.class)
                .optional()
                .map(MediaHash::new);
    }
}

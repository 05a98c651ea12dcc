package dev.vigil.exchange.internal;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.Previews;
import dev.vigil.exchange.ExportedClip;
import dev.vigil.exchange.ExportedVersion;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MasterFrames;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Brings what formats write together: facts, labels and pictures of each clip. */
@Component
public class LabelledVersions {

    private final LabelJson labels;
    private final Previews previews;
    private final ClipFrames frames;
    private final MediaStore media;

    LabelledVersions(LabelJson labels, Previews previews, ClipFrames frames, MediaStore media) {
        this.labels = labels;
        this.previews = previews;
        this.frames = frames;
        this.media = media;
    }

    public LabelledVersion of(ExportedVersion version) {
        return new LabelledVersion(
                version.dataset(),
                version.version(),
                version.rootHash(),
                version.ontology(),
                taker -> version.clips().each(clip -> taker.take(labelled(clip))));
    }

    private LabelledClip labelled(ExportedClip exported) {
        return new LabelledClip(
                ClipFacts.of(exported), exported.document(), labels::read, new StoredMedia(exported.clip()));
    }

    private final class StoredMedia implements ClipMedia {

        private final Clip clip;

        StoredMedia(Clip clip) {
            this.clip = clip;
        }

        @Override
        public InputStream preview() throws IOException {
            return media.open(previews.of(clip));
        }

        @Override
        public void eachJpeg(FrameTaker taker) throws IOException {
            try (var pack = frames.open(clip)) {
                for (int frame = 0; frame < pack.frameCount(); frame++) {
                    taker.take(frame, pack.jpeg(frame));
                }
            }
        }

        @Override
        public void eachPng(FrameTaker taker) throws IOException {
            try (var master = MasterFrames.open(media.fetch(clip.master()))) {
                for (int frame = 0; frame < clip.frameCount(); frame++) {
                    taker.take(frame, master.nextPng());
                }
            }
        }

        @Override
        public boolean lossless() {
            return clip.recorded();
        }
    }
}

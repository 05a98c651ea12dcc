package dev.vigil.provider;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.ClipPictures;
import dev.vigil.clip.Clips;
import dev.vigil.job.JobRun;
import dev.vigil.media.MapPack;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.VideoWriter;
import dev.vigil.media.vision.Pictures;
import dev.vigil.provider.internal.NearBright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes the videos that models follow: of a clip its pictures, depth, parts or edges, as large and as long as is ordered. */
@Component
class ControlVideos {

    private final MediaStore media;
    private final Clips clips;
    private final ClipFrames frames;

    ControlVideos(MediaStore media, Clips clips, ClipFrames frames) {
        this.media = media;
        this.clips = clips;
        this.frames = frames;
    }

    private interface Source {
        PixelFrame at(int frame) throws IOException;
    }

    private interface Use<T> {
        T of(PixelLayout layout, Source source) throws IOException;
    }

    /** Frames beyond the clip's show its last one. */
    MediaHash make(JobRun run, VideoOperation operation) throws IOException {
        var clip =
                clips.findById(Objects.requireNonNull(operation.sourceClipId())).orElseThrow();
        var kind = Objects.requireNonNull(operation.ordered().control());
        if (kind == ControlKind.RENDER) {
            try (var pictures = ClipPictures.open(media, clip)) {
                return write(run, operation, clip, pictures.layout(), pictures::at);
            }
        }
        return opened(clip, kind, (layout, source) -> write(run, operation, clip, layout, source));
    }

    /** One picture of what a model would follow. */
    PixelFrame still(Clip clip, ControlKind kind, int frame) throws IOException {
        return kind == ControlKind.RENDER
                ? ClipPictures.still(media, clip, frame)
                : opened(clip, kind, (layout, source) -> source.at(frame));
    }

    /** What is computed of a picture or its maps. */
    private <T> T opened(Clip clip, ControlKind kind, Use<T> use) throws IOException {
        if (kind == ControlKind.EDGES) {
            try (var pack = frames.open(clip)) {
                return use.of(PixelLayout.GRAY8, frame -> Pictures.edges(pack.decode(frame, PixelLayout.GRAY8)));
            }
        }
        try (var maps = frames.openMaps(clip)) {
            return kind == ControlKind.DEPTH
                    ? use.of(PixelLayout.GRAY8, frame -> depth(maps, clip, frame))
                    : use.of(PixelLayout.RGB24, maps::coloured);
        }
    }

    private static PixelFrame depth(MapPack maps, Clip clip, int frame) throws IOException {
        return NearBright.of(clip.width(), clip.height(), maps.depthMm(frame));
    }

    private MediaHash write(JobRun run, VideoOperation operation, Clip clip, PixelLayout layout, Source source)
            throws IOException {
        var ordered = operation.ordered();
        var folder = media.newWorkFolder("control");
        var file = folder.resolve("control.mp4");
        try {
            try (var video =
                    VideoWriter.open(file, ordered.width(), ordered.height(), layout, ordered.framesPerSecond())) {
                PixelFrame last = null;
                for (int frame = 0; frame < ordered.frames(); frame++) {
                    if (last == null || frame < clip.frameCount()) {
                        last = scaled(source.at(frame), ordered.width(), ordered.height());
                    }
                    video.add(last);
                    run.progress(frame + 1, ordered.frames(), "what it follows is being made");
                }
                video.finish();
            }
            return media.take(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static PixelFrame scaled(PixelFrame frame, int width, int height) {
        return frame.width() == width && frame.height() == height ? frame : Pictures.scaled(frame, width, height);
    }
}

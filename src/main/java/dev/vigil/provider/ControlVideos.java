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
import dev.vigil.provider.internal.MapColours;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Frames beyond the clip's show its last one. */
    MediaHash make(JobRun run, VideoOperation operation) throws IOException {
        var ordered = operation.ordered();
        var clip = clips.findById(java.util.Objects.requireNonNull(operation.sourceClipId()))
                .orElseThrow();
        var kind = java.util.Objects.requireNonNull(ordered.control());
        return switch (kind) {
            case RENDER -> {
                try (var pictures = ClipPictures.open(media, clip)) {
                    yield write(run, operation, clip, pictures.layout(), pictures::at);
                }
            }
            case EDGES -> {
                try (var pack = frames.open(clip)) {
                    yield write(
                            run,
                            operation,
                            clip,
                            PixelLayout.GRAY8,
                            frame -> Pictures.edges(pack.decode(frame, PixelLayout.GRAY8)));
                }
            }
            case DEPTH -> {
                try (var maps = frames.openMaps(clip)) {
                    yield write(run, operation, clip, PixelLayout.GRAY8, frame -> depth(maps, clip, frame));
                }
            }
            case PARTS -> {
                try (var maps = frames.openMaps(clip)) {
                    yield write(run, operation, clip, PixelLayout.RGB24, frame -> parts(maps, clip, frame));
                }
            }
        };
    }

    /** One picture of what a model would follow. */
    PixelFrame still(Clip clip, ControlKind kind, int frame) throws IOException {
        return switch (kind) {
            case RENDER -> ClipPictures.still(media, clip, frame);
            case EDGES -> {
                try (var pack = frames.open(clip)) {
                    yield Pictures.edges(pack.decode(frame, PixelLayout.GRAY8));
                }
            }
            case DEPTH -> {
                try (var maps = frames.openMaps(clip)) {
                    yield depth(maps, clip, frame);
                }
            }
            case PARTS -> {
                try (var maps = frames.openMaps(clip)) {
                    yield parts(maps, clip, frame);
                }
            }
        };
    }

    private static PixelFrame depth(MapPack maps, Clip clip, int frame) throws IOException {
        return MapColours.near(clip.width(), clip.height(), maps.depthMm(frame));
    }

    private static PixelFrame parts(MapPack maps, Clip clip, int frame) throws IOException {
        return MapColours.classes(clip.width(), clip.height(), maps.parts(frame));
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

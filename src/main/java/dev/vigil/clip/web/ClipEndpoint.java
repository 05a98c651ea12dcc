package dev.vigil.clip.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatus;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.clip.Previews;
import dev.vigil.media.MediaStore;
import dev.vigil.media.ReviewPack;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clips")
class ClipEndpoint {

    /** The media of a clip never changes, so neither does what stands under these addresses. */
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    /** Times the largest page this still is a row that the database can count to. */
    private static final int LAST_PAGE = 1_000_000;

    record ClipView(
            long id,
            String name,
            int frameCount,
            int width,
            int height,
            double fps,
            String spectrum,
            ClipStage stage,
            @Nullable String assignee,
            String generator,
            String subject,
            @Nullable Long parent,
            Map<String, Object> provenance,
            String master) {

        static ClipView of(Clip clip, ClipStatus status) {
            return new ClipView(
                    clip.id(),
                    clip.name(),
                    clip.frameCount(),
                    clip.width(),
                    clip.height(),
                    clip.framesPerSecond(),
                    clip.spectrum(),
                    status.stage(),
                    status.assignee(),
                    clip.generator(),
                    clip.subject(),
                    clip.parentId(),
                    clip.provenance(),
                    clip.master().hex());
        }

        /** The stage again under the name that programs know it by. */
        @JsonProperty
        String state() {
            return stage.name();
        }
    }

    record PackView(int frameCount, int chunkFrames, int[] sizes) {}

    private final Clips clips;
    private final ClipStatuses statuses;
    private final ClipFrames frames;
    private final Previews previews;
    private final MediaStore media;

    ClipEndpoint(Clips clips, ClipStatuses statuses, ClipFrames frames, Previews previews, MediaStore media) {
        this.clips = clips;
        this.statuses = statuses;
        this.frames = frames;
        this.previews = previews;
        this.media = media;
    }

    @GetMapping
    List<ClipView> all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable ClipStage stage,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var stages = stage == null ? EnumSet.allOf(ClipStage.class) : EnumSet.of(stage);
        if (page < 0 || page > LAST_PAGE) {
            throw new IllegalArgumentException("page is 0 to " + LAST_PAGE + ", not " + page);
        }
        var window = PageRequest.of(page, Math.clamp(size, 1, 500));
        return clips.search(text, stages, window).stream()
                .map(card -> ClipView.of(card.clip(), card.status()))
                .toList();
    }

    @GetMapping("/{id}")
    ClipView one(@PathVariable long id) {
        var clip = clip(id);
        return ClipView.of(clip, statuses.findById(id).orElseThrow());
    }

    @GetMapping(value = "/{id}/frames/{n}.jpg", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> frame(@PathVariable long id, @PathVariable int n) throws IOException {
        try (var pack = frames.open(clipWithFrame(id, n))) {
            return ResponseEntity.ok().cacheControl(FOREVER).body(pack.jpeg(n));
        }
    }

    @GetMapping(value = "/{id}/frames/{n}/segmentation.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> segmentation(@PathVariable long id, @PathVariable int n) throws IOException {
        try (var maps = frames.openMaps(clipWithFrame(id, n))) {
            return ResponseEntity.ok().cacheControl(FOREVER).body(maps.segmentation(n));
        }
    }

    @GetMapping(value = "/{id}/frames/{n}/depth.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> depth(@PathVariable long id, @PathVariable int n) throws IOException {
        try (var maps = frames.openMaps(clipWithFrame(id, n))) {
            return ResponseEntity.ok().cacheControl(FOREVER).body(maps.depth(n));
        }
    }

    @GetMapping(value = "/{id}/video.mp4", produces = "video/mp4")
    ResponseEntity<Resource> preview(@PathVariable long id) throws IOException {
        var file = media.fetch(previews.of(clip(id)));
        return ResponseEntity.ok().cacheControl(FOREVER).body(new FileSystemResource(file));
    }

    @GetMapping("/{id}/pack")
    ResponseEntity<PackView> packIndex(@PathVariable long id) throws IOException {
        try (var pack = frames.open(clip(id))) {
            var view = new PackView(pack.frameCount(), ReviewPack.CHUNK_FRAMES, pack.sizes());
            return ResponseEntity.ok().cacheControl(FOREVER).body(view);
        }
    }

    @GetMapping(value = "/{id}/pack/{chunk}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> packChunk(@PathVariable long id, @PathVariable int chunk) throws IOException {
        try (var pack = frames.open(clip(id))) {
            if (chunk < 0 || chunk >= pack.chunkCount()) {
                throw new NoSuchElementException("Clip " + id + " has chunks 0 to " + (pack.chunkCount() - 1) + ".");
            }
            return ResponseEntity.ok().cacheControl(FOREVER).body(pack.chunk(chunk));
        }
    }

    private Clip clipWithFrame(long id, int n) {
        var clip = clip(id);
        if (n < 0 || n >= clip.frameCount()) {
            throw new NoSuchElementException("Clip " + id + " has frames 0 to " + (clip.frameCount() - 1) + ".");
        }
        return clip;
    }

    private Clip clip(long id) {
        return clips.findById(id).orElseThrow(() -> new NoSuchElementException("There is no clip " + id + "."));
    }
}

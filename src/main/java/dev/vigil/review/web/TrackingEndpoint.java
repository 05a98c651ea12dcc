package dev.vigil.review.web;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipFrames;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.vision.PathBetween;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Follows an object through the picture between two frames where a person set it. Stores nothing: it only proposes. */
@RestController
class TrackingEndpoint {

    static final int LONGEST_GAP = 300;

    /** Far outside any picture. */
    private static final int FARTHEST = 10_000_000;

    record End(int frame, int @Nullable [] @Nullable [] points) {}

    record TrackingBody(
            @Nullable @Schema(description = "A box or point track of the ontology")
            String track,

            @Nullable @Schema(allowableValues = {"points", "boxes"})
            String kind,

            @Nullable @Schema(description = "Points in 1/100 px; of a box its left upper and right lower corner")
            End from,

            @Nullable @Schema(description = "The same points on a later frame, at most 300 frames on")
            End to) {}

    /**
     * The frames between the two ends.
     *
     * @param start      the first of them
     * @param frames     the points of each in 1/100 px
     * @param confidence 0 to 1 for each
     */
    record Tracked(int start, List<int[][]> frames, double[] confidence) {}

    private final Clips clips;
    private final ClipFrames frames;

    /** Following takes a core for seconds; playing and saving must not wait for it. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    TrackingEndpoint(Clips clips, ClipFrames frames) {
        this.clips = clips;
        this.frames = frames;
    }

    @Operation(summary = "Follow points or a box through the picture between two frames where they are set")
    @PostMapping("/api/v1/clips/{clipId}/tracking")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Tracked track(@PathVariable long clipId, @RequestBody TrackingBody body) throws IOException, InterruptedException {
        var clip = clips.findById(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
        boolean box = isBox(body);
        var from = end("/from", body.from(), clip);
        var to = end("/to", body.to(), clip);
        int gap = to.frame() - from.frame();
        require(gap >= 2, "/to/frame", "leaves no frame after " + from.frame() + " to follow");
        require(gap <= LONGEST_GAP, "/to/frame", "is more than " + LONGEST_GAP + " frames after " + from.frame());
        double[] start = points("/from/points", from, body, box);
        double[] end = points("/to/points", to, body, box);
        require(start.length == end.length, "/to/points", "are " + end.length / 2 + " points, not " + start.length / 2);
        atOnce.acquire();
        try (ReviewPack pack = frames.open(clip)) {
            PathBetween.Frames gray = frame -> pack.decode(from.frame() + frame, PixelLayout.GRAY8);
            return tracked(
                    from.frame() + 1,
                    box ? PathBetween.ofBox(gray, gap, start, end) : PathBetween.ofPoints(gray, gap, start, end));
        } finally {
            atOnce.release();
        }
    }

    private static boolean isBox(TrackingBody body) {
        var kind = body.kind();
        require("boxes".equals(kind) || "points".equals(kind), "/kind", "is points or boxes");
        boolean box = "boxes".equals(kind);
        var track = body.track() == null ? "" : body.track();
        if (box) {
            require(Ontology.boxes().contains(track), "/track", "boxes are " + Ontology.boxes());
        } else {
            require(Ontology.skeleton(track).isPresent(), "/track", "no point track of that name");
        }
        return box;
    }

    private static End end(String at, @Nullable End end, Clip clip) {
        if (end == null) {
            throw new InvalidLabels(at, "is missing");
        }
        int last = clip.frameCount() - 1;
        require(
                end.frame() >= 0 && end.frame() <= last,
                at + "/frame",
                "frame " + end.frame() + " is outside 0.." + last);
        return end;
    }

    private static double[] points(String at, End end, TrackingBody body, boolean box) {
        var given = end.points();
        if (given == null) {
            throw new InvalidLabels(at, "is missing");
        }
        int most = box
                ? 2
                : Ontology.skeleton(String.valueOf(body.track())).orElseThrow().points();
        require(
                given.length >= (box ? 2 : 1) && given.length <= most,
                at,
                box ? "are the left upper and the right lower corner" : "are 1 to " + most);
        var points = new double[2 * given.length];
        for (int i = 0; i < given.length; i++) {
            var point = given[i];
            require(point != null && point.length == 2, at + "/" + i, "is [x, y]");
            for (int axis = 0; axis < 2; axis++) {
                require(Math.abs((long) point[axis]) <= FARTHEST, at + "/" + i, "is far outside any picture");
                points[2 * i + axis] = point[axis] / 100.0;
            }
        }
        require(!box || (points[2] > points[0] && points[3] > points[1]), at, "enclose nothing");
        return points;
    }

    private static Tracked tracked(int start, PathBetween path) {
        var frames = new ArrayList<int[][]>();
        int between = path.points().length - 2;
        var confidence = new double[between];
        for (int k = 1; k <= between; k++) {
            double[] at = path.points()[k];
            var points = new int[at.length / 2][2];
            for (int i = 0; i < at.length; i++) {
                points[i / 2][i % 2] = (int) Math.round(100 * at[i]);
            }
            frames.add(points);
            confidence[k - 1] = Math.round(1000 * path.confidence()[k]) / 1000.0;
        }
        return new Tracked(start, frames, confidence);
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new InvalidLabels(field, otherwise);
        }
    }
}

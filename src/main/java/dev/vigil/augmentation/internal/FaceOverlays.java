package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Step;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelFrame;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Things that follow the face, by the 68 landmarks where they stand in the recipe. */
final class FaceOverlays {

    private static final String FACE = "face68";

    /** From here on what is behind a reflection cannot be made out. */
    private static final double BLINDING = 0.5;

    /** First and last landmark of the right eye, the left eye and the mouth. */
    private static final int[][] PARTS = {{36, 41}, {42, 47}, {48, 59}};

    /** A round patch. */
    private record Patch(double x, double y, double radiusX, double radiusY) {

        boolean covers(double px, double py) {
            return share(px, py) < 1;
        }

        /** 0 in the middle, 1 on the edge. */
        double share(double px, double py) {
            return Math.hypot((px - x) / radiusX, (py - y) / radiusY);
        }
    }

    /** Where patches are on a frame. */
    @FunctionalInterface
    private interface Patches {
        List<Patch> on(int frame);
    }

    private final Patches patches;
    private final double grey;
    private final double opacity;
    private final boolean soft;
    private final boolean blinding;

    private FaceOverlays(Patches patches, double grey, double opacity, boolean soft) {
        this.patches = patches;
        this.grey = grey;
        this.opacity = opacity;
        this.soft = soft;
        this.blinding = opacity >= BLINDING;
    }

    /** @throws InvalidRecipe where the clip has no landmarks to follow */
    static FaceOverlays of(Step step, @Nullable LabelDocument labels, String pointer) {
        var track = labels == null ? null : labels.points().get(FACE);
        if (track == null) {
            throw new InvalidRecipe(
                    pointer,
                    step.edit().wire() + " follows " + FACE + " landmarks, and the clip has none: label it first");
        }
        return switch (step.edit()) {
            case GLASSES_GLARE ->
                new FaceOverlays(frame -> lenses(track, frame, step.value("size")), 245, step.value("strength"), true);
            case OCCLUDER -> {
                var part = PARTS[(int) Math.round(step.value("part"))];
                yield new FaceOverlays(
                        frame -> patch(track, frame, part, step.value("size")), step.value("grey"), 1, false);
            }
            default -> throw new IllegalArgumentException(step.edit() + " is no overlay");
        };
    }

    PixelFrame apply(PixelFrame frame, int number, double seconds) {
        for (var patch : patches.on(number)) {
            draw(frame, patch);
        }
        return frame;
    }

    private void draw(PixelFrame frame, Patch patch) {
        int bytes = frame.layout().bytesPerPixel();
        var pixels = frame.pixels();
        int left = (int) Math.max(0, Math.floor(patch.x - patch.radiusX));
        int right = (int) Math.min(frame.width() - 1.0, Math.ceil(patch.x + patch.radiusX));
        int top = (int) Math.max(0, Math.floor(patch.y - patch.radiusY));
        int bottom = (int) Math.min(frame.height() - 1.0, Math.ceil(patch.y + patch.radiusY));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double share = patch.share(x + 0.5, y + 0.5);
                if (share < 1) {
                    double alpha = opacity * (soft ? Math.min(1, 2 * (1 - share)) : 1);
                    for (int p = bytes * (y * frame.width() + x), end = p + bytes; p < end; p++) {
                        pixels[p] = (byte) Math.round((pixels[p] & 0xff) * (1 - alpha) + grey * alpha);
                    }
                }
            }
        }
    }

    /** What was visible behind a patch is occluded now. */
    LabelDocument occluding(LabelDocument labels) {
        if (!blinding) {
            return labels;
        }
        var points = new TreeMap<String, PointTrack>();
        labels.points().forEach((name, track) -> points.put(name, occluding(track)));
        return labels.withPoints(points);
    }

    private PointTrack occluding(PointTrack track) {
        int frames = track.confidence().length;
        var visibility = track.visibility().clone();
        for (int frame = 0; frame < frames; frame++) {
            var covering = patches.on(frame);
            for (int point = 0; point < track.count() && !covering.isEmpty(); point++) {
                int at = point * frames + frame;
                double x = track.xy()[2 * (frame * track.count() + point)] / 100.0;
                double y = track.xy()[2 * (frame * track.count() + point) + 1] / 100.0;
                if (visibility[at] == Visibility.VISIBLE.code()
                        && covering.stream().anyMatch(patch -> patch.covers(x, y))) {
                    visibility[at] = Visibility.OCCLUDED.code();
                }
            }
        }
        return new PointTrack(track.count(), track.xy(), visibility, track.confidence(), track.origin());
    }

    /** On each lens, up and to one side, as a window behind the camera shows. */
    private static List<Patch> lenses(PointTrack track, int frame, double size) {
        var right = middle(track, frame, PARTS[0]);
        var left = middle(track, frame, PARTS[1]);
        if (right == null || left == null) {
            return List.of();
        }
        double apart = Math.hypot(left[0] - right[0], left[1] - right[1]);
        double radius = Math.max(2, size * apart / 2);
        return List.of(
                new Patch(right[0] + 0.06 * apart, right[1] - 0.04 * apart, radius, 0.7 * radius),
                new Patch(left[0] + 0.06 * apart, left[1] - 0.04 * apart, radius, 0.7 * radius));
    }

    private static List<Patch> patch(PointTrack track, int frame, int[] part, double size) {
        var middle = middle(track, frame, part);
        if (middle == null) {
            return List.of();
        }
        double radius = Math.max(2, size * middle[2] / 2);
        return List.of(new Patch(middle[0], middle[1], radius, 0.8 * radius));
    }

    /** Middle and width of a part; null where one of its points has no place. */
    private static double @Nullable [] middle(PointTrack track, int frame, int[] part) {
        int frames = track.confidence().length;
        double x = 0;
        double y = 0;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        int count = part[1] - part[0] + 1;
        for (int point = part[0]; point <= part[1]; point++) {
            if (track.visibility()[point * frames + frame] == Visibility.ABSENT.code()) {
                return null;
            }
            double px = track.xy()[2 * (frame * track.count() + point)] / 100.0;
            x += px / count;
            y += track.xy()[2 * (frame * track.count() + point) + 1] / 100.0 / count;
            left = Math.min(left, px);
            right = Math.max(right, px);
        }
        return new double[] {x, y, right - left};
    }
}

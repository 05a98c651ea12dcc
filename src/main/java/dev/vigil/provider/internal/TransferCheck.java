package dev.vigil.provider.internal;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.vision.PatchMatch;
import dev.vigil.media.vision.Pictures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether a video that a model made after a render still shows what the render's labels say. Landmarks of the render are looked
 * for in it, and the state of the eyes is read from it; what cannot be found again is no proof of anything, so enough must be.
 */
public final class TransferCheck {

    /** Corners of eyes and mouth, the nose's tip and wings, of 68: where pictures have corners too. */
    private static final int[] PLACES = {36, 39, 42, 45, 48, 54, 30, 31, 35, 27};

    private static final int[][] EYES = {{36, 39}, {42, 45}};
    private static final int MOST_FRAMES = 24;
    private static final double FOUND = 0.35;
    private static final double LEAST_FOUND = 0.4;
    private static final double LEAST_AGREEING = 0.85;
    private static final double SHUT = 0.2;
    private static final double OPEN = 0.6;
    private static final int EYE_SIDE = 32;

    private final double mostDrift;

    /** @param mostDrift in distances between the outer corners of the eyes */
    public TransferCheck(double mostDrift) {
        this.mostDrift = mostDrift;
    }

    /**
     * What was found.
     *
     * @param drift of the tenth of frames that drifts most, in distances between the eyes' outer corners
     * @param worstFrame where it drifts most
     * @param found share of the places that were found again
     * @param eyes share of frames whose eyes are as the labels say; negative where they are never both open and shut
     */
    public record Result(boolean kept, double drift, int worstFrame, double found, double eyes, String sentence) {}

    /** @param sources for each new frame the render's frame that it follows */
    public Result compare(ReviewPack render, LabelDocument labels, ReviewPack made, int[] sources) throws IOException {
        var points = labels.points().get("face68");
        if (points == null || points.count() != 68) {
            return new Result(false, 0, 0, 0, -1, "The render has no landmarks to look for.");
        }
        var frames = sampled(sources.length);
        var drifts = new ArrayList<Double>();
        var looked = new int[2];
        double most = -1;
        int worst = frames[0];
        for (int frame : frames) {
            double drift = drift(render, points, made, frame, sources[frame], looked);
            if (drift >= 0) {
                drifts.add(drift);
                if (drift > most) {
                    most = drift;
                    worst = frame;
                }
            }
        }
        double found = looked[0] == 0 ? 0 : (double) looked[1] / looked[0];
        double eyes = eyes(labels, points, made, sources, frames);
        return judged(upperTenth(drifts), worst, found, eyes, drifts.size() * 2 >= frames.length);
    }

    private Result judged(double drift, int worst, double found, double eyes, boolean enough) {
        String why = "";
        if (!enough || found < LEAST_FOUND) {
            why = say("Too little of the face was found again (%.0f %% of the places)", 100 * found);
        } else if (drift > mostDrift) {
            why = say(
                    "The face drifts by %.1f %% of the distance between the eyes, most in frame %d; %.1f %% is allowed",
                    100 * drift, worst, 100 * mostDrift);
        } else if (eyes >= 0 && eyes < LEAST_AGREEING) {
            why = say("The eyes are as labelled in %.0f %% of the frames only", 100 * eyes);
        }
        var sentence = why.isEmpty()
                ? say("Labels were kept: the face drifts by %.1f %% of the distance between the eyes", 100 * drift)
                        + (eyes < 0 ? "." : say(", the eyes are as labelled in %.0f %% of the frames.", 100 * eyes))
                : why + ": labels were not kept.";
        return new Result(why.isEmpty(), drift, worst, found, eyes, sentence);
    }

    private static String say(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private static int[] sampled(int frames) {
        int count = Math.min(MOST_FRAMES, frames);
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : (int) ((long) i * (frames - 1) / (count - 1)))
                .toArray();
    }

    private static double upperTenth(List<Double> drifts) {
        var sorted = drifts.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.round(.9 * (sorted.size() - 1))));
    }

    /** Median way of the places that are found again, or -1 where too few are. */
    private static double drift(
            ReviewPack render, PointTrack points, ReviewPack made, int frame, int source, int[] looked)
            throws IOException {
        double span = Math.hypot(
                x(points, source, 45) - x(points, source, 36), y(points, source, 45) - y(points, source, 36));
        if (span < 12) {
            return -1;
        }
        int radius = (int) Math.round(.22 * span);
        int reach = (int) Math.max(3, Math.round(.25 * span));
        var ways = new ArrayList<Double>();
        try (var match = new PatchMatch(
                render.decode(source, PixelLayout.GRAY8), fitted(made.decode(frame, PixelLayout.GRAY8), render))) {
            for (int place : PLACES) {
                if (!visible(points, source, place)) {
                    continue;
                }
                var seen = match.at(x(points, source, place), y(points, source, place), radius, reach);
                if (seen.isPresent()) {
                    looked[0]++;
                    if (seen.get().likeness() >= FOUND) {
                        looked[1]++;
                        ways.add(Math.hypot(seen.get().dx(), seen.get().dy()) / span);
                    }
                }
            }
        }
        if (ways.size() < 3) {
            return -1;
        }
        ways.sort(null);
        return ways.get(ways.size() / 2);
    }

    private static PixelFrame fitted(PixelFrame frame, ReviewPack to) {
        return frame.width() == to.width() && frame.height() == to.height()
                ? frame
                : Pictures.scaled(frame, to.width(), to.height());
    }

    /**
     * The video's own eyes at their most open and most shut, by the labels, are what all others are held against: a face that
     * looks otherwise than the render's is read all the same.
     */
    private static double eyes(LabelDocument labels, PointTrack points, ReviewPack made, int[] sources, int[] frames)
            throws IOException {
        double[] opening = openings(labels);
        if (opening.length == 0) {
            return -1;
        }
        int open = extreme(points, sources, opening, true);
        int shut = extreme(points, sources, opening, false);
        if (open < 0 || shut < 0 || opening[sources[open]] < OPEN || opening[sources[shut]] > SHUT) {
            return -1;
        }
        int right = 0;
        int judged = 0;
        var inner = new ArrayList<Integer>();
        Arrays.stream(frames).forEach(inner::add);
        // closures are short: frames around the most shut one are looked at as well
        IntStream.rangeClosed(shut - 2, shut + 2)
                .filter(f -> f >= 0 && f < sources.length)
                .forEach(inner::add);
        var opened = eyes(made, labels, points, sources, open);
        var closed = eyes(made, labels, points, sources, shut);
        for (int eye = 0; eye < EYES.length; eye++) {
            if (PatchMatch.likeness(opened.get(eye), closed.get(eye)) > .97) {
                return 0;
            }
        }
        for (int frame : inner.stream().distinct().toList()) {
            double value = opening[sources[frame]];
            if (!seen(points, sources[frame]) || (value > SHUT && value < OPEN)) {
                continue;
            }
            var patches = eyes(made, labels, points, sources, frame);
            for (int eye = 0; eye < EYES.length; eye++) {
                boolean looksOpen = PatchMatch.likeness(patches.get(eye), opened.get(eye))
                        >= PatchMatch.likeness(patches.get(eye), closed.get(eye));
                judged++;
                right += looksOpen == value >= OPEN ? 1 : 0;
            }
        }
        return judged == 0 ? -1 : (double) right / judged;
    }

    private static double[] openings(LabelDocument labels) {
        var left = labels.signals().get("eye_openness_left");
        var right = labels.signals().get("eye_openness_right");
        if (left == null || right == null) {
            return new double[0];
        }
        return IntStream.range(0, labels.frameCount())
                .mapToDouble(frame -> (left.value(frame) + right.value(frame)) / 2)
                .toArray();
    }

    private static int extreme(PointTrack points, int[] sources, double[] opening, boolean most) {
        int found = -1;
        for (int frame = 0; frame < sources.length; frame++) {
            if (seen(points, sources[frame])
                    && (found < 0
                            || (most
                                    ? opening[sources[frame]] > opening[sources[found]]
                                    : opening[sources[frame]] < opening[sources[found]]))) {
                found = frame;
            }
        }
        return found;
    }

    private static boolean seen(PointTrack points, int frame) {
        return Arrays.stream(EYES).flatMapToInt(Arrays::stream).allMatch(place -> visible(points, frame, place));
    }

    /** Both eyes of a frame, upright and always as large. */
    private static List<PixelFrame> eyes(
            ReviewPack made, LabelDocument labels, PointTrack points, int[] sources, int frame) throws IOException {
        var picture = made.decode(frame, PixelLayout.GRAY8);
        double sx = (double) made.width() / labels.width();
        double sy = (double) made.height() / labels.height();
        return Arrays.stream(EYES)
                .map(corners ->
                        Pictures.moved(picture, upright(points, sources[frame], corners, sx, sy), EYE_SIDE, EYE_SIDE))
                .toList();
    }

    /** Turns and scales an eye into the middle of a square. */
    private static double[] upright(PointTrack points, int source, int[] corners, double sx, double sy) {
        double x1 = x(points, source, corners[0]) * sx;
        double y1 = y(points, source, corners[0]) * sy;
        double x2 = x(points, source, corners[1]) * sx;
        double y2 = y(points, source, corners[1]) * sy;
        double width = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double scale = .8 * EYE_SIDE / width;
        double cos = (x2 - x1) / width * scale;
        double sin = (y2 - y1) / width * scale;
        double cx = (x1 + x2) / 2;
        double cy = (y1 + y2) / 2;
        double middle = EYE_SIDE / 2.0;
        return new double[] {cos, sin, middle - cos * cx - sin * cy, -sin, cos, middle + sin * cx - cos * cy};
    }

    private static boolean visible(PointTrack points, int frame, int place) {
        int frames = points.confidence().length;
        return points.visibility()[place * frames + frame] == Visibility.VISIBLE.code();
    }

    private static double x(PointTrack points, int frame, int place) {
        return points.xy()[2 * (frame * points.count() + place)] / 100.0;
    }

    private static double y(PointTrack points, int frame, int place) {
        return points.xy()[2 * (frame * points.count() + place) + 1] / 100.0;
    }
}

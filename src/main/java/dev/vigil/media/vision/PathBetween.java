package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.io.IOException;
import java.util.Arrays;

/**
 * The way of points or a box between two frames where a person set them, followed through the picture from both ends.
 *
 * <p>Each end is trusted the more the nearer it is, and less for points that following back did not confirm.
 *
 * @param points     for each frame from the first to the last end, x and y of each point in pixels; both ends are exact
 * @param confidence 0 to 1 for each frame: how well the two ways agree
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers; never compared
public record PathBetween(double[][] points, double[] confidence) {

    /** Grey frames of one size by number, 0 at the first end. */
    @FunctionalInterface
    public interface Frames {
        PixelFrame at(int frame) throws IOException;
    }

    /** Where points were, frame by frame from one end, and how far each is trusted. */
    record Walk(double[][] points, double[][] trust) {

        static Walk over(int frames, int points) {
            return new Walk(new double[frames][2 * points], new double[frames][points]);
        }

        Walk backwards() {
            return new Walk(reversed(points), reversed(trust));
        }

        private static double[][] reversed(double[][] rows) {
            return Arrays.asList(rows).reversed().toArray(double[][]::new);
        }
    }

    /** Ways that lie this share of the points' extent apart, and at least so many pixels, leave half of the confidence. */
    private static final double APART_SHARE = 0.04;

    private static final double APART_PIXELS = 3;

    /**
     * @param gap  frames from one end to the other, at least 1
     * @param from x and y of each point on frame 0
     * @param to   the same points on frame {@code gap}
     */
    public static PathBetween ofPoints(Frames frames, int gap, double[] from, double[] to) throws IOException {
        var forward = PointWalker.walk(frames, 0, gap, from);
        var backward = PointWalker.walk(frames, gap, 0, to).backwards();
        return blended(forward, backward, from, to);
    }

    /** As {@link #ofPoints} for a box that is given by its left upper and right lower corner. */
    public static PathBetween ofBox(Frames frames, int gap, double[] from, double[] to) throws IOException {
        var forward = BoxWalker.walk(frames, 0, gap, from);
        var backward = BoxWalker.walk(frames, gap, 0, to).backwards();
        return blended(forward, backward, from, to);
    }

    private static PathBetween blended(Walk forward, Walk backward, double[] from, double[] to) {
        int last = forward.points().length - 1;
        var points = new double[last + 1][];
        var confidence = new double[last + 1];
        double apart = Math.max(APART_PIXELS, APART_SHARE * extent(from));
        points[0] = from.clone();
        points[last] = to.clone();
        confidence[0] = 1;
        confidence[last] = 1;
        for (int k = 1; k < last; k++) {
            double t = (double) k / last;
            points[k] = new double[from.length];
            double sum = 0;
            for (int i = 0; i < from.length / 2; i++) {
                double trustAhead = forward.trust()[k][i];
                double trustBack = backward.trust()[k][i];
                double wholly = trustAhead * (1 - t) + trustBack * t;
                double share = wholly < 1e-9 ? t : trustBack * t / wholly;
                for (int axis = 2 * i; axis < 2 * i + 2; axis++) {
                    double even = from[axis] + (to[axis] - from[axis]) * t;
                    double ahead = forward.points()[k][axis];
                    double back = backward.points()[k][axis];
                    points[k][axis] = wholly < 1e-9 ? even : ahead + (back - ahead) * share;
                }
                double distance = Math.hypot(
                        forward.points()[k][2 * i] - backward.points()[k][2 * i],
                        forward.points()[k][2 * i + 1] - backward.points()[k][2 * i + 1]);
                double doubt = distance * 4 * t * (1 - t) / apart;
                sum += Math.max(trustAhead, trustBack) / (1 + doubt * doubt);
            }
            confidence[k] = 2 * sum / from.length;
        }
        return new PathBetween(points, confidence);
    }

    /** Diagonal of the box around the points. */
    private static double extent(double[] points) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return Math.hypot(right - left, bottom - top);
    }
}

package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;
import org.jspecify.annotations.Nullable;

/** Pyramidal Lucas-Kanade with a forward-backward check (Kalal, Mikolajczyk and Matas 2010) and a similarity fit by RANSAC. */
final class LucasKanadeTracker implements FlowTracker {

    private static final int MOST_POINTS = 40;
    private static final int FEWEST_POINTS = 6;
    private static final double CORNER_QUALITY = 0.01;
    private static final double BACK_WITHIN = 1.0;
    private static final int WINDOW = 21;
    private static final int LEVELS = 3;

    /** Points sit in the middle of the box: its corners show what is behind the head. */
    private static final double MARGIN = 0.12;

    private @Nullable PixelFrame last;
    private @Nullable ImageBox box;
    private float[] points = {};

    @Override
    public boolean start(PixelFrame gray, ImageBox start) {
        lose();
        try (PointerScope scope = new PointerScope()) {
            Mat image = GrayMat.of(gray);
            Mat mask = new Mat(gray.height(), gray.width(), opencv_core.CV_8UC1, new Scalar(0));
            int left = (int) Math.clamp(start.x() + MARGIN * start.width(), 0, gray.width());
            int top = (int) Math.clamp(start.y() + MARGIN * start.height(), 0, gray.height());
            int right = (int) Math.clamp(start.x() + (1 - MARGIN) * start.width(), 0, gray.width());
            int bottom = (int) Math.clamp(start.y() + (1 - MARGIN) * start.height(), 0, gray.height());
            if (right <= left || bottom <= top) {
                return false;
            }
            mask.apply(new Rect(left, top, right - left, bottom - top)).put(new Scalar(255));
            Mat corners = new Mat();
            double apart = Math.max(3, Math.min(start.width(), start.height()) / 14);
            opencv_imgproc.goodFeaturesToTrack(
                    image, corners, MOST_POINTS, CORNER_QUALITY, apart, mask, 3, false, 0.04);
            if (corners.rows() < FEWEST_POINTS) {
                return false;
            }
            points = floats(corners);
        }
        last = gray;
        box = start;
        return true;
    }

    @Override
    public Optional<Step> track(PixelFrame gray) {
        PixelFrame before = last;
        ImageBox from = box;
        if (before == null || from == null) {
            return Optional.empty();
        }
        if (gray.width() != before.width() || gray.height() != before.height()) {
            throw new IllegalArgumentException("frames to follow have one size");
        }
        try (PointerScope scope = new PointerScope()) {
            Mat old = GrayMat.of(before);
            Mat now = GrayMat.of(gray);
            float[] forward = flow(old, now, points);
            float[] back = flow(now, old, forward);
            boolean[] good = good(forward, back, gray);
            int kept = count(good);
            double quality = kept / (double) good.length;
            double[] motion = kept < FEWEST_POINTS || quality < 0.5 ? null : similarity(points, forward, good);
            if (motion == null) {
                lose();
                return Optional.empty();
            }
            for (int i = 0; i < good.length; i++) {
                if (!good[i]) {
                    forward[2 * i] = (float) x(motion, points[2 * i], points[2 * i + 1]);
                    forward[2 * i + 1] = (float) y(motion, points[2 * i], points[2 * i + 1]);
                }
            }
            points = forward;
            last = gray;
            ImageBox moved = move(from, motion);
            box = moved;
            return Optional.of(new Step(moved, quality));
        }
    }

    private boolean[] good(float[] forward, float[] back, PixelFrame frame) {
        boolean[] good = new boolean[points.length / 2];
        for (int i = 0; i < good.length; i++) {
            float x = forward[2 * i];
            float y = forward[2 * i + 1];
            boolean inside = x >= 0 && y >= 0 && x < frame.width() && y < frame.height();
            good[i] = inside
                    && Math.hypot(back[2 * i] - points[2 * i], back[2 * i + 1] - points[2 * i + 1]) <= BACK_WITHIN;
        }
        return good;
    }

    /** The box keeps its sides parallel to the frame: its centre moves and its size scales. */
    private static ImageBox move(ImageBox box, double[] motion) {
        double scale = Math.hypot(motion[0], motion[3]);
        double middleX = box.x() + box.width() / 2;
        double middleY = box.y() + box.height() / 2;
        double width = box.width() * scale;
        double height = box.height() * scale;
        return new ImageBox(
                x(motion, middleX, middleY) - width / 2, y(motion, middleX, middleY) - height / 2, width, height);
    }

    /** @return the rows of a 2 x 3 matrix, or null when no similarity fits */
    private static double @Nullable [] similarity(float[] from, float[] to, boolean[] good) {
        int kept = count(good);
        float[] a = new float[2 * kept];
        float[] b = new float[2 * kept];
        int n = 0;
        for (int i = 0; i < good.length; i++) {
            if (good[i]) {
                System.arraycopy(from, 2 * i, a, n, 2);
                System.arraycopy(to, 2 * i, b, n, 2);
                n += 2;
            }
        }
        Mat fit = opencv_calib3d.estimateAffinePartial2D(mat(a), mat(b));
        if (fit == null || fit.empty()) {
            return null;
        }
        double[] rows = new double[6];
        try (DoubleIndexer values = fit.createIndexer()) {
            values.get(0, 0, rows);
        }
        return Math.hypot(rows[0], rows[3]) > 0.5 && Math.hypot(rows[0], rows[3]) < 2 ? rows : null;
    }

    private static float[] flow(Mat from, Mat to, float[] points) {
        Mat moved = new Mat();
        var criteria = new TermCriteria(TermCriteria.COUNT | TermCriteria.EPS, 30, 0.01);
        opencv_video.calcOpticalFlowPyrLK(
                from,
                to,
                mat(points),
                moved,
                new Mat(),
                new Mat(),
                new Size(WINDOW, WINDOW),
                LEVELS,
                criteria,
                0,
                1e-4);
        return floats(moved);
    }

    private static Mat mat(float[] points) {
        Mat mat = new Mat(points.length / 2, 1, opencv_core.CV_32FC2);
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < points.length; i++) {
                values.put(i / 2, 0, i % 2, points[i]);
            }
        }
        return mat;
    }

    private static float[] floats(Mat mat) {
        float[] points = new float[2 * mat.rows()];
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < points.length; i++) {
                points[i] = values.get(i / 2, 0, i % 2);
            }
        }
        return points;
    }

    private static int count(boolean[] good) {
        int count = 0;
        for (boolean one : good) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static double x(double[] motion, double x, double y) {
        return motion[0] * x + motion[1] * y + motion[2];
    }

    private static double y(double[] motion, double x, double y) {
        return motion[3] * x + motion[4] * y + motion[5];
    }

    private void lose() {
        last = null;
        box = null;
        points = new float[0];
    }

    @Override
    public void close() {
        lose();
    }
}

package dev.vigil.media.vision;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_calib3d;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_video;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.TermCriteria;
import org.jspecify.annotations.Nullable;

/** Pyramidal Lucas-Kanade and what goes with it, on points as x, y, x, y, … Callers open the pointer scope. */
final class PyramidalFlow {

    private static final int WINDOW = 21;
    private static final int LEVELS = 3;

    private PyramidalFlow() {}

    /** Where points of one picture are in the other. */
    static float[] flow(Mat from, Mat to, float[] points) {
        return flow(from, to, points, WINDOW);
    }

    static float[] flow(Mat from, Mat to, float[] points, int window) {
        Mat moved = new Mat();
        var criteria = new TermCriteria(TermCriteria.COUNT | TermCriteria.EPS, 30, 0.01);
        opencv_video.calcOpticalFlowPyrLK(
                from,
                to,
                mat(points),
                moved,
                new Mat(),
                new Mat(),
                new Size(window, window),
                LEVELS,
                criteria,
                0,
                1e-4);
        return floats(moved);
    }

    /** @return the rows of a 2 x 3 matrix that takes the good points along, or null when no similarity fits */
    static double @Nullable [] similarity(float[] from, float[] to, boolean[] good) {
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

    static float[] floats(Mat mat) {
        float[] points = new float[2 * mat.rows()];
        try (FloatIndexer values = mat.createIndexer()) {
            for (int i = 0; i < points.length; i++) {
                points[i] = values.get(i / 2, 0, i % 2);
            }
        }
        return points;
    }

    static int count(boolean[] good) {
        int count = 0;
        for (boolean one : good) {
            count += one ? 1 : 0;
        }
        return count;
    }

    static double x(double[] motion, double x, double y) {
        return motion[0] * x + motion[1] * y + motion[2];
    }

    static double y(double[] motion, double x, double y) {
        return motion[3] * x + motion[4] * y + motion[5];
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
}

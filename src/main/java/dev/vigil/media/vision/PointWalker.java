package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Follows given points one frame after the other. A point that following back does not confirm goes where the motion of the
 * others takes it, and is trusted less from then on.
 */
final class PointWalker {

    private static final double BACK_WITHIN = 1.0;
    private static final int FEWEST_FOR_A_FIT = 4;

    /** What is left of the trust in a point for each frame on which it was only carried along. */
    private static final double CARRIED = 0.85;

    /** The same where nothing told where it went. */
    private static final double LOST = 0.3;

    private PointWalker() {}

    static PathBetween.Walk walk(PathBetween.Frames frames, int from, int to, double[] start) throws IOException {
        int steps = Math.abs(to - from);
        int direction = Integer.signum(to - from);
        var walk = PathBetween.Walk.over(steps + 1, start.length / 2);
        float[] points = new float[start.length];
        double[] trust = new double[start.length / 2];
        Arrays.fill(trust, 1);
        for (int i = 0; i < start.length; i++) {
            points[i] = (float) start[i];
        }
        PixelFrame before = frames.at(from);
        store(walk, 0, points, trust);
        for (int step = 1; step <= steps; step++) {
            PixelFrame now = frames.at(from + direction * step);
            try (PointerScope scope = new PointerScope()) {
                points = step(GrayMat.of(before), GrayMat.of(now), points, trust);
            }
            store(walk, step, points, trust);
            before = now;
        }
        return walk;
    }

    private static void store(PathBetween.Walk walk, int step, float[] points, double[] trust) {
        for (int i = 0; i < points.length; i++) {
            walk.points()[step][i] = points[i];
        }
        System.arraycopy(trust, 0, walk.trust()[step], 0, trust.length);
    }

    private static float[] step(Mat old, Mat now, float[] points, double[] trust) {
        float[] forward = PyramidalFlow.flow(old, now, points);
        float[] back = PyramidalFlow.flow(now, old, forward);
        boolean[] good = good(points, forward, back, now.cols(), now.rows());
        int kept = PyramidalFlow.count(good);
        double[] motion = kept < FEWEST_FOR_A_FIT ? null : PyramidalFlow.similarity(points, forward, good);
        double[] shift = kept == 0 ? null : meanShift(points, forward, good);
        for (int i = 0; i < good.length; i++) {
            if (!good[i]) {
                carry(points, forward, i, motion, shift);
                trust[i] *= shift == null ? LOST : CARRIED;
            }
        }
        return forward;
    }

    private static void carry(
            float[] points, float[] forward, int i, double @Nullable [] motion, double @Nullable [] shift) {
        float x = points[2 * i];
        float y = points[2 * i + 1];
        if (motion != null) {
            forward[2 * i] = (float) PyramidalFlow.x(motion, x, y);
            forward[2 * i + 1] = (float) PyramidalFlow.y(motion, x, y);
        } else {
            forward[2 * i] = (float) (x + (shift == null ? 0 : shift[0]));
            forward[2 * i + 1] = (float) (y + (shift == null ? 0 : shift[1]));
        }
    }

    private static boolean[] good(float[] points, float[] forward, float[] back, int width, int height) {
        boolean[] good = new boolean[points.length / 2];
        for (int i = 0; i < good.length; i++) {
            float x = forward[2 * i];
            float y = forward[2 * i + 1];
            boolean inside = x >= 0 && y >= 0 && x < width && y < height;
            good[i] = inside
                    && Math.hypot(back[2 * i] - points[2 * i], back[2 * i + 1] - points[2 * i + 1]) <= BACK_WITHIN;
        }
        return good;
    }

    private static double[] meanShift(float[] points, float[] forward, boolean[] good) {
        double[] sum = new double[2];
        for (int i = 0; i < good.length; i++) {
            if (good[i]) {
                sum[0] += forward[2 * i] - points[2 * i];
                sum[1] += forward[2 * i + 1] - points[2 * i + 1];
            }
        }
        int count = PyramidalFlow.count(good);
        return new double[] {sum[0] / count, sum[1] / count};
    }
}

package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/** Pyramidal Lucas-Kanade with a forward-backward check (Kalal, Mikolajczyk and Matas 2010) and a similarity fit by RANSAC. */
final class LucasKanadeTracker implements FlowTracker {

    private static final int MOST_POINTS = 40;
    private static final int FEWEST_POINTS = 6;
    private static final double CORNER_QUALITY = 0.01;
    private static final double BACK_WITHIN = 1.0;

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
            points = PyramidalFlow.floats(corners);
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
            float[] forward = PyramidalFlow.flow(old, now, points);
            float[] back = PyramidalFlow.flow(now, old, forward);
            boolean[] good = good(forward, back, gray);
            int kept = PyramidalFlow.count(good);
            double quality = kept / (double) good.length;
            double[] motion =
                    kept < FEWEST_POINTS || quality < 0.5 ? null : PyramidalFlow.similarity(points, forward, good);
            if (motion == null) {
                lose();
                return Optional.empty();
            }
            for (int i = 0; i < good.length; i++) {
                if (!good[i]) {
                    forward[2 * i] = (float) PyramidalFlow.x(motion, points[2 * i], points[2 * i + 1]);
                    forward[2 * i + 1] = (float) PyramidalFlow.y(motion, points[2 * i], points[2 * i + 1]);
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
                PyramidalFlow.x(motion, middleX, middleY) - width / 2,
                PyramidalFlow.y(motion, middleX, middleY) - height / 2,
                width,
                height);
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

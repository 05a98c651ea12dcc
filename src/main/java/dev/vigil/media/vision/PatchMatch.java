package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.util.Optional;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds a place of one picture again in another that shows the same in another look: by the strength of brightness changes,
 * which stays where light and skin are made anew. Both are GRAY8 of the same size.
 */
public final class PatchMatch implements AutoCloseable {

    private final Mat from;
    private final Mat to;

    public PatchMatch(PixelFrame one, PixelFrame other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("both pictures have one size");
        }
        from = changes(one);
        to = changes(other);
    }

    /** @param likeness correlation, -1 to 1 */
    public record Found(double dx, double dy, double likeness) {}

    /**
     * @param radius of the square that is looked for, in pixels
     * @param reach how far it may have moved
     * @return empty where the square leaves the picture or has nothing in it
     */
    public Optional<Found> at(double x, double y, int radius, int reach) {
        int left = (int) Math.round(x) - radius;
        int top = (int) Math.round(y) - radius;
        int side = 2 * radius + 1;
        boolean inside = left - reach >= 0
                && top - reach >= 0
                && left + side + reach <= from.cols()
                && top + side + reach <= from.rows();
        if (!inside) {
            return Optional.empty();
        }
        try (var scope = new PointerScope()) {
            var patch = new Mat(from, new Rect(left, top, side, side));
            var around = new Mat(to, new Rect(left - reach, top - reach, side + 2 * reach, side + 2 * reach));
            var likeness = new Mat();
            opencv_imgproc.matchTemplate(around, patch, likeness, opencv_imgproc.TM_CCOEFF_NORMED);
            var most = new DoublePointer(1);
            var place = new Point();
            opencv_core.minMaxLoc(likeness, new DoublePointer(1), most, new Point(), place, null);
            double found = most.get();
            return Double.isFinite(found) && found > -1
                    ? Optional.of(new Found(place.x() - reach, place.y() - reach, found))
                    : Optional.empty();
        }
    }

    /** Correlation of two squares of one size, -1 to 1; 0 where one of them is even. */
    public static double likeness(PixelFrame one, PixelFrame other) {
        try (var scope = new PointerScope()) {
            var result = new Mat();
            opencv_imgproc.matchTemplate(GrayMat.of(one), GrayMat.of(other), result, opencv_imgproc.TM_CCOEFF_NORMED);
            double found = result.createIndexer().getDouble(0, 0);
            return Double.isFinite(found) ? found : 0;
        }
    }

    private static Mat changes(PixelFrame frame) {
        var strength = new Mat();
        try (var scope = new PointerScope()) {
            var gray = GrayMat.of(frame);
            opencv_imgproc.GaussianBlur(gray, gray, new Size(3, 3), 0);
            var across = new Mat();
            var down = new Mat();
            opencv_imgproc.Sobel(gray, across, opencv_core.CV_32F, 1, 0);
            opencv_imgproc.Sobel(gray, down, opencv_core.CV_32F, 0, 1);
            opencv_core.magnitude(across, down, strength);
        }
        return strength;
    }

    @Override
    public void close() {
        from.close();
        to.close();
    }
}

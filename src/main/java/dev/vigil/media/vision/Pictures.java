package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.util.function.BiConsumer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Whole pictures moved, resized, blurred and compressed. Places count from the top left corner; pixel middles are at 0.5. */
public final class Pictures {

    static {
        opencv_core.setNumThreads(1); // work runs in parallel by frame
    }

    private Pictures() {}

    /**
     * The picture moved by an affine map, black where nothing comes from.
     *
     * @param map xx, xy, dx, yx, yy, dy: where a place of the picture goes
     */
    public static PixelFrame moved(PixelFrame frame, double[] map, int width, int height) {
        return made(frame, width, height, (from, to) -> {
            // OpenCV's places are pixel middles
            var shifted = map.clone();
            shifted[2] += 0.5 * (map[0] + map[1]) - 0.5;
            shifted[5] += 0.5 * (map[3] + map[4]) - 0.5;
            var matrix = new Mat(2, 3, opencv_core.CV_64FC1, new DoublePointer(shifted));
            opencv_imgproc.warpAffine(
                    from,
                    to,
                    matrix,
                    new Size(width, height),
                    opencv_imgproc.INTER_LINEAR,
                    opencv_core.BORDER_CONSTANT,
                    Scalar.BLACK);
        });
    }

    /** The picture at another size; what becomes smaller is averaged. */
    public static PixelFrame scaled(PixelFrame frame, int width, int height) {
        int how = width < frame.width() ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
        return made(
                frame,
                width,
                height,
                (from, to) -> opencv_imgproc.resize(from, to, new Size(width, height), 0, 0, how));
    }

    /** Where brightness changes, white on black. */
    public static PixelFrame edges(PixelFrame gray) {
        return made(gray, gray.width(), gray.height(), (from, to) -> {
            var even = new Mat();
            // renders of the night have little contrast: it is spread before edges are looked for
            opencv_imgproc.createCLAHE(3, new Size(8, 8)).apply(from, even);
            opencv_imgproc.GaussianBlur(even, even, new Size(5, 5), 1);
            opencv_imgproc.Canny(even, to, 60, 140);
        });
    }

    /** Left and right changed over. */
    public static PixelFrame mirrored(PixelFrame frame) {
        return made(frame, frame.width(), frame.height(), (from, to) -> opencv_core.flip(from, to, 1));
    }

    /** A part of the picture, all of it inside. */
    public static PixelFrame cropped(PixelFrame frame, int left, int top, int width, int height) {
        int bytes = frame.layout().bytesPerPixel();
        var pixels = new byte[width * height * bytes];
        for (int y = 0; y < height; y++) {
            System.arraycopy(
                    frame.pixels(),
                    ((top + y) * frame.width() + left) * bytes,
                    pixels,
                    y * width * bytes,
                    width * bytes);
        }
        return new PixelFrame(width, height, frame.layout(), pixels);
    }

    /**
     * As if the camera had moved evenly along a line while the shutter was open.
     *
     * @param degrees from the horizontal
     */
    public static PixelFrame blurred(PixelFrame frame, double length, double degrees) {
        return made(frame, frame.width(), frame.height(), (from, to) -> {
            int side = 2 * (int) Math.ceil(length / 2) + 1;
            var line = Mat.zeros(side, side, opencv_core.CV_32FC1).asMat();
            double x = length / 2 * Math.cos(Math.toRadians(degrees));
            double y = -length / 2 * Math.sin(Math.toRadians(degrees));
            int middle = side / 2;
            opencv_imgproc.line(
                    line,
                    new Point((int) Math.round(middle - x), (int) Math.round(middle - y)),
                    new Point((int) Math.round(middle + x), (int) Math.round(middle + y)),
                    Scalar.all(1));
            var kernel = new Mat();
            line.convertTo(kernel, -1, 1 / opencv_core.sumElems(line).get(0), 0);
            opencv_imgproc.filter2D(from, to, -1, kernel, new Point(-1, -1), 0, opencv_core.BORDER_REPLICATE);
        });
    }

    /** Through JPEG and back. */
    public static PixelFrame compressed(PixelFrame frame, int quality) {
        return made(frame, frame.width(), frame.height(), (from, to) -> {
            int flags = frame.layout() == PixelLayout.GRAY8
                    ? opencv_imgcodecs.IMREAD_GRAYSCALE
                    : opencv_imgcodecs.IMREAD_COLOR;
            opencv_imgcodecs.imdecode(new Mat(encoded(from, quality)), flags).copyTo(to);
        });
    }

    /** The picture as a JPEG file. */
    public static byte[] jpeg(PixelFrame frame, int quality) {
        try (var scope = new PointerScope()) {
            var from = new Mat(frame.height(), frame.width(), type(frame));
            from.data().put(frame.pixels());
            if (frame.layout() == PixelLayout.RGB24) {
                opencv_imgproc.cvtColor(from, from, opencv_imgproc.COLOR_RGB2BGR);
            }
            var jpeg = encoded(from, quality);
            var bytes = new byte[(int) jpeg.limit()];
            jpeg.get(bytes);
            return bytes;
        }
    }

    private static BytePointer encoded(Mat picture, int quality) {
        var jpeg = new BytePointer();
        opencv_imgcodecs.imencode(
                ".jpg", picture, jpeg, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        return jpeg;
    }

    private static int type(PixelFrame frame) {
        return frame.layout() == PixelLayout.GRAY8 ? opencv_core.CV_8UC1 : opencv_core.CV_8UC3;
    }

    private static PixelFrame made(PixelFrame frame, int width, int height, BiConsumer<Mat, Mat> work) {
        try (var scope = new PointerScope()) {
            var from = new Mat(frame.height(), frame.width(), type(frame));
            from.data().put(frame.pixels());
            var to = new Mat();
            work.accept(from, to);
            var pixels = new byte[width * height * frame.layout().bytesPerPixel()];
            to.data().get(pixels);
            return new PixelFrame(width, height, frame.layout(), pixels);
        }
    }
}

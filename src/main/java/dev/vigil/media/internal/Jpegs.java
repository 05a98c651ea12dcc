package dev.vigil.media.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** JPEG to pixels by libjpeg-turbo inside OpenCV, five times as quick as ImageIO. */
public final class Jpegs {

    static {
        opencv_core.setNumThreads(1);
    }

    private Jpegs() {}

    /** @throws IOException if the JPEG is broken or of another size than the one expected */
    public static PixelFrame decode(byte[] jpeg, int width, int height, PixelLayout layout) throws IOException {
        requireSize(jpeg, width, height); // before the decoder sees it: the size in the JPEG decides what it allocates
        boolean gray = layout == PixelLayout.GRAY8;
        int flags = (gray ? opencv_imgcodecs.IMREAD_GRAYSCALE : opencv_imgcodecs.IMREAD_COLOR_RGB)
                | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
        try (PointerScope scope = new PointerScope()) {
            Mat bytes = new Mat(1, jpeg.length, opencv_core.CV_8UC1, new BytePointer(jpeg));
            Mat image = opencv_imgcodecs.imdecode(bytes, flags);
            if (image == null || image.empty() || image.cols() != width || image.rows() != height) {
                throw new IOException("a frame of the review pack does not decode");
            }
            byte[] pixels = new byte[width * height * layout.bytesPerPixel()];
            image.data().get(pixels);
            return new PixelFrame(width, height, layout, pixels);
        }
    }

    private static void requireSize(byte[] jpeg, int width, int height) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        if (in.remaining() < 4 || in.getShort() != (short) 0xFFD8) {
            throw new IOException("a frame of the review pack is no JPEG");
        }
        while (in.remaining() >= 9) {
            int marker = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            boolean startOfFrame =
                    marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
            if (startOfFrame) {
                int lines = in.getShort(in.position() + 1) & 0xFFFF;
                int columns = in.getShort(in.position() + 3) & 0xFFFF;
                if (lines == height && columns == width) {
                    return;
                }
                break;
            }
            if (marker < 0xFF00 || length < 2 || length - 2 > in.remaining()) {
                break;
            }
            in.position(in.position() + length - 2);
        }
        throw new IOException("a frame of the review pack is not %d x %d".formatted(width, height));
    }
}

package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** The Haar cascade "frontalface_alt2": the best of OpenCV's own on driver pictures. */
final class CascadeFaceDetector implements FaceDetector {

    private static final String CASCADE = "share/opencv4/haarcascades/haarcascade_frontalface_alt2.xml";
    private static final double SCALE_STEP = 1.1;
    private static final int MIN_NEIGHBOURS = 3;

    /** A driver's face is never smaller than this part of the frame's height. */
    private static final double SMALLEST_FACE = 0.12;

    /** Weight of the last stage at which a face is as likely as not, and how fast belief rises from there. */
    private static final double EVEN_WEIGHT = 0.5;

    private static final double WEIGHT_SLOPE = 1.2;

    private final CascadeClassifier cascade;

    CascadeFaceDetector() throws IOException {
        String platform = Loader.getPlatform();
        File file = Loader.cacheResource("/org/bytedeco/opencv/" + platform + "/" + CASCADE);
        if (file == null) {
            throw new IOException("the OpenCV jar for " + platform + " has no " + CASCADE);
        }
        cascade = new CascadeClassifier(file.getPath());
        if (cascade.empty()) {
            throw new IOException("OpenCV cannot read " + file);
        }
    }

    @Override
    public List<DetectedFace> detect(PixelFrame gray) {
        try (PointerScope scope = new PointerScope()) {
            Mat even = new Mat();
            opencv_imgproc.equalizeHist(GrayMat.of(gray), even);
            RectVector boxes = new RectVector();
            IntPointer levels = new IntPointer();
            DoublePointer weights = new DoublePointer();
            int smallest = (int) Math.max(20, gray.height() * SMALLEST_FACE);
            cascade.detectMultiScale3(
                    even,
                    boxes,
                    levels,
                    weights,
                    SCALE_STEP,
                    MIN_NEIGHBOURS,
                    0,
                    new Size(smallest, smallest),
                    new Size(gray.width(), gray.height()),
                    true);
            List<DetectedFace> faces = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                Rect box = boxes.get(i);
                double belief = 1 / (1 + Math.exp(-WEIGHT_SLOPE * (weights.get(i) - EVEN_WEIGHT)));
                faces.add(new DetectedFace(new ImageBox(box.x(), box.y(), box.width(), box.height()), belief));
            }
            faces.sort(Comparator.comparingDouble(DetectedFace::confidence).reversed());
            return faces;
        }
    }

    @Override
    public void close() {
        cascade.close();
    }
}

package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

final class GrayMat {

    static {
        opencv_core.setNumThreads(1); // work runs in parallel by clip
    }

    private GrayMat() {}

    static Mat of(PixelFrame frame) {
        if (frame.layout() != PixelLayout.GRAY8) {
            throw new IllegalArgumentException("vision works on GRAY8 frames");
        }
        Mat mat = new Mat(frame.height(), frame.width(), opencv_core.CV_8UC1);
        mat.data().put(frame.pixels());
        return mat;
    }
}

package dev.vigil.media.vision;

import dev.vigil.media.PixelFrame;
import java.io.IOException;
import java.util.List;

/** Finds frontal faces in single frames. One thread at a time; cheap enough for one per thread. */
public interface FaceDetector extends AutoCloseable {

    /** The frontal-face cascade that comes with OpenCV. */
    static FaceDetector open() throws IOException {
        return new CascadeFaceDetector();
    }

    /** @return the faces, most confident first
     * @throws IllegalArgumentException unless the frame is GRAY8 */
    List<DetectedFace> detect(PixelFrame gray);

    @Override
    void close();
}

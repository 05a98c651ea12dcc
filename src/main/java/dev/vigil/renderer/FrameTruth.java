package dev.vigil.renderer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact labels of one frame.
 *
 * @param face      null when the face is wholly outside the picture
 * @param landmarks 68 points in iBUG order
 */
public record FrameTruth(
        int ordinal,
        @Nullable FaceBox face,
        List<Landmark> landmarks,
        HeadPose head,
        Gaze gaze,
        EyeOpening leftEye,
        EyeOpening rightEye,
        MouthOpening mouth,
        FaceDetail detail) {

    public FrameTruth {
        landmarks = List.copyOf(landmarks);
    }
}

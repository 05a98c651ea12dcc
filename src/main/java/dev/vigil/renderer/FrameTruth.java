package dev.vigil.renderer;

import dev.vigil.scenario.Belt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact labels of one frame.
 *
 * @param face      null when the face is wholly outside the picture
 * @param landmarks 68 points in iBUG order
 * @param hands     left, then right
 * @param things    what is in the scene at this time, visible or not
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
        FaceDetail detail,
        List<HandTruth> hands,
        List<ThingTruth> things,
        Belt belt) {

    public FrameTruth {
        landmarks = List.copyOf(landmarks);
        hands = List.copyOf(hands);
        things = List.copyOf(things);
    }
}

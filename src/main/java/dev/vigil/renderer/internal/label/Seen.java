package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.FaceCover;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.Visibility;
import java.util.List;

/** What the pictures let be seen of the driver, frame by frame; without pictures everything can be. */
record Seen(List<FrameTruth> frames) {

    /** From this share on a thing or a hand hides what it lies over. */
    static final float HIDDEN = .7f;

    private static final float FACE_COVERED = .3f;
    private static final float HAND_ON_MOUTH = .3f;

    boolean eyes(int frame) {
        return frames.isEmpty() || seen(frames.get(frame));
    }

    private static boolean seen(FrameTruth truth) {
        return truth.leftEye().visibility() == Visibility.VISIBLE
                || truth.rightEye().visibility() == Visibility.VISIBLE;
    }

    /** Hidden by something, not by the turning of the head. */
    boolean eyesCovered(int frame) {
        return cover(frame).eyes() >= HIDDEN;
    }

    boolean mouth(int frame) {
        return cover(frame).mouth() < HIDDEN;
    }

    boolean handOnMouth(int frame) {
        return cover(frame).mouthByHand() >= HAND_ON_MOUTH;
    }

    boolean faceCovered(int frame) {
        return cover(frame).face() >= FACE_COVERED || eyesCovered(frame);
    }

    private FaceCover cover(int frame) {
        return frames.isEmpty() ? FaceCover.NONE : frames.get(frame).detail().cover();
    }
}

package dev.vigil.labeling.internal;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.vision.DetectedFace;
import dev.vigil.media.vision.FaceDetector;
import dev.vigil.media.vision.FlowTracker;
import dev.vigil.media.vision.ImageBox;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The driver's face through a clip, seen frame by frame in order. */
final class FacePath {

    /** How often the cascade looks while flow follows well. */
    private static final int BETWEEN_LOOKS = 10;

    /** How often it looks while there is nothing to follow: it costs fifty times what flow does. */
    private static final int BETWEEN_SEARCHES = 3;

    /** A detection that overlaps less with what is followed is somebody, or something, else. */
    private static final double SAME_FACE = 0.3;

    /** What a followed box is trusted less with each frame since it was last detected. */
    private static final double FADE = 0.98;

    private final FaceDetector detector;
    private final FlowTracker tracker;
    private final @Nullable DetectedFace[] faces;
    private @Nullable DetectedFace last;
    private int anchor;

    FacePath(int frames, FaceDetector detector, FlowTracker tracker) {
        this.faces = new DetectedFace[frames];
        this.detector = detector;
        this.tracker = tracker;
    }

    /** The face on a frame seen before, or none. */
    @Nullable
    DetectedFace at(int frame) {
        return faces[frame];
    }

    void see(int frame, PixelFrame gray) {
        var followed = last == null ? null : follow(last, gray);
        boolean look = frame % (followed == null ? BETWEEN_SEARCHES : BETWEEN_LOOKS) == 0;
        var found = look ? detect(gray, followed).orElse(null) : null;
        if (found != null) {
            if (followed != null) {
                spreadCorrection(frame, followed.box(), found.box());
            }
            anchor = frame;
            last = tracker.start(gray, found.box()) ? found : null;
            faces[frame] = found;
        } else {
            last = followed;
            faces[frame] = followed;
        }
    }

    private @Nullable DetectedFace follow(DetectedFace from, PixelFrame gray) {
        return tracker.track(gray)
                .map(step -> new DetectedFace(step.box(), from.confidence() * FADE * Math.sqrt(step.quality())))
                .orElse(null);
    }

    private Optional<DetectedFace> detect(PixelFrame gray, @Nullable DetectedFace followed) {
        return detector.detect(gray).stream()
                .filter(face -> followed == null || face.box().overlap(followed.box()) > SAME_FACE)
                .max(Comparator.comparingDouble(
                        face -> face.confidence() * face.box().width()));
    }

    /** Flow drifts evenly, so what a detection shows to be wrong is taken back evenly over the frames since the last one. */
    private void spreadCorrection(int frame, ImageBox followed, ImageBox found) {
        for (int i = anchor + 1; i < frame; i++) {
            var face = faces[i];
            if (face != null) {
                double share = (double) (i - anchor) / (frame - anchor);
                var box = face.box();
                faces[i] = new DetectedFace(
                        new ImageBox(
                                box.x() + share * (found.x() - followed.x()),
                                box.y() + share * (found.y() - followed.y()),
                                Math.max(1, box.width() + share * (found.width() - followed.width())),
                                Math.max(1, box.height() + share * (found.height() - followed.height()))),
                        face.confidence());
            }
        }
    }
}

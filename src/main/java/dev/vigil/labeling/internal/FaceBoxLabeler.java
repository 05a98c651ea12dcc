package dev.vigil.labeling.internal;

import dev.vigil.clip.Clip;
import dev.vigil.labeling.AutoLabeler;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.ReviewPack;
import dev.vigil.media.vision.FaceDetector;
import dev.vigil.media.vision.FlowTracker;
import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * First labels without a model: the face by OpenCV's frontal cascade every few frames, followed by optical flow between.
 *
 * <p>A cascade is slow and loses turned heads, flow is quick and drifts; each mends the other.
 */
@Component
class FaceBoxLabeler implements AutoLabeler {

    @Override
    public String name() {
        return "opencv-face/1";
    }

    @Override
    public LabelDocument label(Clip clip, ReviewPack frames, Progress progress) throws IOException {
        var labels = new LabelDocumentBuilder(clip.frameCount(), clip.width(), clip.height(), Origin.AUTO);
        try (var detector = FaceDetector.open();
                var tracker = FlowTracker.open()) {
            var path = new FacePath(clip.frameCount(), detector, tracker);
            for (int i = 0; i < clip.frameCount(); i++) {
                path.see(i, frames.decode(i, PixelLayout.GRAY8));
                progress.at(i + 1);
            }
            for (int i = 0; i < clip.frameCount(); i++) {
                var face = path.at(i);
                if (face != null) {
                    var box = face.box();
                    labels.box(
                            "face",
                            i,
                            box.x(),
                            box.y(),
                            box.width(),
                            box.height(),
                            Visibility.VISIBLE,
                            face.confidence());
                }
            }
        }
        return labels.build();
    }
}

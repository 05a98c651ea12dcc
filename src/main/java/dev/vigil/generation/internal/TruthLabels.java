package dev.vigil.generation.internal;

import dev.vigil.labeling.Camera;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.renderer.CameraGeometry;
import dev.vigil.renderer.ClipTruth;
import dev.vigil.renderer.EyeContour;
import dev.vigil.renderer.FaceDetail;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.HandTruth;
import dev.vigil.renderer.Landmark;
import dev.vigil.renderer.PixelBox;
import dev.vigil.renderer.Rendering;
import dev.vigil.renderer.ThingKind;
import dev.vigil.renderer.ThingTruth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the renderer knows, in the language of labels. Everything is certain. */
final class TruthLabels {

    private static final int EYE_POINTS = 8;

    private final LabelDocumentBuilder labels;

    TruthLabels(Rendering rendering) {
        labels = new LabelDocumentBuilder(rendering.frameCount(), rendering.width(), rendering.height(), Origin.TRUTH);
    }

    void add(FrameTruth truth) {
        int frame = truth.ordinal();
        var face = truth.face();
        if (face != null) {
            labels.box("face", frame, face.x(), face.y(), face.width(), face.height(), seen(face.visibility()), 1);
        }
        points("face68", frame, truth.landmarks());
        places("face68", frame, truth);
        detail(frame, truth.detail());
        truth.hands().forEach(hand -> hand(frame, hand));
        truth.things().forEach(thing -> thing(frame, thing));
        signal("head_yaw", "deg", frame, truth.head().yaw());
        signal("head_pitch", "deg", frame, truth.head().pitch());
        signal("head_roll", "deg", frame, truth.head().roll());
        signal("gaze_azimuth", "deg", frame, truth.gaze().azimuth());
        signal("gaze_elevation", "deg", frame, truth.gaze().elevation());
        signal("gaze_target_x_mm", "mm", frame, truth.gaze().target().x());
        signal("gaze_target_y_mm", "mm", frame, truth.gaze().target().y());
        signal("gaze_target_z_mm", "mm", frame, truth.gaze().target().z());
        signal("mouth_opening_mm", "mm", frame, truth.mouth().millimetres());
        signal("mouth_aspect_ratio", "ratio", frame, truth.mouth().aspectRatio());
        var left = truth.leftEye();
        pupil(frame, truth.detail());
        labels.signal("eye_openness_left", "ratio", frame, left.ratio(), seen(left.visibility()), 1);
        labels.signal("eye_opening_left_mm", "mm", frame, left.millimetres(), seen(left.visibility()), 1);
        var right = truth.rightEye();
        labels.signal("eye_openness_right", "ratio", frame, right.ratio(), seen(right.visibility()), 1);
        labels.signal("eye_opening_right_mm", "mm", frame, right.millimetres(), seen(right.visibility()), 1);
    }

    LabelDocument with(ClipTruth truth) {
        labels.camera(camera(truth.camera()));
        truth.subject().forEach(labels::subject);
        for (var layer : Ontology.layers()) {
            var spans = truth.layer(layer.name());
            if (!spans.isEmpty()) {
                labels.layer(
                        layer.name(),
                        spans.stream()
                                .map(span -> new Span(span.start(), span.end(), span.value(), Origin.TRUTH, 1000))
                                .toList());
            }
        }
        return labels.build();
    }

    private void detail(int frame, FaceDetail detail) {
        box("head", frame, detail.visibleHead(), Visibility.VISIBLE);
        box("head_amodal", frame, detail.wholeHead(), Visibility.VISIBLE);
        box("face_amodal", frame, detail.wholeFace(), Visibility.VISIBLE);
        signal("head_x_mm", "mm", frame, detail.headPlace().x());
        signal("head_y_mm", "mm", frame, detail.headPlace().y());
        signal("head_z_mm", "mm", frame, detail.headPlace().z());
        points("left_eye8", frame, thinned(detail.leftEye()));
        points("right_eye8", frame, thinned(detail.rightEye()));
        points(
                "irises2",
                frame,
                List.of(detail.rightEye().iris(), detail.leftEye().iris()));
        signal("head_yaw_camera", "deg", frame, detail.inCamera().head().yaw());
        signal("head_pitch_camera", "deg", frame, detail.inCamera().head().pitch());
        signal("head_roll_camera", "deg", frame, detail.inCamera().head().roll());
        signal("gaze_azimuth_camera", "deg", frame, detail.inCamera().gazeAzimuth());
        signal("gaze_elevation_camera", "deg", frame, detail.inCamera().gazeElevation());
        signal("face_covered", "ratio", frame, detail.cover().face());
    }

    /** Seen where either iris is. */
    private void pupil(int frame, FaceDetail detail) {
        var right = detail.rightEye().iris().visibility();
        var nearest = right == dev.vigil.renderer.Visibility.VISIBLE
                ? right
                : detail.leftEye().iris().visibility();
        labels.signal("pupil_diameter_mm", "mm", frame, detail.pupilMillimetres(), seen(nearest), 1);
    }

    /** A hand that cannot be seen at all has no points: nobody could correct them. */
    private void hand(int frame, HandTruth hand) {
        var side = hand.left() ? "left" : "right";
        if (hand.visible() == null) {
            return;
        }
        box(side + "_hand", frame, hand.visible(), Visibility.VISIBLE);
        for (int i = 0; i < hand.points().size(); i++) {
            var point = hand.points().get(i);
            labels.point(
                    side + "_hand21",
                    hand.points().size(),
                    frame,
                    i,
                    point.x(),
                    point.y(),
                    seen(point.visibility()),
                    1);
        }
    }

    private void thing(int frame, ThingTruth thing) {
        box(boxOf(thing.kind()), frame, thing.visible(), seen(thing.visibility()));
    }

    private static String boxOf(ThingKind kind) {
        return switch (kind) {
            case PHONE -> "cellphone";
            case CUP -> "cup";
            case BOTTLE -> "bottle";
            case CIGARETTE -> "cigarette";
            case FOOD -> "food";
            case GLASSES -> "glasses";
            case MASK -> "mask";
            case HAT -> "cap";
            case SCARF -> "scarf";
            case BELT -> "belt";
            case STEERING_WHEEL -> "steering_wheel";
        };
    }

    /** A few points, evenly along the edge, tell the shape at a fraction of the size. */
    private static List<Landmark> thinned(EyeContour eye) {
        int step = eye.outline().size() / EYE_POINTS;
        return IntStream.range(0, EYE_POINTS)
                .mapToObj(i -> eye.outline().get(i * step))
                .toList();
    }

    /** The head's frame: what {@link FrameTruth#head} turns and {@link FaceDetail#headPlace} places. */
    private void places(String track, int frame, FrameTruth truth) {
        var turn = HeadTurn.of(truth.head());
        var origin = truth.detail().headPlace();
        var points = truth.landmarks();
        for (int i = 0; i < points.size(); i++) {
            var place = points.get(i).place();
            var at = turn.back(place.x() - origin.x(), place.y() - origin.y(), place.z() - origin.z());
            labels.place(track, points.size(), frame, i, at[0], at[1], at[2]);
        }
    }

    private static Camera camera(CameraGeometry c) {
        return new Camera(
                c.fx(),
                c.fy(),
                c.cx(),
                c.cy(),
                c.k1(),
                c.k2(),
                Stream.of(c.right(), c.down(), c.forward())
                        .flatMap(axis -> Stream.of(axis.x(), axis.y(), axis.z()))
                        .toList(),
                List.of(c.position().x(), c.position().y(), c.position().z()));
    }

    private void box(String track, int frame, @Nullable PixelBox box, Visibility seen) {
        if (box != null) {
            labels.box(track, frame, box.x(), box.y(), box.width(), box.height(), seen, 1);
        }
    }

    private void points(String track, int frame, List<Landmark> points) {
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            labels.point(track, points.size(), frame, i, point.x(), point.y(), seen(point.visibility()), 1);
        }
    }

    private void signal(String name, String unit, int frame, double value) {
        labels.signal(name, unit, frame, value, Visibility.VISIBLE, 1);
    }

    private static Visibility seen(dev.vigil.renderer.Visibility visibility) {
        return switch (visibility) {
            case VISIBLE -> Visibility.VISIBLE;
            case OCCLUDED -> Visibility.OCCLUDED;
            case OUT_OF_FRAME -> Visibility.OUT_OF_FRAME;
        };
    }
}

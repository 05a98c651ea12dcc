package dev.vigil.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.labeling.Camera;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.labeling.internal.CanonicalJson;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.Rendering;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The renderer's truth must fit what may be labelled, and stay small enough to be stored with every clip. */
class TruthLabelsTest {

    private static final int FRAMES = 300;

    private static LabelDocument document;

    @BeforeAll
    static void render() {
        Scenario glances = Scenario.defaults()
                .withDurationSeconds(10)
                .with(withBothHandsInView())
                .with(BehaviourTimeline.of(
                        glance(GazeZone.IVI).during(1, 3, 400),
                        glance(GazeZone.DRIVER_SIDE_WINDOW).during(5, 3, 400)));
        Rendering rendering = DriverRenderer.open(glances, 1);
        var labels = new TruthLabels(rendering);
        List<FrameTruth> frames = new ArrayList<>();
        for (int i = 0; i < rendering.frameCount(); i++) {
            frames.add(rendering.frame(i).truth());
            labels.add(frames.getLast());
        }
        document = labels.with(rendering.truth(frames));
    }

    private static CameraSetup withBothHandsInView() {
        CameraSetup d = CameraSetup.defaults();
        return new CameraSetup(CameraPosition.MIRROR, 0, -18, 0, 90, 320, 200, 30, d.spectrum(), d.sensor());
    }

    @Test
    void everyTrackIsInTheOntologyWithAllItsPoints() {
        assertThat(Ontology.boxes()).containsAll(document.boxes().keySet());
        assertThat(document.points()).containsKeys("face68", "left_eye8", "right_eye8", "irises2");
        document.points()
                .forEach((name, track) -> assertThat(
                                Ontology.skeleton(name).orElseThrow().points())
                        .isEqualTo(track.count()));
        document.layers()
                .forEach((name, spans) -> assertThat(
                                Ontology.layer(name).orElseThrow().values())
                        .containsAll(spans.stream().map(Span::value).toList()));
    }

    @Test
    void threeHundredFramesWithBothHandsTakeLessThan300Kilobytes70OnTheWire() throws IOException {
        assertThat(document.frameCount()).isEqualTo(FRAMES);
        for (String hand : List.of("left_hand", "right_hand")) {
            assertThat(document.boxes().get(hand).visibility()).containsOnly(Visibility.VISIBLE.code());
        }
        String json = CanonicalJson.writer().write(document);
        assertThat(json).hasSizeLessThan(300_000);
        assertThat(gzipped(json)).isLessThan(70_000);
    }

    @Test
    void placesInTheHeadProjectOntoTheirPixelsThroughTheStatedCamera() {
        var places = document.places().get("face68");
        var points = document.points().get("face68");
        for (int frame = 0; frame < FRAMES; frame += 7) {
            for (int point = 0; point < 68; point++) {
                double[] pixel = projected(places, frame, point);
                int at = 2 * (68 * frame + point);
                assertThat(pixel[0]).isCloseTo(points.xy()[at] / 100.0, within(.5));
                assertThat(pixel[1]).isCloseTo(points.xy()[at + 1] / 100.0, within(.5));
            }
        }
    }

    @Test
    void tellsOfEveryFrameHowFarWhatIsOpenAndWhatIsTouched() {
        assertThat(document.signals())
                .containsKeys(
                        "eye_opening_left_mm",
                        "eye_openness_left",
                        "mouth_opening_mm",
                        "mouth_aspect_ratio",
                        "head_yaw",
                        "head_yaw_camera",
                        "gaze_azimuth",
                        "gaze_azimuth_camera",
                        "gaze_target_z_mm",
                        "pupil_diameter_mm");
        assertThat(document.boxes())
                .containsKeys("face", "face_amodal", "head", "head_amodal", "belt", "steering_wheel");
        assertThat(document.layers()).containsKeys("gaze_zone", "left_hand_contact", "right_hand_contact");
        assertThat(document.subject()).containsEntry("belt", "worn");
    }

    /** As a program would that knows nothing but the document. */
    private static double[] projected(PlaceTrack places, int frame, int point) {
        double yaw = Math.toRadians(signal("head_yaw", frame));
        double pitch = Math.toRadians(signal("head_pitch", frame));
        double roll = Math.toRadians(signal("head_roll", frame));
        int at = 3 * (68 * frame + point);
        double x = places.xyz()[at] / 100.0;
        double y = places.xyz()[at + 1] / 100.0;
        double z = places.xyz()[at + 2] / 100.0;
        double x1 = Math.cos(roll) * x - Math.sin(roll) * y;
        double y1 = Math.sin(roll) * x + Math.cos(roll) * y;
        double y2 = Math.cos(pitch) * y1 + Math.sin(pitch) * z;
        double z2 = Math.cos(pitch) * z - Math.sin(pitch) * y1;
        Camera camera = Objects.requireNonNull(document.camera());
        double[] from = {
            Math.cos(yaw) * x1
                    + Math.sin(yaw) * z2
                    + signal("head_x_mm", frame)
                    - camera.position().get(0),
            y2 + signal("head_y_mm", frame) - camera.position().get(1),
            Math.cos(yaw) * z2
                    - Math.sin(yaw) * x1
                    + signal("head_z_mm", frame)
                    - camera.position().get(2)
        };
        double[] seen = new double[3];
        for (int i = 0; i < 9; i++) {
            seen[i / 3] += camera.rotation().get(i) * from[i % 3];
        }
        double tx = seen[0] / seen[2];
        double ty = seen[1] / seen[2];
        double r2 = tx * tx + ty * ty;
        double bend = 1 + r2 * (camera.k1() + r2 * camera.k2());
        return new double[] {camera.cx() + camera.fx() * tx * bend, camera.cy() + camera.fy() * ty * bend};
    }

    private static double signal(String name, int frame) {
        return document.signals().get(name).value(frame);
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void documentsReadBackAsTheyWereWritten() {
        String json = CanonicalJson.writer().write(document);

        assertThat(CanonicalJson.writer().write(CanonicalJson.writer().read(json)))
                .isEqualTo(json);
    }

    private static BehaviourSegment glance(GazeZone zone) {
        return BehaviourSegment.defaults().withState(DriverState.ATTENTIVE, Movement.OWL, zone);
    }
}

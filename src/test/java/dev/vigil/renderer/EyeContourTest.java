package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.awt.geom.Path2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The edges and middles of eyes must be where the picture shows them. */
class EyeContourTest {

    private static final CameraSetup NEAR =
            CameraSetup.defaults().withSize(640, 400).withPosition(CameraPosition.CLUSTER, 30);

    @ParameterizedTest
    @EnumSource(
            value = GazeZone.class,
            names = {"FORWARD_ROAD", "DRIVER_SIDE_MIRROR", "REAR_VIEW_MIRROR"})
    void pupilsLieAroundTheIrisCentre(GazeZone zone) {
        MappedFrame mapped = looking(zone);
        for (EyeContour eye : eyes(mapped)) {
            double x = 0;
            double y = 0;
            int pixels = 0;
            for (int j = (int) eye.iris().y() - 12; j <= eye.iris().y() + 12; j++) {
                for (int i = (int) eye.iris().x() - 12; i <= eye.iris().x() + 12; i++) {
                    if (mapped.maps().part(i, j) == Part.PUPIL) {
                        x += i + .5;
                        y += j + .5;
                        pixels++;
                    }
                }
            }
            assertThat(eye.iris().visibility()).isEqualTo(Visibility.VISIBLE);
            assertThat(pixels).isGreaterThan(8);
            assertThat(x / pixels).isCloseTo(eye.iris().x(), within(.8));
            assertThat(y / pixels).isCloseTo(eye.iris().y(), within(.8));
        }
    }

    @Test
    void theOutlineHoldsWhatLiesBetweenTheLids() {
        MappedFrame mapped = looking(GazeZone.FORWARD_ROAD);
        for (EyeContour eye : eyes(mapped)) {
            Path2D outline = outline(eye.outline());
            int both = 0;
            int either = 0;
            for (int j = (int) eye.iris().y() - 20; j <= eye.iris().y() + 20; j++) {
                for (int i = (int) eye.iris().x() - 40; i <= eye.iris().x() + 40; i++) {
                    Part part = mapped.maps().part(i, j);
                    if (part == Part.LASH) {
                        // lashes hang over the edge on both sides
                        continue;
                    }
                    boolean inside = outline.contains(i + .5, j + .5);
                    boolean seen = part.eye();
                    both += inside && seen ? 1 : 0;
                    either += inside || seen ? 1 : 0;
                }
            }
            assertThat(both / (double) either).isGreaterThan(.9);
        }
    }

    @Test
    void theIrisIsHiddenBehindAClosedLid() {
        Scenario asleep = Scenario.defaults()
                .with(NEAR)
                .with(BehaviourTimeline.of(BehaviourSegment.eyesShut(DriverState.MICROSLEEP, 0, 2, 300)));
        MappedFrame mapped = DriverRenderer.open(asleep, 1).mapped(40);

        assertThat(eyes(mapped)).allMatch(eye -> eye.iris().visibility() == Visibility.OCCLUDED);
    }

    private static MappedFrame looking(GazeZone zone) {
        Scenario scenario = Scenario.defaults()
                .with(NEAR)
                .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                        .withState(DriverState.ATTENTIVE, Movement.LIZARD, zone)
                        .during(0, 3, 200)));
        return DriverRenderer.open(scenario, 1).mapped(14);
    }

    private static List<EyeContour> eyes(MappedFrame mapped) {
        FaceDetail detail = mapped.frame().truth().detail();
        return List.of(detail.leftEye(), detail.rightEye());
    }

    private static Path2D outline(List<Landmark> points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        return path;
    }
}

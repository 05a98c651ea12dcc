package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Labels of all kinds must tell of one and the same scene. */
class TruthProjectionTest {

    private static final int FRAME = 45;

    /** A hand may reach beside or behind the camera, where nothing is projected. */
    private static final double CLOSEST_MM = 50;

    private static final Set<Part> FACE_PARTS = Set.of(
            Part.FACE,
            Part.SKIN,
            Part.LIPS,
            Part.MOUTH,
            Part.SCLERA,
            Part.IRIS,
            Part.PUPIL,
            Part.EYE_CORNER,
            Part.BROW,
            Part.LASH,
            Part.BEARD,
            Part.HAIR,
            Part.EAR);

    @Property(tries = 12)
    void placesInTheCarProjectOntoTheirPixels(@ForAll("glances") Scenario scenario) {
        Rendering rendering = DriverRenderer.open(scenario, 1);
        CameraGeometry stated = rendering.truth().camera();
        FrameTruth truth = rendering.frame(FRAME).truth();

        for (Landmark point : points(truth)) {
            assertThat(pixelsApart(point.x(), point.y(), projection(stated, point.place())))
                    .isLessThan(.5);
        }
        for (HandTruth hand : truth.hands()) {
            for (HandPoint joint : hand.points()) {
                VehiclePoint place = new VehiclePoint(10 * joint.worldX(), 10 * joint.worldY(), 10 * joint.worldZ());
                if (stated.forward().dot(vector(place).minus(stated.position())) > CLOSEST_MM) {
                    assertThat(pixelsApart(joint.x(), joint.y(), projection(stated, place)))
                            .isLessThan(.5);
                }
            }
        }
    }

    @Property(tries = 12)
    void visibleLandmarksLieOnTheFaceInSegmentationAndDepth(@ForAll("glances") Scenario scenario) {
        Rendering rendering = DriverRenderer.open(scenario, 1);
        CameraGeometry stated = rendering.truth().camera();
        MappedFrame mapped = rendering.mapped(FRAME);
        int atTheEdge = 0;

        for (Landmark point : mapped.frame().truth().landmarks().subList(17, 68)) {
            if (point.visibility() == Visibility.VISIBLE) {
                int x = (int) point.x();
                int y = (int) point.y();
                float wanted = (float) projection(stated, point.place()).depth();
                float depth = nearestDepth(mapped.maps(), x, y, wanted);
                assertThat(around(mapped.maps(), x, y)).anyMatch(FACE_PARTS::contains);
                atTheEdge += Math.abs(depth - wanted) > 15 ? 1 : 0;
            }
        }
        // On the outline of a turned head a point may show in less than half of its pixel.
        assertThat(atTheEdge).isLessThanOrEqualTo(2);
    }

    @Property(tries = 12)
    void theFaceFillsItsBoxAndStaysInIt(@ForAll("glances") Scenario scenario) {
        MappedFrame mapped = truth(scenario);
        FrameTruth truth = mapped.frame().truth();
        FaceBox box = Objects.requireNonNull(truth.face());
        PixelBox head = Objects.requireNonNull(truth.detail().visibleHead());
        int face = 0;
        int outside = 0;
        int outsideHead = 0;
        for (int y = 0; y < mapped.maps().height(); y++) {
            for (int x = 0; x < mapped.maps().width(); x++) {
                if (mapped.maps().part(x, y) == Part.FACE) {
                    face++;
                    boolean across = x >= box.x() - 2 && x <= box.x() + box.width() + 1;
                    outside += across && y >= box.y() - 2 && y <= box.y() + box.height() + 1 ? 0 : 1;
                    boolean inHead = x >= head.x() - 2 && x <= head.x() + head.width() + 1;
                    outsideHead += inHead && y >= head.y() - 2 && y <= head.y() + head.height() + 1 ? 0 : 1;
                }
            }
        }

        assertThat(face).isGreaterThan((int) (.25 * box.width() * box.height()));
        assertThat(outside).isLessThanOrEqualTo(face / 200);
        assertThat(outsideHead).isLessThanOrEqualTo(face / 100);
    }

    @Provide
    Arbitrary<Scenario> glances() {
        return Combinators.combine(
                        Arbitraries.of(GazeZone.IVI, GazeZone.DRIVER_SIDE_MIRROR, GazeZone.LAP, GazeZone.FORWARD_ROAD),
                        Arbitraries.of(Movement.OWL, Movement.LIZARD),
                        Arbitraries.of(CameraPosition.values()),
                        Arbitraries.of(DriveSide.values()))
                .as((zone, movement, position, side) -> Scenario.defaults()
                        .with(CameraSetup.defaults().withSize(320, 200).withPosition(position, 60))
                        .with(Cabin.defaults().withDriveSide(side))
                        .with(BehaviourTimeline.of(BehaviourSegment.defaults()
                                .withState(DriverState.ATTENTIVE, movement, zone)
                                .during(0, 3, 300))));
    }

    private static MappedFrame truth(Scenario scenario) {
        return DriverRenderer.open(scenario, 1).mapped(FRAME);
    }

    private static CameraGeometry.Projection projection(CameraGeometry stated, VehiclePoint place) {
        return Objects.requireNonNull(stated.project(vector(place)));
    }

    private static CameraGeometry.Vector vector(VehiclePoint place) {
        return new CameraGeometry.Vector(place.x(), place.y(), place.z());
    }

    private static double pixelsApart(float x, float y, CameraGeometry.Projection seen) {
        return Math.max(Math.abs(x - seen.x()), Math.abs(y - seen.y()));
    }

    private static List<Landmark> points(FrameTruth truth) {
        List<Landmark> points = new ArrayList<>(truth.landmarks());
        for (EyeContour eye : List.of(truth.detail().leftEye(), truth.detail().rightEye())) {
            points.addAll(eye.outline());
            points.add(eye.iris());
        }
        return points;
    }

    private static List<Part> around(FrameMaps maps, int x, int y) {
        List<Part> parts = new ArrayList<>();
        for (int j = Math.max(0, y - 1); j <= Math.min(maps.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(maps.width() - 1, x + 1); i++) {
                parts.add(maps.part(i, j));
            }
        }
        return parts;
    }

    private static float nearestDepth(FrameMaps maps, int x, int y, float wanted) {
        float nearest = Float.MAX_VALUE;
        for (int j = Math.max(0, y - 1); j <= Math.min(maps.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(maps.width() - 1, x + 1); i++) {
                float depth = maps.depthMm(i, j);
                nearest = Math.abs(depth - wanted) < Math.abs(nearest - wanted) ? depth : nearest;
            }
        }
        return nearest;
    }
}

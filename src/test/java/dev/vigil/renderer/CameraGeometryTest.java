package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.renderer.CameraGeometry.Projection;
import dev.vigil.renderer.CameraGeometry.Vector;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Scenario;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraGeometryTest {

    @ParameterizedTest
    @EnumSource(CameraPosition.class)
    void projectsAsTheRenderersLensDoes(CameraPosition position) {
        Random random = new Random(position.ordinal());
        for (BodyClass body : BodyClass.values()) {
            LensCamera lens = camera(position, body, DriveSide.RHD, 90);
            CameraGeometry geometry = CameraGeometry.of(lens);
            for (int i = 0; i < 200; i++) {
                float x = random.nextFloat(-40, 40);
                float y = random.nextFloat(-40, 20);
                float z = random.nextFloat(-30, 20);
                float[] expected = new float[3];
                lens.project(x, y, z, expected);
                Projection seen = Objects.requireNonNull(geometry.project(new Vector(x * 10, y * 10, z * 10)));

                assertThat(seen.x()).isCloseTo(expected[0], within(.05));
                assertThat(seen.y()).isCloseTo(expected[1], within(.05));
                assertThat(seen.depth()).isCloseTo(expected[2] * 10, within(.05));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CameraPosition.class)
    void rayThroughAProjectionLeadsBackToThePoint(CameraPosition position) {
        LensCamera lens = camera(position, BodyClass.SEDAN, DriveSide.LHD, 90);
        float[] ray = new float[3];
        float[] back = new float[3];
        for (int x = 0; x <= 640; x += 80) {
            for (int y = 0; y <= 400; y += 80) {
                lens.ray(x, y, ray);
                lens.project(
                        lens.position.x() + ray[0] * 70,
                        lens.position.y() + ray[1] * 70,
                        lens.position.z() + ray[2] * 70,
                        back);

                assertThat(back[0]).isCloseTo(x, within(.1f));
                assertThat(back[1]).isCloseTo(y, within(.1f));
            }
        }
    }

    @Test
    void rotationAndTranslationAreThoseOfThePosition() {
        CameraGeometry geometry = CameraGeometry.of(camera(CameraPosition.MIRROR, BodyClass.SUV, DriveSide.LHD, 60));
        Vector point = new Vector(30, -120, 45);
        double depth = geometry.forward().dot(point) + geometry.translation().z();

        assertThat(depth)
                .isCloseTo(Objects.requireNonNull(geometry.project(point)).depth(), within(1e-6));
        assertThat(geometry.right().dot(geometry.down())).isCloseTo(0, within(1e-6));
        assertThat(geometry.forward().dot(geometry.forward())).isCloseTo(1, within(1e-6));
    }

    @Test
    void seesNothingBehindTheLens() {
        CameraGeometry geometry = CameraGeometry.of(camera(CameraPosition.CLUSTER, BodyClass.SEDAN, DriveSide.LHD, 50));

        assertThat(geometry.project(new Vector(0, 0, 3000))).isNull();
    }

    @Test
    void cameraAimsAtTheHeadAndTurnsTheWayItIsAsked() {
        Vector face = new Vector(0, -40, 80);
        Projection straight = Objects.requireNonNull(geometry(0, 0).project(face));
        Projection left = Objects.requireNonNull(geometry(10, 0).project(face));
        Projection up = Objects.requireNonNull(geometry(0, 10).project(face));

        assertThat(straight.x()).isBetween(280.0, 360.0);
        assertThat(straight.y()).isBetween(140.0, 260.0);
        // The driver's left is on the right of the picture: a camera turned there sees the face further left.
        assertThat(left.x()).isLessThan(straight.x() - 50);
        assertThat(up.y()).isGreaterThan(straight.y() + 50);
    }

    private static CameraGeometry geometry(double yaw, double pitch) {
        CameraSetup d = CameraSetup.defaults();
        CameraSetup turned =
                new CameraSetup(d.position(), yaw, pitch, 0, d.hfov(), 640, 400, 30, d.spectrum(), d.sensor());
        return CameraGeometry.of(CameraMounts.camera(Scenario.defaults().with(turned)));
    }

    private static LensCamera camera(CameraPosition position, BodyClass body, DriveSide side, double hfov) {
        return CameraMounts.camera(Scenario.defaults()
                .with(Cabin.of(side, body))
                .with(CameraSetup.defaults().withPosition(position, hfov)));
    }
}

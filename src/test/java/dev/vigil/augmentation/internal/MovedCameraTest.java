package dev.vigil.augmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.labeling.Camera;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Where the camera stands after a picture was moved, and where heads and eyes point in it. */
class MovedCameraTest {

    /** What the camera of the new picture sees is where the new labels are. */
    @Property(tries = 200)
    void theCameraFollowsThePicture(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        double focal = random.nextDouble(200, 900);
        var camera = new Camera(
                focal,
                focal,
                random.nextDouble(150, 250),
                random.nextDouble(80, 180),
                random.nextDouble(-0.3, 0.3),
                random.nextDouble(-0.05, 0.05),
                looking(random),
                List.of(random.nextDouble(-300, 300), random.nextDouble(-300, 300), random.nextDouble(300, 900)));
        var place =
                new double[] {random.nextDouble(-150, 150), random.nextDouble(-150, 150), random.nextDouble(-150, 150)};
        var seen = projected(camera, place);
        double x = seen[0];
        double y = seen[1];
        for (var step : Geometries.any(random).steps()) {
            var geometry = Geometry.of(step, GeometryTest.WIDTH, GeometryTest.HEIGHT);
            camera = MovedCamera.of(camera, geometry);
            double before = x;
            x = geometry.map().x(before, y);
            y = geometry.map().y(before, y);
            if (geometry.mirrored()) {
                place[0] = -place[0];
            }
            // whole pixels make one side a little longer than the other
            if (camera == null) {
                return;
            }
        }
        assertThat(projected(camera, place)[0]).isCloseTo(x, within(1e-6));
        assertThat(projected(camera, place)[1]).isCloseTo(y, within(1e-6));
    }

    @Property(tries = 200)
    void directionsTurnWithThePicture(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        double azimuth = random.nextDouble(-80, 80);
        double elevation = random.nextDouble(-80, 80);
        double roll = random.nextDouble(-60, 60);
        double turn = random.nextDouble(-45, 45);

        var turned = MovedAngles.turned(azimuth, elevation, roll, turn);
        var back = MovedAngles.turned(turned[0], turned[1], turned[2], -turn);

        assertThat(back).containsExactly(new double[] {azimuth, elevation, roll}, within(1e-6));
        double x = Math.sin(Math.toRadians(azimuth)) * Math.cos(Math.toRadians(elevation));
        double y = Math.sin(Math.toRadians(elevation));
        double t = Math.toRadians(turn);
        assertThat(Math.sin(Math.toRadians(turned[1])))
                .as("up in the turned picture")
                .isCloseTo(Math.sin(t) * x + Math.cos(t) * y, within(1e-9));
        assertThat(MovedAngles.turned(0, 0, roll, turn)[2]).isCloseTo(roll + turn, within(1e-9));
    }

    private static List<Double> looking(SplittableRandom random) {
        // from in front of the driver back to them, a little turned
        double yaw = random.nextDouble(-0.3, 0.3);
        double pitch = random.nextDouble(-0.3, 0.3);
        return List.of(
                Math.cos(yaw),
                0.0,
                Math.sin(yaw),
                -Math.sin(pitch) * Math.sin(yaw),
                -Math.cos(pitch),
                Math.sin(pitch) * Math.cos(yaw),
                Math.cos(pitch) * Math.sin(yaw),
                -Math.sin(pitch),
                -Math.cos(pitch) * Math.cos(yaw));
    }

    private static double[] projected(Camera camera, double[] place) {
        var at = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                at[row] += camera.rotation().get(3 * row + column)
                        * (place[column] - camera.position().get(column));
            }
        }
        double x = at[0] / at[2];
        double y = at[1] / at[2];
        double r2 = x * x + y * y;
        double bent = 1 + camera.k1() * r2 + camera.k2() * r2 * r2;
        return new double[] {camera.fx() * x * bent + camera.cx(), camera.fy() * y * bent + camera.cy()};
    }
}

package dev.vigil.augmentation.internal;

import dev.vigil.labeling.Camera;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The camera that would have taken the moved picture. */
final class MovedCamera {

    /** Pixels that are not square cannot be turned and stay a pinhole's. */
    private static final double SQUARE = 1e-9;

    private MovedCamera() {}

    static @Nullable Camera of(@Nullable Camera camera, Geometry geometry) {
        if (camera == null || (geometry.degrees() != 0 && Math.abs(camera.fx() / camera.fy() - 1) > SQUARE)) {
            return null;
        }
        var map = geometry.map();
        double scaleX = Math.hypot(map.xx(), map.yx());
        double scaleY = Math.hypot(map.xy(), map.yy());
        return new Camera(
                camera.fx() * scaleX,
                camera.fy() * scaleY,
                map.x(camera.cx(), camera.cy()),
                map.y(camera.cx(), camera.cy()),
                camera.k1(),
                camera.k2(),
                rotation(camera.rotation(), geometry),
                geometry.mirrored() ? mirrored(camera.position()) : camera.position());
    }

    private static List<Double> mirrored(List<Double> position) {
        return List.of(-position.get(0), position.get(1), position.get(2));
    }

    /** In a mirror both the car's and the camera's x turn over; a turn of the picture is one of the camera's first two axes. */
    private static List<Double> rotation(List<Double> rows, Geometry geometry) {
        var turned = new ArrayList<>(rows);
        if (geometry.mirrored()) {
            for (int i : new int[] {1, 2, 3, 6}) {
                turned.set(i, -rows.get(i));
            }
            return turned;
        }
        double cos = Math.cos(Math.toRadians(geometry.degrees()));
        double sin = Math.sin(Math.toRadians(geometry.degrees()));
        for (int column = 0; column < 3; column++) {
            double right = rows.get(column);
            double down = rows.get(3 + column);
            turned.set(column, cos * right + sin * down);
            turned.set(3 + column, -sin * right + cos * down);
        }
        return turned;
    }
}

package dev.vigil.renderer;

import dev.vigil.renderer.internal.raster.LensCamera;
import org.jspecify.annotations.Nullable;

/**
 * A pinhole camera with Brown-Conrady distortion and its place in the car: millimetres, x to the left of the car, y up,
 * z ahead, from between the driver's eyes at rest. Pixels run right and down, with centres at .5.
 *
 * @param fx       focal length in pixels, 100 to 4000
 * @param cx       principal point in pixels
 * @param k1       radial distortion, -0.2 to 0.2
 * @param right    unit vector of the picture's x axis
 * @param down     unit vector of its y axis
 * @param forward  unit vector of the line of sight
 * @param position of the lens
 */
public record CameraGeometry(
        int width,
        int height,
        double fx,
        double fy,
        double cx,
        double cy,
        double k1,
        double k2,
        Vector right,
        Vector down,
        Vector forward,
        Vector position) {

    /** Three numbers along the car's axes. */
    public record Vector(double x, double y, double z) {

        double dot(Vector o) {
            return x * o.x + y * o.y + z * o.z;
        }

        Vector minus(Vector o) {
            return new Vector(x - o.x, y - o.y, z - o.z);
        }
    }

    /** A place in the picture, and the distance along the line of sight in millimetres. */
    public record Projection(double x, double y, double depth) {}

    private static final double MM_PER_CM = 10;

    static CameraGeometry of(LensCamera camera) {
        var axes = camera.axes;
        return new CameraGeometry(
                camera.width,
                camera.height,
                camera.focal,
                camera.focal,
                camera.centreX,
                camera.centreY,
                camera.k1,
                camera.k2,
                new Vector(axes.xx(), axes.xy(), axes.xz()),
                new Vector(-axes.yx(), -axes.yy(), -axes.yz()),
                new Vector(axes.zx(), axes.zy(), axes.zz()),
                new Vector(
                        camera.position.x() * MM_PER_CM,
                        camera.position.y() * MM_PER_CM,
                        camera.position.z() * MM_PER_CM));
    }

    /** From the car's axes into the camera's: what the rotation right, down, forward leaves to add. */
    public Vector translation() {
        return new Vector(-right.dot(position), -down.dot(position), -forward.dot(position));
    }

    /** Where a point of the car appears, also beyond the picture's edge; null behind the lens. */
    public @Nullable Projection project(Vector point) {
        Vector from = point.minus(position);
        double depth = forward.dot(from);
        if (depth <= 0) {
            return null;
        }
        double x = right.dot(from) / depth;
        double y = down.dot(from) / depth;
        double r2 = x * x + y * y;
        double bend = 1 + r2 * (k1 + r2 * k2);
        return new Projection(cx + fx * x * bend, cy + fy * y * bend, depth);
    }
}

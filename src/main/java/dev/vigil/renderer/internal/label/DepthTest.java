package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.Landmark;
import dev.vigil.renderer.VehiclePoint;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;

/**
 * Compares a point's depth with the nearest surface around its sample.
 *
 * @param camera      of the picture; {@code depths} may hold several samples per pixel
 * @param toleranceCm how far behind a surface a point still counts as lying on it
 */
record DepthTest(LensCamera camera, VisibilityBuffer depths, float toleranceCm) {

    Landmark landmark(Vec3 world) {
        float[] out = new float[3];
        camera.project(world.x(), world.y(), world.z(), out);
        return new Landmark(
                out[0],
                out[1],
                at(out[0], out[1], out[2]),
                new VehiclePoint(world.x() * 10, world.y() * 10, world.z() * 10));
    }

    /** Pixels and depth as the camera projects them. A sample beside the point's own must show the same surface. */
    Visibility at(float x, float y, float depth) {
        if (depth < 0 || x < 0 || y < 0 || x >= camera.width || y >= camera.height) {
            return Visibility.OUT_OF_FRAME;
        }
        if (depth(x, y) > depth - toleranceCm) {
            return Visibility.VISIBLE;
        }
        int samples = samples();
        int sx = (int) (x * samples);
        int sy = (int) (y * samples);
        for (int j = Math.max(0, sy - 1); j <= Math.min(depths.height - 1, sy + 1); j++) {
            for (int i = Math.max(0, sx - 1); i <= Math.min(depths.width - 1, sx + 1); i++) {
                if (Math.abs(depths.depth[j * depths.width + i] - depth) < toleranceCm) {
                    return Visibility.VISIBLE;
                }
            }
        }
        return Visibility.OCCLUDED;
    }

    /** Samples per pixel side. */
    int samples() {
        return depths.width / camera.width;
    }

    /** The triangle at a pixel position within the picture, -1 for none. */
    int triangle(float x, float y) {
        int samples = samples();
        return depths.triangle[(int) (y * samples) * depths.width + (int) (x * samples)];
    }

    /** Depth at a pixel position within the picture. */
    float depth(float x, float y) {
        int samples = samples();
        return depths.depth[(int) (y * samples) * depths.width + (int) (x * samples)];
    }
}

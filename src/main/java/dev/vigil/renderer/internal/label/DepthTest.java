package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.Landmark;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import java.util.function.IntPredicate;

/**
 * Compares a point's depth with the nearest surface around its sample.
 *
 * @param camera      of the picture; {@code depths} may hold several samples per pixel
 * @param toleranceCm how far behind a surface a point still counts as lying on it
 * @param covering    triangles that hide what they lie on, however thin they are
 */
record DepthTest(LensCamera camera, VisibilityBuffer depths, float toleranceCm, IntPredicate covering) {

    DepthTest(LensCamera camera, VisibilityBuffer depths, float toleranceCm) {
        this(camera, depths, toleranceCm, triangle -> false);
    }

    Landmark landmark(Vec3 world) {
        float[] out = new float[3];
        camera.project(world.x(), world.y(), world.z(), out);
        return new Landmark(out[0], out[1], at(out[0], out[1], out[2]));
    }

    /** Pixels and depth as the camera projects them. */
    Visibility at(float x, float y, float depth) {
        if (depth < 0 || x < 0 || y < 0 || x >= camera.width || y >= camera.height) {
            return Visibility.OUT_OF_FRAME;
        }
        int samples = samples();
        int sx = (int) (x * samples);
        int sy = (int) (y * samples);
        for (int j = Math.max(0, sy - 1); j <= Math.min(depths.height - 1, sy + 1); j++) {
            for (int i = Math.max(0, sx - 1); i <= Math.min(depths.width - 1, sx + 1); i++) {
                int sample = j * depths.width + i;
                if (depths.depth[sample] > depth - toleranceCm && !covers(depths.triangle[sample])) {
                    return Visibility.VISIBLE;
                }
            }
        }
        return Visibility.OCCLUDED;
    }

    private boolean covers(int triangle) {
        return triangle >= 0 && covering.test(triangle);
    }

    /** Samples per pixel side. */
    int samples() {
        return depths.width / camera.width;
    }
}

package dev.vigil.renderer.internal.light;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.Rasteriser;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.PosedHead;
import org.jspecify.annotations.Nullable;

/** Depths seen from one light; what stands still is drawn anew only when the light has moved. */
public final class ShadowMap {

    private static final int SIZE = 704;
    private static final float BIAS_CM = .35f;
    private static final Vec3 SUN_CENTRE = new Vec3(0, -18, 0);
    private static final Vec3 LED_CENTRE = new Vec3(0, -14, -8);

    private final VisibilityBuffer buffer = VisibilityBuffer.ofDepths(SIZE, SIZE);
    private final VisibilityBuffer still = VisibilityBuffer.ofDepths(SIZE, SIZE);
    private @Nullable Lamp stillFor;
    private LensCamera view = LensCamera.orthographic(new Vec3(0, 0, 1), SUN_CENTRE, 86, SIZE);

    public void draw(
            Lamp lamp,
            SceneGeometry geometry,
            PosedScene scene,
            ProjectedScene projected,
            PosedHead head,
            boolean[] casters) {
        view = lamp.sun()
                ? LensCamera.orthographic(SUN_CENTRE.plus(lamp.at().times(120)), SUN_CENTRE, 86, SIZE)
                : LensCamera.lookingAt(lamp.at(), LED_CENTRE, 66, SIZE, SIZE, 0);
        if (stillFor == null || stillFor.sun() != lamp.sun() || !stillFor.at().equals(lamp.at())) {
            draw(geometry, scene, projected, head, geometry.only(true, casters), still, null);
            stillFor = lamp;
        }
        draw(geometry, scene, projected, head, geometry.only(false, casters), buffer, still);
    }

    private void draw(
            SceneGeometry geometry,
            PosedScene scene,
            ProjectedScene projected,
            PosedHead head,
            boolean[] casters,
            VisibilityBuffer target,
            @Nullable VisibilityBuffer ground) {
        projected.project(geometry, scene, view, casters, 2.2f);
        Rasteriser.draw(geometry, projected, view, head, casters, target, ground, null);
    }

    /** Share of a 3x3 neighbourhood that is lit, 0 to 1. */
    public float lit(float x, float y, float z, float softness, float[] scratch) {
        view.project(x, y, z, scratch);
        float depth = scratch[2] - BIAS_CM;
        int lit = 0;
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                int px = (int) (scratch[0] + i * softness);
                int py = (int) (scratch[1] + j * softness);
                boolean outside = px < 0 || py < 0 || px >= SIZE || py >= SIZE;
                if (outside || buffer.depth[py * SIZE + px] > depth) {
                    lit++;
                }
            }
        }
        return lit / 9f;
    }
}

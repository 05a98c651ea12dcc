package dev.vigil.renderer;

import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.shade.FrameLights;
import dev.vigil.renderer.internal.shade.LinearImage;
import org.jspecify.annotations.Nullable;

/** Working memory of one frame at a time. */
final class FrameBuffers {

    final PosedScene posed;
    final ProjectedScene projected;
    final VisibilityBuffer visibility;
    final @Nullable VisibilityBuffer lenses;
    final LinearImage image;
    final FrameLights lights;

    FrameBuffers(
            SceneGeometry geometry,
            SceneGeometry casters,
            LensCamera sampling,
            LensCamera camera,
            boolean lenses,
            CabinShell shell) {
        this.posed = new PosedScene(geometry);
        this.projected = new ProjectedScene(geometry.vertexCount);
        this.visibility = new VisibilityBuffer(sampling.width, sampling.height);
        this.lenses = lenses ? new VisibilityBuffer(sampling.width, sampling.height) : null;
        this.image = new LinearImage(camera.width, camera.height);
        this.lights = new FrameLights(shell, casters);
    }
}

package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.PixelBox;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import org.jspecify.annotations.Nullable;

/**
 * Where meshes are in the picture, from their posed vertices.
 *
 * @param seen       box around what can be seen, null if nothing
 * @param all        box around everything, beyond the picture too
 * @param share      of the vertices turned to the camera, how many can be seen, 0 to 1
 * @param visibility visible if anything can be seen
 */
record MeshOutline(@Nullable PixelBox seen, PixelBox all, float share, Visibility visibility) {

    static MeshOutline of(SceneGeometry geometry, boolean[] selected, ProjectedScene projected, DepthTest test) {
        Extent seen = new Extent();
        Extent all = new Extent();
        int visible = 0;
        int inFrame = 0;
        int count = 0;
        int samples = test.samples();
        for (int m = 0; m < selected.length; m++) {
            if (!selected[m]) {
                continue;
            }
            Mesh mesh = geometry.meshes.get(m);
            for (int i = 0; i < mesh.vertexCount; i++) {
                int v = geometry.firstVertex[m] + i;
                float x = projected.x(v) / samples;
                float y = projected.y(v) / samples;
                Visibility at = test.at(x, y, projected.depth(v));
                if (projected.depth(v) > 0) {
                    all.add(x, y);
                }
                count++;
                inFrame += at == Visibility.OUT_OF_FRAME ? 0 : 1;
                if (at == Visibility.VISIBLE) {
                    visible++;
                    seen.add(x, y);
                }
            }
        }
        Visibility visibility =
                visible > 0 ? Visibility.VISIBLE : inFrame > 0 ? Visibility.OCCLUDED : Visibility.OUT_OF_FRAME;
        // About half of a closed surface is turned away.
        float share = count == 0 ? 0 : Math.min(1, 2f * visible / count);
        return new MeshOutline(seen.empty() ? null : seen.box(), all.box(), share, visibility);
    }
}

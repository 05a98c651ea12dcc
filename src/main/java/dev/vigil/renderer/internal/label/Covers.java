package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what lies over the face: hands and things, as against the head itself. */
record Covers(SceneGeometry geometry, DepthTest test) {

    private static final Set<BodyPart> HEAD = EnumSet.of(
            BodyPart.HEAD,
            BodyPart.EAR,
            BodyPart.EYE,
            BodyPart.LASH,
            BodyPart.MOUTH,
            BodyPart.HAIR,
            BodyPart.BROW,
            BodyPart.BEARD);

    /** What hides a projected point of the head, null if nothing but the head itself could. */
    @Nullable
    BodyPart over(float x, float y, float depth) {
        if (depth < 0 || x < 0 || y < 0 || x >= test.camera().width || y >= test.camera().height) {
            return null;
        }
        int triangle = test.triangle(x, y);
        if (triangle < 0 || test.depth(x, y) >= depth) {
            return null;
        }
        BodyPart part = geometry.meshOf(triangle).part;
        return HEAD.contains(part) ? null : part;
    }
}

package dev.vigil.renderer;

import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the scalp hair a camera needs: far away, fewer and wider strands look the same.
 *
 * @param parts    how many of the parts the hair is baked in
 * @param widening factor on the strands' width
 */
record HairDetail(int parts, float widening) {

    /** Pixels per centimetre at the head from which every strand counts. */
    private static final float CLOSE = 15;
    /** Pixels per centimetre below which strands are far thinner than what a pixel can tell apart. */
    private static final float FAR = 11;

    static HairDetail seenBy(LensCamera camera) {
        float scale = camera.focal / camera.position.norm();
        if (scale < FAR) {
            return new HairDetail(1, 1.8f);
        }
        return scale < CLOSE ? new HairDetail(2, 1.3f) : new HairDetail(3, 1);
    }

    /** The meshes without the parts of the hair that are left out. */
    List<Mesh> thinned(List<Mesh> meshes) {
        List<Mesh> kept = new ArrayList<>();
        int hair = 0;
        for (Mesh mesh : meshes) {
            if (mesh.part != BodyPart.HAIR || hair++ < parts) {
                kept.add(mesh);
            }
        }
        return kept;
    }
}

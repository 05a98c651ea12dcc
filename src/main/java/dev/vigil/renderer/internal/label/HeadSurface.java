package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.groom.Hairline;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Which vertices of a scene belong to the face, between chin and hairline, and which to the head with its hair. */
final class HeadSurface {

    private static final float CHIN = -12.1f;
    private static final Set<BodyPart> HEAD = EnumSet.of(BodyPart.HEAD, BodyPart.EAR, BodyPart.HAIR, BodyPart.BEARD);
    /** Extents need no more than every few points of a dense mesh. */
    private static final int STRIDE = 5;

    private final boolean[] onFace;
    private final int[] face;
    private final int[] head;

    HeadSurface(BakedDriver driver, SceneGeometry geometry) {
        this.onFace = new boolean[geometry.vertexCount];
        HeadField field = driver.head();
        Hairline hairline = new Hairline(driver.identity().appearance().hair());
        Mesh skin = geometry.meshes.getFirst();
        for (int v = 0; v < skin.vertexCount; v++) {
            float y = field.canonicalY(skin.y[v]);
            float x = field.canonicalX(skin.x[v], y);
            boolean between = y > CHIN && y < 6.4f && skin.z[v] > 1.2f + .9f * Math.max(0, -9.5f - y);
            onFace[geometry.firstVertex[0] + v] = between && hairline.scalp(x, y, skin.z[v]) < 0;
        }
        this.face = IntStream.range(0, onFace.length).filter(v -> onFace[v]).toArray();
        this.head = IntStream.range(0, geometry.meshes.size())
                .filter(m -> geometry.meshes.get(m).attachment == Attachment.HEAD
                        && HEAD.contains(geometry.meshes.get(m).part))
                .flatMap(m -> IntStream.range(geometry.firstVertex[m], geometry.firstVertex[m + 1]))
                .filter(v -> v % STRIDE == 0 && field.canonicalY(geometry.y(v)) > CHIN)
                .toArray();
    }

    boolean onFace(int vertex) {
        return onFace[vertex];
    }

    int[] face() {
        return face;
    }

    int[] head() {
        return head;
    }
}

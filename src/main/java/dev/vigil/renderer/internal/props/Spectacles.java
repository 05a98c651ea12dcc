package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.field.SpectaclesField;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import java.util.Arrays;

/** Frame and lenses of a pair of glasses. */
public final class Spectacles {

    private static final int GRID = 20;

    private Spectacles() {}

    /** @param colour 0 to 1: black, brown or metal */
    public static Mesh frame(SpectaclesField field, float colour) {
        Mesh mesh = SurfaceNets.mesh(
                Material.FRAME,
                BodyPart.SPECTACLES,
                Attachment.HEAD,
                field,
                GridAxis.of(-9, -7, .13f, 7, .11f, 9, .13f),
                GridAxis.of(-3.6f, 2.8f, .11f),
                GridAxis.of(-4, 6, .25f, 10.8f, .11f));
        Arrays.fill(mesh.maskA, colour);
        return FieldBaker.normals(mesh, field, .03f).followingHead(0);
    }

    /** Both lenses; they take no part in shadows, as light passes through them. */
    public static Mesh lenses(SpectaclesField field) {
        int side = GRID + 1;
        Mesh mesh =
                new Mesh(Material.LENS, BodyPart.LENS, Attachment.HEAD, 2 * side * side, new int[2 * GRID * GRID * 6]);
        int t = 0;
        for (int lens = 0; lens < 2; lens++) {
            int base = lens * side * side;
            for (int j = 0; j < side; j++) {
                for (int i = 0; i < side; i++) {
                    place(mesh, base + j * side + i, field, i * 2f / GRID - 1, j * 2f / GRID - 1, lens == 0 ? -1 : 1);
                }
            }
            for (int j = 0; j < GRID; j++) {
                for (int i = 0; i < GRID; i++) {
                    int a = base + j * side + i;
                    for (int v : new int[] {a, a + 1, a + side, a + 1, a + side + 1, a + side}) {
                        mesh.triangles[t++] = v;
                    }
                }
            }
        }
        return mesh.followingHead(0).withoutShadow();
    }

    private static void place(Mesh mesh, int v, SpectaclesField field, float u, float w, int sign) {
        float across = u * sqrt(1 - w * w * .28f);
        float up = w * sqrt(1 - u * u * .28f);
        float dx = across * field.halfWidth() * 1.06f;
        float x = field.lensX() + dx;
        float y = SpectaclesField.LENS_Y + up * field.halfHeight() * 1.06f + .08f * dx;
        mesh.place(v, sign * x, y, SpectaclesField.surface(x, y));
        mesh.face(v, sign * .07f * x, .036f * (y + .4f) - SpectaclesField.lean(), 1);
    }
}

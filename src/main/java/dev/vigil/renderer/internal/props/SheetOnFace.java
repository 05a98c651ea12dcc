package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;

/** Cloth stretched over the lower face: laid on the skin from outside, then pulled taut over its hollows. */
final class SheetOnFace {

    private static final int ACROSS = 36;
    private static final int DOWN = 28;
    private static final float HALF_TURN_DEGREES = 68;
    private static final float OFF_SKIN_CM = .32f;
    private static final float AXIS_Z = 1.5f;
    private static final int TAUTENING = 12;

    private final HeadField head;
    private final float[] radius = new float[(ACROSS + 1) * (DOWN + 1)];

    private SheetOnFace(HeadField head) {
        this.head = head;
    }

    static Mesh mask(HeadField head) {
        SheetOnFace sheet = new SheetOnFace(head);
        sheet.lay();
        sheet.tauten();
        return sheet.mesh();
    }

    private void lay() {
        for (int v = 0; v < radius.length; v++) {
            float r = 16;
            for (int step = 0; step < 60 && r > 2; step++) {
                Vec3 p = point(v, r);
                float d = head.distance(p.x(), p.y(), p.z());
                if (d < OFF_SKIN_CM) {
                    break;
                }
                r -= Math.max(.04f, (d - OFF_SKIN_CM) * .8f);
            }
            radius[v] = r;
        }
    }

    private void tauten() {
        for (int pass = 0; pass < TAUTENING; pass++) {
            for (int j = 1; j < DOWN; j++) {
                for (int i = 1; i < ACROSS; i++) {
                    int v = j * (ACROSS + 1) + i;
                    float mean = (radius[v - 1] + radius[v + 1] + radius[v - ACROSS - 1] + radius[v + ACROSS + 1]) / 4;
                    radius[v] = Math.max(radius[v], mean);
                }
            }
        }
    }

    private Vec3 point(int v, float r) {
        float u = v % (ACROSS + 1) / (ACROSS / 2f) - 1;
        float w = v / (ACROSS + 1) / (float) DOWN;
        double turn = StrictMath.toRadians(u * HALF_TURN_DEGREES);
        // The upper edge rises to the bridge of the nose, the lower one reaches under the chin.
        float upper = mix(-1.9f, -3.6f, u * u);
        float lower = mix(-12.6f, -9.6f, u * u);
        float y = head.fromCanonical(0, mix(upper, lower, w), 0).y();
        return new Vec3((float) StrictMath.sin(turn) * r, y, AXIS_Z + (float) StrictMath.cos(turn) * r);
    }

    private Mesh mesh() {
        int[] triangles = new int[ACROSS * DOWN * 6];
        int t = 0;
        for (int j = 0; j < DOWN; j++) {
            for (int i = 0; i < ACROSS; i++) {
                int a = j * (ACROSS + 1) + i;
                int b = a + ACROSS + 1;
                for (int v : new int[] {a, b, a + 1, a + 1, b, b + 1}) {
                    triangles[t++] = v;
                }
            }
        }
        Mesh mesh = new Mesh(Material.FLEECE, BodyPart.MASK, Attachment.HEAD, radius.length, triangles);
        for (int v = 0; v < radius.length; v++) {
            Vec3 p = point(v, radius[v]);
            mesh.place(v, p.x(), p.y(), p.z());
            mesh.maskA[v] = 1;
        }
        mesh.normalsFromFaces();
        mesh.followingHead(0);
        for (int v = 0; v < radius.length; v++) {
            if (mesh.nz[v] < 0) {
                mesh.face(v, -mesh.nx[v], -mesh.ny[v], -mesh.nz[v]);
            }
            mesh.jawWeight[v] = .8f * head.jawWeight(mesh.x[v], mesh.y[v], Math.min(mesh.z[v], 9));
        }
        return mesh;
    }
}

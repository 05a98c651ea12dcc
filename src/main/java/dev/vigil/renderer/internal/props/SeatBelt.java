package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;

/** A strap from the B-pillar over the outer shoulder and across the chest, draped on the torso's own field. */
public final class SeatBelt {

    private static final int SEGMENTS = 70;
    private static final float HALF_WIDTH = 2.1f;
    private static final Vec3 PILLAR = new Vec3(25, -5, -17);
    private static final Vec3 SHOULDER = new Vec3(10.5f, -14.2f, -2);
    private static final Vec3 BUCKLE = new Vec3(-15, -58, 10);
    private static final float AT_SHOULDER = .18f;

    private SeatBelt() {}

    /** @param outer +1 with the driver on the left of the car, -1 on the right */
    public static Mesh worn(Field torso, int outer) {
        int[] triangles = new int[SEGMENTS * 12];
        int t = 0;
        for (int i = 0; i < SEGMENTS; i++) {
            for (int k = 0; k < 2; k++) {
                int a = i * 3 + k;
                for (int v : new int[] {a, a + 3, a + 1, a + 1, a + 3, a + 4}) {
                    triangles[t++] = v;
                }
            }
        }
        Mesh mesh = new Mesh(Material.BELT, BodyPart.BELT, Attachment.BODY, (SEGMENTS + 1) * 3, triangles);
        for (int i = 0; i <= SEGMENTS; i++) {
            row(mesh, torso, i, outer);
        }
        smooth(mesh);
        mesh.normalsFromFaces();
        for (int v = 0; v < mesh.vertexCount; v++) {
            if (mesh.nz[v] < 0) {
                mesh.face(v, -mesh.nx[v], -mesh.ny[v], -mesh.nz[v]);
            }
        }
        return mesh;
    }

    private static void row(Mesh mesh, Field torso, int i, int outer) {
        float u = i / (float) SEGMENTS;
        Vec3 centre = u < AT_SHOULDER
                ? PILLAR.towards(SHOULDER, u / AT_SHOULDER)
                : SHOULDER.towards(BUCKLE, (u - AT_SHOULDER) / (1 - AT_SHOULDER));
        float turn = smoothStep(.10f, .30f, u);
        float acrossX = mix(-.50f, -.86f, turn);
        float acrossY = mix(.86f, .50f, turn);
        for (int k = -1; k <= 1; k++) {
            float x = outer * (centre.x() + k * HALF_WIDTH * acrossX);
            float y = centre.y() + k * HALF_WIDTH * acrossY;
            float draped = u < .10f ? centre.z() : drape(torso, x, y);
            float z = u < .22f ? Math.max(draped, mix(centre.z(), draped, smoothStep(.10f, .21f, u))) : draped;
            int v = i * 3 + k + 1;
            mesh.place(v, x, y, z);
            mesh.maskA[v] = k;
            mesh.maskB[v] = u * 18;
        }
    }

    private static float drape(Field torso, float x, float y) {
        float z = 26;
        for (int step = 0; step < 80 && z > -14; step++) {
            float d = torso.distance(x, y, z);
            if (d < .75f) {
                break;
            }
            z -= Math.max(.1f, (d - .6f) * .8f);
        }
        return z;
    }

    private static void smooth(Mesh mesh) {
        for (int pass = 0; pass < 10; pass++) {
            for (int k = 0; k < 3; k++) {
                for (int i = 1; i < SEGMENTS; i++) {
                    int v = i * 3 + k;
                    float mean = (mesh.z[v - 3] + mesh.z[v + 3]) / 2;
                    mesh.z[v] = Math.max(mesh.z[v], mean) * .6f + mean * .4f;
                }
            }
        }
    }
}

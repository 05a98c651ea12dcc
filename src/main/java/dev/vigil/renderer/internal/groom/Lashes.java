package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.SplittableRandom;

/** Grows eyelashes as strands in the coordinates of the lid margins, see {@link Attachment#LIDS}. */
public final class Lashes {

    private static final int NODES = 4;

    private Lashes() {}

    /** @param weight 1 is natural, 2 heavily made up */
    public static Mesh grow(float weight, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 257 + 3);
        int upper = (int) (66 * Math.min(weight, 1.5f));
        int lower = (int) (26 * Math.min(weight, 1.4f));
        int strands = 2 * (upper + lower);
        int[] triangles = new int[strands * (NODES - 1) * 6];
        int t = 0;
        for (int s = 0; s < strands; s++) {
            for (int k = 0; k < NODES - 1; k++) {
                int q = (s * NODES + k) * 2;
                for (int v : new int[] {q, q + 1, q + 2, q + 1, q + 3, q + 2}) {
                    triangles[t++] = v;
                }
            }
        }
        Mesh mesh = new Mesh(Material.LASH, BodyPart.LASH, Attachment.LIDS, strands * NODES * 2, triangles);
        mesh.strands = true;
        for (int s = 0; s < strands; s++) {
            lash(mesh, s, s % (upper + lower) < upper, s < upper + lower ? 1 : -1, weight, random);
        }
        return mesh.withoutShadow();
    }

    private static void lash(Mesh mesh, int strand, boolean upper, int side, float weight, SplittableRandom random) {
        float t = .06f + .90f * random.nextFloat();
        float grown = smoothStep(0, .45f, t) * smoothStep(1.25f, .8f, t);
        float length = (upper ? .28f + .36f * grown : .20f + .22f * grown)
                * (.8f + .3f * random.nextFloat())
                * (.85f + .15f * weight);
        float fan = (t - .45f) * .55f + .18f * (random.nextFloat() - .5f);
        float width = .0058f * (.55f + .45f * weight);
        float shade = random.nextFloat();
        for (int k = 0; k < NODES; k++) {
            float u = k / (float) (NODES - 1);
            float forward = length * (.86f * u - (upper ? .18f : 0) * u * u);
            float up = upper ? length * (-.15f * u + .62f * u * u) : -length * (.35f * u + .15f * u * u);
            for (int edge = 0; edge < 2; edge++) {
                int v = (strand * NODES + k) * 2 + edge;
                mesh.place(v, side, t, upper ? 1 : 0);
                mesh.nx[v] = length * fan * u;
                mesh.ny[v] = up;
                mesh.nz[v] = forward;
                mesh.halfWidth[v] = (edge == 0 ? width : -width) * (1 - .8f * u);
                mesh.maskA[v] = shade;
                mesh.maskB[v] = u;
                mesh.occlusion[v] = .6f;
            }
        }
    }
}

package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Grows brows and beard. */
public final class FaceHair {

    private static final int MOST_BEARD_STRANDS = 9_000;

    private final HeadField head;
    private final Appearance appearance;
    private final SplittableRandom random;

    public FaceHair(HeadField head, Appearance appearance, long seed) {
        this.head = head;
        this.appearance = appearance;
        this.random = new SplittableRandom(seed * 131 + 17);
    }

    public Strands brows() {
        Strands strands = new Strands();
        int count = (int) (400 * appearance.hair().brow());
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < count; i++) {
                strands.add(browHair(side), 0);
            }
        }
        return strands;
    }

    private List<Strands.Node> browHair(int side) {
        float t = random.nextFloat();
        float x = mix(1.15f, 4.9f, t);
        float half = .27f
                * appearance.hair().brow()
                * (1 - .72f * smoothStep(.45f, 1, t))
                * (.65f + .35f * smoothStep(0, .2f, t));
        // More hairs in the middle of the band than at its rims, and sparse ones where the brow begins.
        float across = (random.nextFloat() + random.nextFloat() - 1) * (1.1f + .5f * smoothStep(.15f, 0, t));
        float y = Hairline.browLine(x, head.shape()) + across * half;
        Vec3 at = head.fromCanonical(x * side, y, 0);
        float length = (.30f + .30f * random.nextFloat())
                * (.8f + .2f * appearance.hair().brow());
        Vec3 heading = new Vec3(
                        side * mix(.30f, 1f, smoothStep(0, .3f, t)),
                        mix(.85f, -.18f, smoothStep(0, .55f, t)) - .25f * across + bell() * .14f,
                        0)
                .unit();
        List<Strands.Node> nodes = new ArrayList<>(4);
        for (int k = 0; k < 4; k++) {
            float z = frontSurface(at.x(), at.y());
            float width = .0085f * (k == 3 ? .3f : k == 0 ? .7f : 1);
            nodes.add(new Strands.Node(at.x(), at.y(), z + .015f + .028f * k, .85f, width));
            at = at.plus(heading.times(length / 3));
            heading = heading.plus(new Vec3(side * .12f, -.10f, 0)).unit();
        }
        return nodes;
    }

    /** Depth of the skin seen straight from the front. */
    private float frontSurface(float x, float y) {
        float z = 9.6f;
        for (int i = 0; i < 40; i++) {
            float d = head.distance(x, y, z);
            if (d < .01f) {
                break;
            }
            z -= d * .8f;
        }
        return z;
    }

    /** Strands from 3 mm on; shorter stubble is shading of the skin. */
    public Strands beard(Mesh skin) {
        Strands strands = new Strands();
        if (appearance.beardMm() < 3) {
            return strands;
        }
        int wanted = (int) (appearance.beardDensity() * MOST_BEARD_STRANDS);
        float longest = appearance.beardMm() / 10;
        int made = 0;
        for (int tries = 0; tries < wanted * 30 && made < wanted; tries++) {
            int t = random.nextInt(skin.triangleCount());
            int v = skin.triangles[t * 3];
            if (skin.y[v] > -2 || skin.z[v] < 0) {
                continue;
            }
            float cy = head.canonicalY(skin.y[v]);
            float cx = head.canonicalX(skin.x[v], cy);
            float growth = Hairline.beard(cx, cy, skin.z[v]);
            // Keep roots out of the lips and the mouth cavity.
            boolean mouth = skin.maskA[v] > .2f || skin.occlusion[v] < .72f && Math.abs(cx) < 2.9f && cy > -9.6f;
            boolean cavity = skin.z[v] < 7.9f && Math.abs(cx) < 2.9f && cy > -9.6f && cy < -6.2f;
            if (!mouth && !cavity && random.nextFloat() < growth * .6f) {
                made++;
                strands.add(beardHair(skin, t, longest, growth), skin.jawWeight[v]);
            }
        }
        return strands;
    }

    /** Moustache and cheeks are trimmed; what is long hangs from the chin. */
    private List<Strands.Node> beardHair(Mesh skin, int t, float longest, float growth) {
        int v = skin.triangles[t * 3];
        Vec3 normal = new Vec3(skin.nx[v], skin.ny[v], skin.nz[v]);
        Vec3 root = within(skin, t).minus(normal.times(.03f));
        float chin = smoothStep(-8.2f, -11, root.y()) * smoothStep(5.5f, 2.5f, Math.abs(root.x()));
        float trimmed = mix(Math.min(longest, root.y() > -7 ? .9f : 1.8f), longest, chin);
        float length = trimmed * (.35f + .65f * random.nextFloat()) * (.35f + .65f * growth);
        float side = Math.signum(root.x());
        float moustache = root.y() > -7.2f && Math.abs(root.x()) < 2.6f ? 1 : 0;
        float clump = Noise.at(root.x() * 1.6f, root.y() * 1.6f, root.z() * 1.6f);
        Vec3 heading = new Vec3(
                        bell() * .22f + clump * .35f + moustache * side * .6f,
                        -.85f + bell() * .2f,
                        .15f + bell() * .2f + clump * .2f)
                .plus(normal.times(.45f))
                .unit();
        int nodes = length > 3 ? 9 : length > 1.2f ? 6 : 4;
        float step = length / (nodes - 1);
        List<Strands.Node> strand = new ArrayList<>(nodes);
        Vec3 at = root;
        for (int k = 0; k < nodes; k++) {
            float u = k / (float) (nodes - 1);
            strand.add(new Strands.Node(
                    at.x(), at.y(), at.z(), .5f + .5f * u, .0125f * (.75f + .5f * clump * clump) * (1 - .75f * u * u)));
            float curl = .16f + .5f * appearance.hair().wave();
            heading = heading.plus(new Vec3(bell() * curl, -.10f * k + bell() * curl * .5f, bell() * curl))
                    .unit();
            at = at.plus(heading.times(step));
            float d = head.distance(at.x(), at.y(), at.z());
            float want = Math.min(.05f + .16f * length * u, .9f);
            if (d < want) {
                at = at.plus(normal.times(want - d));
            }
        }
        return strand;
    }

    private Vec3 within(Mesh m, int t) {
        float u = random.nextFloat();
        float v = random.nextFloat() * (1 - u);
        int a = m.triangles[t * 3];
        int b = m.triangles[t * 3 + 1];
        int c = m.triangles[t * 3 + 2];
        return new Vec3(
                m.x[a] + u * (m.x[b] - m.x[a]) + v * (m.x[c] - m.x[a]),
                m.y[a] + u * (m.y[b] - m.y[a]) + v * (m.y[c] - m.y[a]),
                m.z[a] + u * (m.z[b] - m.z[a]) + v * (m.z[c] - m.z[a]));
    }

    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() + random.nextFloat() - 2) * 1.73f;
    }
}

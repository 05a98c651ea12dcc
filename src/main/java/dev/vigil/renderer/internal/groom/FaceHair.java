package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Grows brows and beard. */
public final class FaceHair {

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
        int count = appearance.female() ? 260 : 400;
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < count; i++) {
                strands.add(browHair(side), 0);
            }
        }
        return strands;
    }

    private List<Strands.Node> browHair(int side) {
        float t = random.nextFloat();
        float x = mix(1.15f, 5.0f, t);
        float half = (appearance.female() ? .15f : .24f)
                * (1 - .75f * smoothStep(.5f, 1, t))
                * (.6f + .4f * smoothStep(0, .15f, t));
        float y = Hairline.browLine(x, appearance.female()) + (random.nextFloat() * 2 - 1) * half;
        Vec3 at = head.fromCanonical(x * side, y, 0);
        float length = .34f + .32f * random.nextFloat();
        Vec3 heading = new Vec3(
                        side * mix(.35f, 1f, smoothStep(0, .25f, t)),
                        mix(.75f, -.22f, smoothStep(0, .5f, t)) + bell() * .22f,
                        0)
                .unit();
        List<Strands.Node> nodes = new ArrayList<>(4);
        for (int k = 0; k < 4; k++) {
            float z = frontSurface(at.x(), at.y());
            nodes.add(new Strands.Node(at.x(), at.y(), z + .02f + .03f * k, .8f, .0115f * (k == 3 ? .3f : 1)));
            at = at.plus(heading.times(length / 3));
        }
        return nodes;
    }

    /** Depth of the skin seen straight from the front. */
    private float frontSurface(float x, float y) {
        float z = 11;
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
        int wanted = (int) (appearance.beardDensity() * 11_000);
        float longest = Math.min(appearance.beardMm() / 10, 9);
        int made = 0;
        for (int tries = 0; tries < wanted * 30 && made < wanted; tries++) {
            int v = skin.triangles[random.nextInt(skin.triangleCount()) * 3];
            float cy = head.canonicalY(skin.y[v]);
            float cx = head.canonicalX(skin.x[v], cy);
            float growth = Hairline.beard(cx, cy, skin.z[v]);
            // Keep roots out of the lips and the mouth cavity.
            boolean mouth = skin.maskA[v] > .2f || skin.occlusion[v] < .72f && Math.abs(cx) < 2.9f && cy > -9.6f;
            if (!mouth && random.nextFloat() < growth * .5f) {
                made++;
                strands.add(
                        beardHair(
                                skin, v, Math.min(longest, .25f + .5f * longest * random.nextFloat() + .1f * longest)),
                        skin.jawWeight[v]);
            }
        }
        return strands;
    }

    private List<Strands.Node> beardHair(Mesh skin, int v, float length) {
        Vec3 normal = new Vec3(skin.nx[v], skin.ny[v], skin.nz[v]);
        Vec3 root = new Vec3(skin.x[v], skin.y[v], skin.z[v]);
        Vec3 heading = new Vec3(bell() * .4f, -.7f + bell() * .3f, .2f + bell() * .3f)
                .plus(normal.times(.5f))
                .unit();
        int nodes = length > 1.2f ? 5 : 3;
        List<Strands.Node> strand = new ArrayList<>(nodes);
        Vec3 at = root;
        for (int k = 0; k < nodes; k++) {
            strand.add(new Strands.Node(
                    at.x(),
                    at.y(),
                    at.z(),
                    Math.min(1, .55f + .4f * k / (nodes - 1)),
                    .019f * (k == nodes - 1 ? .35f : 1)));
            heading = heading.plus(new Vec3(0, -.12f * k, 0)).unit();
            at = at.plus(heading.times(length / (nodes - 1))).plus(normal.times(.05f));
        }
        return strand;
    }

    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() + random.nextFloat() - 2) * 1.73f;
    }
}

package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.scenario.HairStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Grows scalp hair: short hair follows the crown's flow, long hair falls from a parting. */
public final class ScalpHair {

    private final HeadField head;
    private final Appearance appearance;
    private final SplittableRandom random;
    private final long seed;
    private final boolean falling;

    private ScalpHair(HeadField head, Appearance appearance, long seed) {
        this.head = head;
        this.appearance = appearance;
        this.seed = Math.floorMod(seed, 101L);
        this.random = new SplittableRandom(seed * 31 + 5);
        this.falling = appearance.hairStyle() != HairStyle.SHORT;
    }

    public static Strands grow(HeadField head, Mesh skin, Appearance appearance, long seed) {
        Strands strands = new Strands();
        if (appearance.hairStyle() != HairStyle.BALD) {
            new ScalpHair(head, appearance, seed).growOn(skin, strands);
        }
        return strands;
    }

    private void growOn(Mesh skin, Strands strands) {
        int[] candidates = new int[skin.triangleCount()];
        double[] cumulative = new double[skin.triangleCount()];
        int count = 0;
        double area = 0;
        for (int t = 0; t < skin.triangleCount(); t++) {
            int a = skin.triangles[t * 3];
            float cy = head.canonicalY(skin.y[a]);
            float cx = head.canonicalX(skin.x[a], cy);
            if (Hairline.scalp(appearance.ageing(), cx, cy, skin.z[a]) > 0) {
                area += area(skin, t);
                candidates[count] = t;
                cumulative[count++] = area;
            }
        }
        int wanted = falling ? 13_000 : 21_000;
        for (int s = 0; s < wanted && count > 0; s++) {
            int at = Arrays.binarySearch(cumulative, 0, count, random.nextDouble() * area);
            int t = candidates[Math.min(count - 1, at < 0 ? -at - 1 : at)];
            growFrom(skin, t, strands);
        }
    }

    private static double area(Mesh m, int t) {
        int a = m.triangles[t * 3];
        int b = m.triangles[t * 3 + 1];
        int c = m.triangles[t * 3 + 2];
        Vec3 u = new Vec3(m.x[b] - m.x[a], m.y[b] - m.y[a], m.z[b] - m.z[a]);
        Vec3 w = new Vec3(m.x[c] - m.x[a], m.y[c] - m.y[a], m.z[c] - m.z[a]);
        return u.cross(w).norm();
    }

    private void growFrom(Mesh m, int t, Strands strands) {
        float u = unit();
        float v = unit();
        if (u + v > 1) {
            u = 1 - u;
            v = 1 - v;
        }
        int a = m.triangles[t * 3];
        int b = m.triangles[t * 3 + 1];
        int c = m.triangles[t * 3 + 2];
        Vec3 root = new Vec3(
                m.x[a] + u * (m.x[b] - m.x[a]) + v * (m.x[c] - m.x[a]),
                m.y[a] + u * (m.y[b] - m.y[a]) + v * (m.y[c] - m.y[a]),
                m.z[a] + u * (m.z[b] - m.z[a]) + v * (m.z[c] - m.z[a]));
        Vec3 normal = new Vec3(m.nx[a], m.ny[a], m.nz[a]);
        strands.add(falling ? fallingStrand(root, normal) : shortStrand(root, normal), 0);
    }

    private List<Strands.Node> shortStrand(Vec3 root, Vec3 normal) {
        float top = smoothStep(2f, 8f, head.canonicalY(root.y()));
        float length = mix(1.1f, mix(2.6f, 4.4f, unit()), top) * (.8f + .4f * unit());
        float clump = Noise.at(root.x() * 1.3f, root.y() * 1.3f, root.z() * 1.3f + seed * 9);
        float clump2 = Noise.at(root.x() * 1.1f + 5, root.y() * 1.1f, root.z() * 1.1f);
        float flowX = .35f * clump + .25f + .5f * (root.x() / 8) * smoothStep(0, -6, root.z());
        float flowY = -.25f * (1 - top) - (root.z() < -3 ? .8f : 0);
        float flowZ = mix(.05f, .95f, top) * mix(-.7f, 1, smoothStep(-7, -1, root.z())) - .55f * (1 - top);
        float lift = mix(.22f, .85f + .3f * smoothStep(4, 8, root.z()), top);
        Vec3 heading = new Vec3(
                        flowX + bell() * .14f + clump * .35f,
                        flowY + bell() * .14f,
                        flowZ + bell() * .14f + clump2 * .35f)
                .plus(normal.times(lift * 1.6f));
        float layer = (.15f + .5f * unit()) * (.55f + .8f * top);
        float width = .034f * (.7f + .6f * unit());
        int nodes = 7;
        List<Strands.Node> strand = new ArrayList<>(nodes);
        Vec3 at = root.minus(normal.times(.1f));
        for (int k = 0; k < nodes; k++) {
            strand.add(node(at, k, nodes, 1.6f, width));
            heading = heading.unit();
            at = at.plus(heading.times(length / (nodes - 1)));
            float want = layer * Math.min(1, (k + 1) / 2.5f);
            float d = head.distance(at.x(), at.y(), at.z());
            Vec3 out = outward(at, d);
            if (d < want) {
                at = at.plus(out.times(want - d));
            } else if (d > want + 1.2f * top + .2f) {
                at = at.minus(out.times((d - want - 1.2f * top - .2f) * .6f));
            }
            if (d < want + .8f) {
                heading = heading.minus(out.times(.8f * heading.dot(out)));
            }
            heading = heading.plus(new Vec3(bell() * .08f + clump * .10f, -.10f - .12f * (1 - top), bell() * .08f));
        }
        return strand;
    }

    private List<Strands.Node> fallingStrand(Vec3 root, Vec3 normal) {
        boolean bob = appearance.hairStyle() == HairStyle.BOB;
        float length = bob ? mix(12.5f, 15.5f, unit()) : mix(20, 27, unit());
        float side = root.x() >= -1.2f ? 1 : -1;
        float clump = Noise.at(root.x() * 1.3f, root.y() * 1.3f, root.z() * 1.3f + seed * 9);
        float clump2 = Noise.at(root.x() * 1.1f + 5, root.y() * 1.1f, root.z() * 1.1f);
        Vec3 heading = new Vec3(side, -.15f, -.12f - .25f * smoothStep(3, 7, root.z()))
                .plus(new Vec3(bell() * .14f + clump * .35f, bell() * .14f, bell() * .14f + clump2 * .35f))
                .plus(normal.times(.19f));
        float layer = (.15f + .5f * unit()) * (bob ? 1.45f : 1.25f);
        float width = .046f * (.7f + .6f * unit());
        int nodes = 14;
        List<Strands.Node> strand = new ArrayList<>(nodes);
        Vec3 at = root.minus(normal.times(.1f));
        for (int k = 0; k < nodes; k++) {
            strand.add(node(at, k, nodes, 1.1f, width));
            heading = heading.unit();
            at = at.plus(heading.times(length / (nodes - 1)));
            float want = layer * Math.min(1, (k + 1) / 2.5f);
            float d = head.distance(at.x(), at.y(), at.z());
            Vec3 out = outward(at, d);
            if (d < want) {
                at = at.plus(out.times(want - d));
            } else if (at.y() > -9 && d > want + .55f) {
                at = at.minus(out.times((d - want - .55f) * .75f));
            }
            if (d < want + .8f) {
                heading = heading.minus(out.times(heading.dot(out)));
            }
            heading = heading.plus(fall(root, at, side, clump, k, bob));
        }
        return strand;
    }

    /** Gravity, waves, and the push that keeps hair off the face. */
    private static Vec3 fall(Vec3 root, Vec3 at, float side, float clump, int k, boolean bob) {
        float wave = Noise.at(at.y() * .28f + clump * 3, root.x() * .7f, root.z() * .7f);
        float waveZ = Noise.at(at.y() * .28f + 7, root.x() * .7f, root.z() * .7f + 3);
        float dx = wave * .22f;
        float dz = -.12f + waveZ * .2f;
        if (root.y() > 2 && root.z() > 3 && k < 5) {
            dx += side * .35f;
            dz -= .30f;
        }
        if (Math.abs(at.x()) < 6.2f && at.z() > 4f && at.y() < 4.5f) {
            dx += side * .8f;
            dz -= .4f;
        }
        if (bob && k > 8) {
            dx -= side * .22f;
        }
        return new Vec3(dx, -.42f - .03f * k, dz);
    }

    private Strands.Node node(Vec3 at, int k, int nodes, float depth, float width) {
        float d = head.distance(at.x(), at.y(), at.z());
        float occlusion = (.28f + .72f * saturate(d / depth)) * (k == 0 ? .6f : 1);
        float taper = k == nodes - 1 ? .15f : k == nodes - 2 ? .7f : 1;
        return new Strands.Node(at.x(), at.y(), at.z(), occlusion, width * taper);
    }

    private Vec3 outward(Vec3 p, float d) {
        float e = .1f;
        Vec3 g = new Vec3(
                head.distance(p.x() + e, p.y(), p.z()) - d,
                head.distance(p.x(), p.y() + e, p.z()) - d,
                head.distance(p.x(), p.y(), p.z() + e) - d);
        return g.times(1 / (g.norm() + 1e-6f));
    }

    private float unit() {
        return random.nextFloat();
    }

    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() + random.nextFloat() - 2) * 1.73f;
    }
}

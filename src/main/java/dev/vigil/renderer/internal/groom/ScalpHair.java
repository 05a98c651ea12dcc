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

/** Grows scalp hair: cropped hair follows the crown's flow, long hair falls from a parting or is gathered in a tail. */
public final class ScalpHair {

    private static final float TWO_PI = (float) (2 * Math.PI);

    private final HeadField head;
    private final Appearance.Hair hair;
    private final Hairline hairline;
    private final SplittableRandom random;
    private final Cut cut;
    private final float grain;
    private final Vec3 tie;

    private ScalpHair(HeadField head, Appearance appearance, long seed) {
        this.head = head;
        this.hair = appearance.hair();
        this.hairline = new Hairline(hair);
        this.random = new SplittableRandom(seed * 31 + 5);
        this.cut = Cut.of(appearance, random);
        this.grain = Math.floorMod(seed, 101L) * 9;
        this.tie = new Vec3(0, mix(1, 5.5f, random.nextFloat()), -10.6f);
    }

    public static Strands grow(HeadField head, Mesh skin, Appearance appearance, long seed) {
        Strands strands = new Strands();
        if (appearance.hairStyle() != HairStyle.BALD) {
            new ScalpHair(head, appearance, seed).growOn(skin, strands);
        }
        return strands;
    }

    /** Hair that hangs over brows and eyes, whatever the style. */
    public static Strands overEyes(HeadField head, Mesh skin, Appearance appearance, long seed) {
        Strands strands = new Strands();
        new ScalpHair(head, appearance, seed).growFringe(skin, strands, 2_000, -3f);
        return strands;
    }

    private void growOn(Mesh skin, Strands strands) {
        Roots roots = new Roots(skin, 0, -99);
        int tail = cut.tied() ? cut.strands() / 5 : 0;
        for (int s = 0; s < cut.strands() - tail && !roots.none(); s++) {
            int t = roots.pick();
            Vec3 root = roots.within(t);
            float above = above(root);
            // Thinner towards the hairline, as growth fades out over a centimetre.
            if (random.nextFloat() < .25f + .75f * smoothStep(0, .9f, above)) {
                grow(root, roots.normal(t), above, strands);
            }
        }
        for (int s = 0; s < tail; s++) {
            strands.add(tailStrand(), 0);
        }
        if (cut.fringe() < 6) {
            growFringe(skin, strands, cut.falls() ? 1_700 : 900, cut.fringe());
        }
    }

    private float above(Vec3 root) {
        float cy = head.canonicalY(root.y());
        return hairline.scalp(head.canonicalX(root.x(), cy), cy, root.z());
    }

    private void grow(Vec3 root, Vec3 normal, float above, Strands strands) {
        if (cut.tied()) {
            strands.add(gatheredStrand(root, normal), 0);
        } else if (cut.falls()) {
            strands.add(fallingStrand(root, normal, above), 0);
        } else {
            strands.add(croppedStrand(root, normal, above), 0);
        }
    }

    private List<Strands.Node> croppedStrand(Vec3 root, Vec3 normal, float above) {
        float cy = head.canonicalY(root.y());
        float top = smoothStep(3.4f, 7.5f, cy);
        float edge = smoothStep(-.2f, 1.4f, above);
        float length = mix(cut.sides(), cut.top(), top) * (.65f + .5f * random.nextFloat()) * (.45f + .55f * edge);
        float clump = Noise.at(root.x() * 1.1f, root.y() * 1.1f, root.z() * 1.1f + grain);
        float clump2 = Noise.at(root.x() * .9f + 5, root.y() * .9f, root.z() * .9f + grain);
        float back = smoothStep(-1, -6, root.z());
        float flowZ = mix(.45f * (1 - top) - .4f, cut.forward() * top, top) * (1 - back);
        Vec3 heading = new Vec3(
                        cut.combed() * top + .5f * (root.x() / 8) * back,
                        -.75f * (1 - top) - .6f * back + .25f * top * (cut.forward() < 0 ? 1 : 0),
                        flowZ)
                .plus(new Vec3(bell() * .16f + clump * .3f, bell() * .14f, bell() * .16f + clump2 * .3f))
                .plus(normal.times(cut.curl() > .12f ? 1.3f : .35f + .75f * top));
        float layer = (.1f + .9f * random.nextFloat()) * cut.volume() * (.35f + .75f * top) * (.3f + .7f * edge);
        float phase = curlPhase(root);
        float gravity = cut.curl() > .12f ? .02f : .10f + .10f * (1 - top);
        List<Strands.Node> strand = new ArrayList<>(cut.nodes());
        Vec3 at = root.minus(normal.times(.08f));
        for (int k = 0; k < cut.nodes(); k++) {
            heading = heading.unit();
            strand.add(node(curled(at, heading, phase, k, length), k, .9f * cut.volume() + .35f));
            at = at.plus(heading.times(length / (cut.nodes() - 1)));
            float want = layer * Math.min(1, (k + 1) / 2.5f);
            float d = head.distance(at.x(), at.y(), at.z());
            Vec3 out = outward(at, d);
            if (d < want) {
                at = at.plus(out.times(want - d));
            } else if (d > want + .5f * cut.volume() + .15f) {
                at = at.minus(out.times((d - want - .5f * cut.volume() - .15f) * .55f));
            }
            if (d < want + .5f) {
                heading = heading.minus(out.times(.7f * heading.dot(out)));
            }
            heading = heading.plus(new Vec3(bell() * .10f + clump * .08f, -gravity, bell() * .10f));
        }
        return strand;
    }

    private List<Strands.Node> fallingStrand(Vec3 root, Vec3 normal, float above) {
        float cy = head.canonicalY(root.y());
        // The parting runs back from the forehead and is lost behind the crown.
        float parting = mix(hair.parting(), 0, smoothStep(2, -5, root.z()));
        float from = root.x() - parting + .35f * Noise.at(root.z() * 1.7f, grain, 4);
        float side = from >= 0 ? 1 : -1;
        float near = smoothStep(2.2f, 0, Math.abs(from)) * smoothStep(5, 8, cy);
        float length = cut.sides() * (.82f + .22f * random.nextFloat()) - .35f * Math.max(0, 6 - cy);
        float clump = Noise.at(root.x() * 1.0f, root.y() * 1.0f, root.z() * 1.0f + grain);
        float clump2 = Noise.at(root.x() * .9f + 5, root.y() * .9f, root.z() * .9f + grain);
        float front = smoothStep(2, 7, root.z());
        Vec3 heading = new Vec3(side * (.9f - .2f * near), -.15f, -.15f - .45f * front)
                .plus(new Vec3(bell() * .10f + clump * .22f, bell() * .08f, bell() * .10f + clump2 * .22f))
                .plus(normal.times(.35f + .75f * near));
        float layer = (.12f + .88f * random.nextFloat()) * cut.volume() * (.4f + .6f * smoothStep(0, 1.5f, above));
        float phase = curlPhase(root);
        List<Strands.Node> strand = new ArrayList<>(cut.nodes());
        Vec3 at = root.minus(normal.times(.08f));
        float step = length / (cut.nodes() - 1);
        for (int k = 0; k < cut.nodes(); k++) {
            heading = heading.unit();
            strand.add(node(curled(at, heading, phase, k, length), k, cut.volume()));
            at = at.plus(heading.times(step));
            float want = layer * Math.min(1, (k + 1) * step / 3.2f);
            float d = head.distance(at.x(), at.y(), at.z());
            Vec3 out = outward(at, d);
            if (d < want) {
                at = at.plus(out.times(want - d));
            } else if (at.y() > -9 && d > want + .5f) {
                at = at.minus(out.times((d - want - .5f) * .7f));
            }
            if (d < want + .8f) {
                heading = heading.minus(out.times(heading.dot(out)));
            }
            heading = heading.plus(fall(root, at, side, clump, k));
        }
        return strand;
    }

    /** Gravity, strays, and the push that keeps hair off the face. */
    private Vec3 fall(Vec3 root, Vec3 at, float side, float clump, int k) {
        float stray = Noise.at(at.y() * .22f + clump * 3, root.x() * .5f, root.z() * .5f + grain);
        float strayZ = Noise.at(at.y() * .22f + 7, root.x() * .5f, root.z() * .5f + grain);
        float dx = stray * .14f;
        float dz = -.10f + strayZ * .14f;
        float face = Math.abs(at.x());
        if (face < 6.4f && at.z() > 3f && at.y() < 5.5f) {
            dx += side * .9f;
            dz -= .55f;
        }
        if (at.y() < -7 && cut.sides() < 18) {
            // A bob turns in at its ends.
            dx -= side * .16f;
        }
        return new Vec3(dx, -.34f - .03f * k, dz);
    }

    /** Along the scalp to the knot of a tail. */
    private List<Strands.Node> gatheredStrand(Vec3 root, Vec3 normal) {
        float layer = (.08f + random.nextFloat() * .4f) * cut.volume();
        float reach = root.minus(tie).norm() * 1.18f;
        List<Strands.Node> strand = new ArrayList<>(cut.nodes());
        Vec3 at = root.minus(normal.times(.08f));
        float step = reach / (cut.nodes() - 1);
        for (int k = 0; k < cut.nodes(); k++) {
            strand.add(node(at, k, .8f));
            Vec3 goal = tie.minus(at);
            if (goal.norm() < step) {
                at = at.towards(tie, .7f);
                continue;
            }
            Vec3 heading = goal.unit().plus(new Vec3(bell() * .03f, .16f * (1 - k / (float) cut.nodes()), 0));
            at = at.plus(heading.unit().times(step));
            float d = head.distance(at.x(), at.y(), at.z());
            float want = layer * Math.min(1, (k + 1) / 3f) + .05f;
            Vec3 out = outward(at, d);
            at = at.plus(out.times((want - d) * (d < want ? 1 : .5f)));
        }
        return strand;
    }

    private List<Strands.Node> tailStrand() {
        float length = cut.sides() * (.75f + .3f * random.nextFloat());
        Vec3 heading = new Vec3(bell() * .25f, .35f + bell() * .2f, -1);
        float phase = random.nextFloat() * .6f;
        Vec3 at = tie.plus(new Vec3(bell() * .4f, bell() * .4f, 0));
        float drift = .10f * Math.signum(hair.parting());
        List<Strands.Node> strand = new ArrayList<>(cut.nodes());
        for (int k = 0; k < cut.nodes(); k++) {
            heading = heading.unit();
            strand.add(node(curled(at, heading, phase, k, length), k, 1.5f));
            at = at.plus(heading.times(length / (cut.nodes() - 1)));
            heading = heading.plus(new Vec3(drift + bell() * .05f, -.5f, at.z() < -12.5f ? .32f : 0));
        }
        return strand;
    }

    private void growFringe(Mesh skin, Strands strands, int count, float end) {
        Roots roots = new Roots(skin, .2f, 4.6f);
        for (int s = 0; s < count && !roots.none(); s++) {
            int t = roots.pick();
            strands.add(fringeStrand(roots.within(t), roots.normal(t), end), 0);
        }
    }

    private List<Strands.Node> fringeStrand(Vec3 root, Vec3 normal, float end) {
        int nodes = 10;
        float clump = Noise.at(root.x() * 1.7f, grain, root.z() * .8f);
        float goal = head.fromCanonical(0, end, 0).y() + .4f * bell() + .7f * clump + .06f * root.x() * hair.parting();
        float drop = Math.max(1, root.y() - goal);
        float step = (drop + .55f * Math.max(0, 8.5f - root.z()) + .6f) / (nodes - 1);
        Vec3 heading = new Vec3(.10f * root.x() - .12f * hair.parting() + bell() * .10f + .5f * clump, -.2f, 1)
                .plus(normal.times(.7f));
        float layer = .15f + .55f * random.nextFloat();
        List<Strands.Node> strand = new ArrayList<>(nodes);
        Vec3 at = root.minus(normal.times(.08f));
        for (int k = 0; k < nodes; k++) {
            heading = heading.unit();
            strand.add(node(at, k, nodes, .8f));
            at = at.plus(heading.times(step));
            float want = layer * Math.min(1, (k + 1) / 3f);
            float d = head.distance(at.x(), at.y(), at.z());
            Vec3 out = outward(at, d);
            if (d < want) {
                at = at.plus(out.times(want - d));
            }
            if (d < want + .5f) {
                heading = heading.minus(out.times(heading.dot(out)));
            }
            heading = heading.plus(new Vec3(.02f * bell() - .01f * at.x(), -.45f, .02f));
        }
        return strand;
    }

    /** Neighbouring hairs curl together. */
    private float curlPhase(Vec3 root) {
        return Noise.at(root.x() * .8f + 11, root.y() * .8f, root.z() * .8f + grain) * 2.2f + .12f * random.nextFloat();
    }

    /** A point of the strand moved onto a helix around its course. */
    private Vec3 curled(Vec3 at, Vec3 heading, float phase, int k, float length) {
        float radius = cut.curl() * Math.min(1, k / 3f);
        if (radius < .01f) {
            return at;
        }
        float turn = (phase + k * length / (cut.nodes() - 1) / cut.pitch()) * TWO_PI;
        Vec3 across = heading.cross(Math.abs(heading.y()) < .8f ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0))
                .unit();
        Vec3 other = heading.cross(across);
        return at.plus(across.times(radius * (float) StrictMath.cos(turn)))
                .plus(other.times(radius * (float) StrictMath.sin(turn)));
    }

    private Strands.Node node(Vec3 at, int k, float depth) {
        return node(at, k, cut.nodes(), depth);
    }

    private Strands.Node node(Vec3 at, int k, int nodes, float depth) {
        float d = head.distance(at.x(), at.y(), at.z());
        float occlusion = (.30f + .70f * saturate(d / depth)) * (k == 0 ? .6f : 1);
        float u = k / (float) (nodes - 1);
        float taper = (k == 0 ? .6f : 1) * (1 - .85f * u * u * u);
        return new Strands.Node(at.x(), at.y(), at.z(), occlusion, cut.width() * taper);
    }

    private Vec3 outward(Vec3 p, float d) {
        float e = .1f;
        Vec3 g = new Vec3(
                head.distance(p.x() + e, p.y(), p.z()) - d,
                head.distance(p.x(), p.y() + e, p.z()) - d,
                head.distance(p.x(), p.y(), p.z() + e) - d);
        return g.times(1 / (g.norm() + 1e-6f));
    }

    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() + random.nextFloat() - 2) * 1.73f;
    }

    /** The part of the skin that hair grows from, to be picked evenly by area. */
    private final class Roots {
        private final Mesh skin;
        private final int[] candidates;
        private final double[] cumulative;
        private int count;
        private double area;

        /** @param atLeast cm above the hairline */
        Roots(Mesh skin, float atLeast, float frontOf) {
            this.skin = skin;
            this.candidates = new int[skin.triangleCount()];
            this.cumulative = new double[skin.triangleCount()];
            for (int t = 0; t < skin.triangleCount(); t++) {
                int a = skin.triangles[t * 3];
                if (skin.z[a] > frontOf
                        && skin.y[a] > -8
                        && above(new Vec3(skin.x[a], skin.y[a], skin.z[a])) > atLeast) {
                    area += area(t);
                    candidates[count] = t;
                    cumulative[count++] = area;
                }
            }
        }

        boolean none() {
            return count == 0;
        }

        int pick() {
            int at = Arrays.binarySearch(cumulative, 0, count, random.nextDouble() * area);
            return candidates[Math.min(count - 1, at < 0 ? -at - 1 : at)];
        }

        Vec3 normal(int t) {
            int a = skin.triangles[t * 3];
            return new Vec3(skin.nx[a], skin.ny[a], skin.nz[a]);
        }

        Vec3 within(int t) {
            float u = random.nextFloat();
            float v = random.nextFloat();
            if (u + v > 1) {
                u = 1 - u;
                v = 1 - v;
            }
            Vec3 a = corner(t, 0);
            return a.plus(corner(t, 1).minus(a).times(u))
                    .plus(corner(t, 2).minus(a).times(v));
        }

        private double area(int t) {
            Vec3 a = corner(t, 0);
            return corner(t, 1).minus(a).cross(corner(t, 2).minus(a)).norm();
        }

        private Vec3 corner(int t, int k) {
            int v = skin.triangles[t * 3 + k];
            return new Vec3(skin.x[v], skin.y[v], skin.z[v]);
        }
    }
}

package dev.vigil.renderer.internal.mesh;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.math.Vec3;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Triangles with per-vertex rest position, normal, ambient occlusion, rig weights and two material masks. Strand meshes hold
 * the tangent in the normal and a signed half width, two vertices a node.
 */
public final class Mesh {

    public final Material material;
    public final BodyPart part;
    public final Attachment attachment;
    public final int vertexCount;
    public final float[] x;
    public final float[] y;
    public final float[] z;
    public final float[] nx;
    public final float[] ny;
    public final float[] nz;
    public final float[] occlusion;
    public final float[] jawWeight;
    public final float[] headWeight;
    public final float[] maskA;
    public final float[] maskB;
    public final float[] halfWidth;
    /** Joints of the limb before a vertex, for meshes that follow limbs. */
    public final float[] along;
    /** Which of its attachment's limbs a vertex follows. */
    public final byte[] limb;

    public int[] triangles;
    public boolean castsShadow = true;
    public boolean cutByLids;
    public boolean strands;
    /** Worn thing with which alone this is seen, and one that hides it. */
    private @Nullable BodyPart with;

    private @Nullable BodyPart without;

    public Mesh(Material material, BodyPart part, Attachment attachment, int vertexCount, int[] triangles) {
        this.material = material;
        this.part = part;
        this.attachment = attachment;
        this.vertexCount = vertexCount;
        this.triangles = triangles;
        this.x = new float[vertexCount];
        this.y = new float[vertexCount];
        this.z = new float[vertexCount];
        this.nx = new float[vertexCount];
        this.ny = new float[vertexCount];
        this.nz = new float[vertexCount];
        this.occlusion = new float[vertexCount];
        this.jawWeight = new float[vertexCount];
        this.headWeight = new float[vertexCount];
        this.maskA = new float[vertexCount];
        this.maskB = new float[vertexCount];
        this.halfWidth = new float[vertexCount];
        this.along = new float[vertexCount];
        this.limb = new byte[vertexCount];
        Arrays.fill(occlusion, 1);
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public void place(int vertex, float px, float py, float pz) {
        x[vertex] = px;
        y[vertex] = py;
        z[vertex] = pz;
    }

    public void face(int vertex, float px, float py, float pz) {
        float scale = 1 / (length(px, py, pz) + 1e-12f);
        nx[vertex] = px * scale;
        ny[vertex] = py * scale;
        nz[vertex] = pz * scale;
    }

    /** Lets the whole mesh follow the skull (jaw 0) or the jaw (jaw 1). */
    public Mesh followingHead(float jaw) {
        Arrays.fill(headWeight, 1);
        Arrays.fill(jawWeight, jaw);
        return this;
    }

    public Mesh shownWith(BodyPart worn) {
        with = worn;
        return this;
    }

    public Mesh hiddenWith(BodyPart worn) {
        without = worn;
        return this;
    }

    /** Whether this is seen while these things are worn. */
    public boolean shown(Set<BodyPart> worn) {
        return (with == null || worn.contains(with)) && (without == null || !worn.contains(without));
    }

    /** Whether this is in its place in every frame. */
    public boolean still() {
        return attachment == Attachment.WORLD && with == null && without == null;
    }

    public Mesh withoutShadow() {
        castsShadow = false;
        return this;
    }

    /** A copy that may be changed without changing a person's baked meshes. */
    public Mesh again() {
        return as(part, attachment);
    }

    /** Such a copy that belongs to something else and moves with it. */
    public Mesh as(BodyPart other, Attachment follows) {
        Mesh mesh = new Mesh(material, other, follows, vertexCount, triangles);
        for (int v = 0; v < vertexCount; v++) {
            mesh.copy(this, v, v);
        }
        mesh.castsShadow = castsShadow;
        mesh.cutByLids = cutByLids;
        mesh.strands = strands;
        return mesh;
    }

    /** Such a copy that is made of something else. */
    public Mesh of(Material other) {
        Mesh mesh = new Mesh(other, part, attachment, vertexCount, triangles);
        for (int v = 0; v < vertexCount; v++) {
            mesh.copy(this, v, v);
        }
        mesh.castsShadow = castsShadow;
        return mesh;
    }

    /** The mirror image in x, e.g. the other forearm, under another attachment. */
    public Mesh mirrored(Attachment other) {
        int[] flipped = triangles.clone();
        for (int t = 0; t < flipped.length; t += 3) {
            int swap = flipped[t + 1];
            flipped[t + 1] = flipped[t + 2];
            flipped[t + 2] = swap;
        }
        Mesh mesh = new Mesh(material, part, other, vertexCount, flipped);
        for (int v = 0; v < vertexCount; v++) {
            mesh.copy(this, v, v);
            mesh.x[v] = -x[v];
            mesh.nx[v] = -nx[v];
        }
        mesh.castsShadow = castsShadow;
        return mesh;
    }

    /** The triangles whose first corner is wanted, as a mesh of their own that still meets the rest without a seam. */
    public Mesh part(BodyPart newPart, IntPredicate wanted) {
        int[] newIndex = new int[vertexCount];
        Arrays.fill(newIndex, -1);
        int[] sources = new int[vertexCount];
        int[] kept = new int[triangles.length];
        int count = 0;
        int size = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            if (!wanted.test(triangles[t])) {
                continue;
            }
            for (int k = 0; k < 3; k++) {
                int v = triangles[t + k];
                if (newIndex[v] < 0) {
                    newIndex[v] = count;
                    sources[count++] = v;
                }
                kept[size++] = newIndex[v];
            }
        }
        Mesh mesh = new Mesh(material, newPart, attachment, count, Arrays.copyOf(kept, size));
        for (int v = 0; v < count; v++) {
            mesh.copy(this, sources[v], v);
        }
        mesh.castsShadow = castsShadow;
        return mesh;
    }

    private void copy(Mesh from, int source, int target) {
        place(target, from.x[source], from.y[source], from.z[source]);
        nx[target] = from.nx[source];
        ny[target] = from.ny[source];
        nz[target] = from.nz[source];
        occlusion[target] = from.occlusion[source];
        jawWeight[target] = from.jawWeight[source];
        headWeight[target] = from.headWeight[source];
        maskA[target] = from.maskA[source];
        maskB[target] = from.maskB[source];
        halfWidth[target] = from.halfWidth[source];
        along[target] = from.along[source];
        limb[target] = from.limb[source];
    }

    /** Normals as the area-weighted mean of the faces around. */
    public void normalsFromFaces() {
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t];
            int b = triangles[t + 1];
            int c = triangles[t + 2];
            Vec3 u = new Vec3(x[b] - x[a], y[b] - y[a], z[b] - z[a]);
            Vec3 w = new Vec3(x[c] - x[a], y[c] - y[a], z[c] - z[a]);
            Vec3 n = u.cross(w);
            for (int k = 0; k < 3; k++) {
                int v = triangles[t + k];
                nx[v] += n.x();
                ny[v] += n.y();
                nz[v] += n.z();
            }
        }
        for (int v = 0; v < vertexCount; v++) {
            face(v, nx[v], ny[v], nz[v]);
        }
    }
}

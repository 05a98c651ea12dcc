package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.EarField;
import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.field.TeethField;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The meshes of a head without hair: skin, ears, eyeballs, lid linings, teeth and tongue. */
final class HeadMeshes {

    private final HeadField field;
    private final HeadShape shape;
    private final Appearance.Complexion complexion;
    private final float grain;

    HeadMeshes(HeadField field, Identity identity) {
        this.field = field;
        this.complexion = identity.appearance().skin();
        this.grain = Math.floorMod(identity.seed(), 61L) * 3.7f;
        this.shape = field.shape();
    }

    /** Skin; mask A marks the lips, mask B is the pigment around its mean, -1 to 1. */
    Mesh skin() {
        float half = 5.6f * shape.width() * 1.02f;
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.HEAD,
                Attachment.HEAD,
                field,
                GridAxis.of(-10, -half, .3f, half, .135f, 10, .3f),
                GridAxis.of(
                        -25,
                        field.fromCanonical(0, -12.8f, 0).y(),
                        .4f,
                        2.7f * shape.skullHeight(),
                        .135f,
                        12.6f * shape.skullHeight(),
                        .3f),
                GridAxis.of(-11, 4.2f, .35f, 12.6f, .14f));
        FieldBaker.normals(mesh, field, .03f);
        FieldBaker.occlusion(mesh, field, .9f);
        mesh.cutByLids = true;
        Workers.each(mesh.vertexCount, v -> {
            float x = mesh.x[v];
            float y = mesh.y[v];
            float z = mesh.z[v];
            mesh.jawWeight[v] = field.jawWeight(x, y, z);
            mesh.headWeight[v] = field.headWeight(y, z);
            float cy = field.canonicalY(y);
            float lips = field.lips(Math.abs(field.canonicalX(x, cy)), cy, z);
            mesh.maskA[v] = z > 8.2f ? 1 - smoothStep(.10f, .24f, lips) : 0;
            mesh.maskB[v] = pigment(x, y, z);
            if (z > 1 && y > -13) {
                mesh.occlusion[v] *= 1 + .25f * Math.min(0, convexity(x, y, z));
            }
            if (z > 8.1f && cy < -6.6f && cy > -8.9f) {
                // Occlusion was baked with the lips apart; around closed lips it would leave smudges.
                mesh.occlusion[v] = Math.max(mesh.occlusion[v], .72f + .2f * smoothStep(8.1f, 8.9f, z));
            }
        });
        return mesh;
    }

    private float pigment(float x, float y, float z) {
        float blotch = Noise.fractal(x * .9f, y * .9f, z * .9f + grain, 3);
        float spots = smoothStep(.42f, .8f, Noise.at(x * 2.7f, y * 2.7f, z * 2.7f + grain));
        float freckles = smoothStep(.25f, .6f, Noise.at(x * 4.3f, y * 4.3f, z * 4.3f + grain))
                * smoothStep(2, -.5f, Math.abs(y + 2))
                * smoothStep(5, 8, z);
        float fine = .18f * Noise.at(x * 5.1f + 7, y * 5.1f, z * 5.1f);
        return clamp(.75f * blotch + fine + complexion.freckles() * (1.6f * freckles + 1.1f * spots), -1, 2);
    }

    private float convexity(float x, float y, float z) {
        float e = .2f;
        float bulge = field.distance(x + e, y - e, z - e)
                + field.distance(x - e, y - e, z + e)
                + field.distance(x - e, y + e, z - e)
                + field.distance(x + e, y + e, z + e);
        return clamp(bulge / (4 * e * e), -1, 1);
    }

    Mesh ear(int side) {
        EarField ear = new EarField(field, side);
        Vec3 c = ear.centre();
        float from = side > 0 ? c.x() - 1.6f : -c.x() - 3.0f;
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.EAR,
                Attachment.HEAD,
                ear,
                GridAxis.of(from, from + 4.6f, .14f),
                GridAxis.of(c.y() - 3.8f, c.y() + 3.6f, .15f),
                GridAxis.of(c.z() - 3.2f, c.z() + 2.6f, .14f));
        FieldBaker.normals(mesh, ear, .03f);
        FieldBaker.occlusion(mesh, (x, y, z) -> Math.min(ear.distance(x, y, z), field.distance(x, y, z)), .6f);
        Arrays.fill(mesh.maskB, .6f);
        return mesh.followingHead(0);
    }

    /** Front part of an eyeball; mask A holds the side. */
    Mesh eyeball(int side) {
        int around = 28;
        int rings = 18;
        int[] triangles = new int[around * rings * 6];
        int t = 0;
        for (int j = 0; j < rings; j++) {
            for (int i = 0; i < around; i++) {
                int a = j * around + i;
                int b = j * around + (i + 1) % around;
                for (int v : new int[] {a, a + around, b, b, a + around, b + around}) {
                    triangles[t++] = v;
                }
            }
        }
        Mesh mesh = new Mesh(Material.EYE, BodyPart.EYE, Attachment.HEAD, around * (rings + 1), triangles);
        Vec3 left = field.leftEye();
        for (int j = 0; j <= rings; j++) {
            for (int i = 0; i < around; i++) {
                double polar = Math.PI * .72 * j / rings;
                double azimuth = 2 * Math.PI * i / around;
                float sx = (float) (StrictMath.sin(polar) * StrictMath.cos(azimuth));
                float sy = (float) (StrictMath.sin(polar) * StrictMath.sin(azimuth));
                float sz = (float) StrictMath.cos(polar);
                int v = j * around + i;
                float r = HeadField.EYE_RADIUS;
                mesh.place(v, left.x() * side + sx * r, left.y() + sy * r, left.z() + sz * r);
                mesh.face(v, sx, sy, sz);
                mesh.maskA[v] = side;
            }
        }
        return mesh.followingHead(0);
    }

    /** An inset, uncut copy of the skin around the eyes: fills the corners behind the eyeballs. */
    Mesh lidLining(Mesh skin) {
        Vec3 eye = field.leftEye();
        int[] copyOf = new int[skin.vertexCount];
        Arrays.fill(copyOf, -1);
        List<Integer> sources = new ArrayList<>();
        int[] triangles = new int[skin.triangles.length];
        int t = 0;
        for (int i = 0; i < skin.triangles.length; i += 3) {
            if (near(skin, skin.triangles[i], eye)
                    && near(skin, skin.triangles[i + 1], eye)
                    && near(skin, skin.triangles[i + 2], eye)) {
                for (int k = 0; k < 3; k++) {
                    int v = skin.triangles[i + k];
                    if (copyOf[v] < 0) {
                        copyOf[v] = sources.size();
                        sources.add(v);
                    }
                    triangles[t++] = copyOf[v];
                }
            }
        }
        Mesh mesh = new Mesh(
                Material.LID_LINING, BodyPart.HEAD, Attachment.HEAD, sources.size(), Arrays.copyOf(triangles, t));
        for (int i = 0; i < sources.size(); i++) {
            int v = sources.get(i);
            float inset = .165f;
            Vec3 under = new Vec3(
                    skin.x[v] - inset * skin.nx[v], skin.y[v] - inset * skin.ny[v], skin.z[v] - inset * skin.nz[v]);
            Vec3 placed = behindEyeball(under, under.x() > 0 ? eye : eye.mirrored());
            mesh.place(i, placed.x(), placed.y(), placed.z());
            mesh.face(i, skin.nx[v], skin.ny[v], skin.nz[v]);
            mesh.occlusion[i] = .5f;
        }
        return mesh.followingHead(0).withoutShadow();
    }

    /** Keeps the lining out of sight where the eyeball fills the gap between the lids; only the corners show it. */
    private static Vec3 behindEyeball(Vec3 point, Vec3 eye) {
        Vec3 out = point.minus(eye);
        float most = HeadField.EYE_RADIUS - .04f;
        float corner = smoothStep(1.02f, 1.34f, Math.abs(out.x()));
        return out.norm() <= most ? point : eye.plus(out.unit().times(most)).towards(point, corner);
    }

    private static boolean near(Mesh mesh, int v, Vec3 eye) {
        float dx = Math.abs(mesh.x[v]) - eye.x();
        float dy = mesh.y[v] - eye.y();
        float dz = mesh.z[v] - eye.z();
        return dz > 0 && dx * dx + dy * dy + dz * dz < 2.1f * 2.1f;
    }

    Mesh teeth(boolean upper) {
        float row = upper ? -7.02f : -8.55f;
        TeethField teeth = new TeethField(field, row);
        float y = field.fromCanonical(0, row, 0).y();
        Mesh mesh = SurfaceNets.mesh(
                Material.TEETH,
                BodyPart.MOUTH,
                Attachment.HEAD,
                teeth,
                GridAxis.of(-3.4f, 3.4f, .13f),
                GridAxis.of(y - 1, y + 1, .14f),
                GridAxis.of(2.5f, 9.4f, .16f));
        FieldBaker.normals(mesh, teeth, .03f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.occlusion[v] = .75f * smoothStep(4.5f, 8.8f, mesh.z[v]);
        }
        return mesh.followingHead(upper ? 0 : 1);
    }

    Mesh tongue() {
        float y0 = field.fromCanonical(0, -9.45f, 0).y();
        Field tongue = (x, y, z) -> ellipsoid(x, y, z, 0, y0, 4.8f, 1.6f, .7f, 2.9f);
        Mesh mesh = SurfaceNets.mesh(
                Material.TONGUE,
                BodyPart.MOUTH,
                Attachment.HEAD,
                tongue,
                GridAxis.of(-2.2f, 2.2f, .25f),
                GridAxis.of(y0 - 1.1f, y0 + 1.7f, .22f),
                GridAxis.of(1.5f, 8.6f, .25f));
        FieldBaker.normals(mesh, tongue, .03f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.occlusion[v] = .04f + smoothStep(3.5f, 8.4f, mesh.z[v]) * .22f;
        }
        return mesh.followingHead(1);
    }
}

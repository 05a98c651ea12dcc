package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import java.util.List;

/** Mask, cap and scarf, fitted on the head of the person who wears them. */
public final class Headwear {

    /** The cap's crown stands off the skull by this much, over the hair. */
    private static final float CROWN_CM = 1.15f;

    private final HeadField head;

    public Headwear(HeadField head) {
        this.head = head;
    }

    /** A pleated mask from the bridge of the nose to under the chin, with its loops around the ears. */
    public List<Mesh> mask() {
        Mesh mesh = SheetOnFace.mask(head);
        float ear = head.fromCanonical(7.4f, 0, 0).x();
        return List.of(
                mesh.shownWith(BodyPart.MASK),
                loop(1, ear).shownWith(BodyPart.MASK),
                loop(-1, ear).shownWith(BodyPart.MASK));
    }

    private Mesh loop(int side, float ear) {
        Vec3 upper = new Vec3(side * ear * .80f, -3.6f, 5.0f);
        Vec3 lower = new Vec3(side * ear * .74f, -9.6f, 4.2f);
        Vec3 behind = new Vec3(side * (ear + .45f), .4f, -1.2f);
        Mesh mesh = Ribbon.along(
                Material.FLEECE,
                BodyPart.MASK,
                Attachment.HEAD,
                new Vec3(0, .17f, 0),
                upper,
                behind,
                behind.plus(new Vec3(0, -3.6f, -.5f)),
                lower);
        return mesh.followingHead(0).withoutShadow();
    }

    /** A cap with its visor, worn straight. */
    public Mesh cap() {
        Field cap = this::cap;
        Mesh mesh = SurfaceNets.mesh(
                Material.FELT,
                BodyPart.HAT,
                Attachment.HEAD,
                cap,
                GridAxis.of(-10, 10, .42f),
                GridAxis.of(-1, 2, .5f, 6, .3f, 14.2f, .45f),
                GridAxis.of(-13, 8, .5f, 17.5f, .36f));
        FieldBaker.normals(mesh, cap, .06f);
        FieldBaker.occlusion(mesh, cap, 1);
        return mesh.followingHead(0).shownWith(BodyPart.HAT);
    }

    private float cap(float px, float py, float z) {
        float y = head.canonicalY(py);
        float x = Math.abs(head.canonicalX(px, y));
        float crown = crown(x, y, z);
        float brim = brimAt(z);
        float d = smoothMax(crown, brim - y, .35f);
        // The visor curves down to its sides and grows out of the front of the crown.
        float sheet = Math.abs(y - (5.2f - .050f * x * x - .12f * (z - 8))) - .26f;
        float outline = roundBox(x, 0, z - 10.2f, 6.9f, 1, 5.6f, 5.4f);
        float visor = smoothMax(sheet, outline, .2f);
        float button = length(x, y - 12.9f, z + .2f) - .55f;
        return Math.min(smoothMin(d, visor, .35f), button) * .85f;
    }

    /** Lower edge of the cap: higher over the forehead than in the neck. */
    private static float brimAt(float z) {
        return mix(2.0f, 5.0f, saturate((z + 9) / 18));
    }

    private static float crown(float x, float y, float z) {
        float back = ellipsoid(x, y, z, 0, 3.1f, -.7f, 7.5f + CROWN_CM, 8.6f + CROWN_CM, 9.3f + CROWN_CM);
        return smoothMin(
                back, ellipsoid(x, y, z, 0, 3.9f, 2.9f, 6.3f + CROWN_CM, 6.6f + CROWN_CM, 6.2f + CROWN_CM), 2.2f);
    }

    /** Hair as it lies under the cap: what stands out of it is pressed to the skull. */
    public Mesh pressed(Mesh hair) {
        Mesh mesh = hair.again();
        for (int v = 0; v < mesh.vertexCount; v++) {
            float y = head.canonicalY(mesh.y[v]);
            float x = head.canonicalX(mesh.x[v], y);
            if (y > brimAt(mesh.z[v]) - .6f && crown(Math.abs(x), y, mesh.z[v]) > -.35f) {
                Vec3 p = intoCrown(x, y, mesh.z[v]);
                Vec3 own = head.fromCanonical(p.x(), p.y(), p.z());
                mesh.place(v, own.x(), own.y(), own.z());
            }
        }
        return mesh.shownWith(BodyPart.HAT);
    }

    private static Vec3 intoCrown(float x, float y, float z) {
        Vec3 centre = new Vec3(0, 3.1f, -.2f);
        Vec3 p = new Vec3(x, y, z);
        for (int step = 0; step < 12 && crown(Math.abs(p.x()), p.y(), p.z()) > -.4f; step++) {
            p = p.towards(centre, .07f);
        }
        return p;
    }

    /** A thick scarf around the neck, up to the lips. */
    public Mesh scarf(Field torso) {
        float top = head.fromCanonical(0, -8.3f, 0).y();
        Field scarf = (x, y, z) -> scarf(torso, x, y, z, top);
        Mesh mesh = SurfaceNets.mesh(
                Material.KNIT,
                BodyPart.SCARF,
                Attachment.HEAD,
                scarf,
                GridAxis.of(-12, 12, .42f),
                GridAxis.of(-23, top + 2.4f, .42f),
                GridAxis.of(-13, 13, .42f));
        FieldBaker.normals(mesh, scarf, .08f);
        FieldBaker.occlusion(mesh, scarf, 1.2f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.headWeight[v] = head.headWeight(mesh.y[v], mesh.z[v]);
            mesh.maskA[v] = (float) StrictMath.atan2(mesh.x[v], mesh.z[v] + 2) * 9;
            mesh.maskB[v] = mesh.y[v];
        }
        return mesh.shownWith(BodyPart.SCARF);
    }

    private float scarf(Field torso, float x, float y, float z, float top) {
        float back = z + 2 + .12f * (y + 12);
        float turn = (float) StrictMath.atan2(x, back);
        float wave = .35f * Noise.at(turn * 1.3f + 5, y * .16f, 3);
        float rolls = .45f * (1 - Math.abs(Noise.at(turn * .7f, y * .42f + turn * .30f, 9)));
        float body = Math.min(head.distance(x, y, z), torso.distance(x, y, z) + .4f) - 1.25f - rolls - wave;
        float ring = length(x * .92f, back * .80f, 0) - 9.6f - wave;
        float upper = y - (top + .10f * (9 - z) + .5f * wave);
        float lower = -19.5f + .35f * (z - 2) - y;
        return smoothMax(smoothMax(body, ring, 2), smoothMax(upper, lower, 1), 2) * .7f;
    }
}

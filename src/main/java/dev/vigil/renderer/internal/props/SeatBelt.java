package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.TorsoField;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.scenario.Belt;
import java.util.ArrayList;
import java.util.List;

/**
 * A three-point belt: from the reel up the B-pillar, through the guide, over the outer shoulder and across the chest into
 * the buckle at the hip, draped on the torso's own field; given for a driver on the left of the car.
 */
public final class SeatBelt {

    private static final int SEGMENTS = 70;
    private static final float HALF_WIDTH = 2.1f;
    private static final Vec3 GUIDE_TO_REEL = new Vec3(2, -66, -2);
    private static final Vec3 SHOULDER = new Vec3(10.5f, -14.2f, -2);
    private static final Vec3 BUCKLE = new Vec3(-15, -58, 10);
    private static final Vec3 OUTER_HIP = new Vec3(21, -63, -2);
    private static final float AT_SHOULDER = .26f;

    private final TorsoField torso;
    private final int outer;
    private final Vec3 guide;
    private final Vec3 reel;

    private SeatBelt(TorsoField torso, Vec3 guide) {
        this.torso = torso;
        this.outer = guide.x() > 0 ? 1 : -1;
        this.guide = guide.x() > 0 ? guide : guide.mirrored();
        this.reel = this.guide.plus(GUIDE_TO_REEL);
    }

    /** The straps of a worn belt alone. @param guide where it comes from, seen from the eyes */
    public static List<Mesh> straps(TorsoField torso, Vec3 guide) {
        SeatBelt seatBelt = new SeatBelt(torso, guide);
        return List.of(seatBelt.shoulderStrap(), seatBelt.lapStrap());
    }

    /** @param guide where the belt leaves the pillar, seen from the eyes */
    public static List<Mesh> meshes(Belt belt, TorsoField torso, Vec3 guide) {
        SeatBelt seatBelt = new SeatBelt(torso, guide);
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(seatBelt.hardware());
        meshes.add(seatBelt.straight(Attachment.WORLD, new Vec3(.9f, 0, 1.9f), seatBelt.guide, seatBelt.reel));
        switch (belt) {
            case WORN -> {
                meshes.add(seatBelt.shoulderStrap());
                meshes.add(seatBelt.lapStrap());
            }
            case BEHIND -> {
                meshes.add(seatBelt.strapBehind());
                meshes.add(seatBelt.lapStrap());
            }
            case ABSENT ->
                meshes.add(seatBelt.straight(
                        Attachment.WORLD,
                        new Vec3(.9f, 0, 1.9f),
                        seatBelt.guide.plus(new Vec3(-1.2f, 0, .6f)),
                        seatBelt.reel));
        }
        return meshes;
    }

    private Mesh shoulderStrap() {
        Mesh mesh = Ribbon.flat(Material.BELT, BodyPart.BELT, Attachment.BODY, SEGMENTS + 1);
        for (int i = 0; i <= SEGMENTS; i++) {
            row(mesh, i);
        }
        smooth(mesh);
        faceForward(mesh);
        for (int i = 0; i <= SEGMENTS; i++) {
            for (int k = 0; k < 3; k++) {
                // The guide stays where it is when the body leans.
                follow(mesh, i * 3 + k, Math.min(1, i / (SEGMENTS * AT_SHOULDER)));
            }
        }
        return mesh;
    }

    private void row(Mesh mesh, int i) {
        float u = i / (float) SEGMENTS;
        Vec3 centre = u < AT_SHOULDER
                ? guide.towards(SHOULDER, u / AT_SHOULDER)
                : SHOULDER.towards(BUCKLE, (u - AT_SHOULDER) / (1 - AT_SHOULDER));
        float turn = smoothStep(.16f, .36f, u);
        float acrossX = mix(-.42f, -.86f, turn);
        float acrossY = mix(.91f, .50f, turn);
        for (int k = -1; k <= 1; k++) {
            float x = outer * (centre.x() + k * HALF_WIDTH * acrossX);
            float y = centre.y() + k * HALF_WIDTH * acrossY;
            float draped = u < .17f ? centre.z() : drape(x, y);
            float z = u < .30f ? Math.max(draped, mix(centre.z(), draped, smoothStep(.17f, .29f, u))) : draped;
            mesh.place(i * 3 + k + 1, x, y, z);
            mesh.maskB[i * 3 + k + 1] = u * 19;
        }
    }

    private float drape(float x, float y) {
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

    /** Over the hips, from the buckle to the sill. */
    private Mesh lapStrap() {
        int rows = 29;
        Mesh mesh = Ribbon.flat(Material.BELT, BodyPart.BELT, Attachment.BODY, rows);
        for (int i = 0; i < rows; i++) {
            float u = i / (rows - 1f);
            Vec3 centre = BUCKLE.towards(OUTER_HIP, u);
            for (int k = -1; k <= 1; k++) {
                float x = outer * centre.x();
                float y = centre.y() + k * HALF_WIDTH;
                int v = i * 3 + k + 1;
                mesh.place(v, x, y, Math.max(drape(x, y), centre.z()) + .2f);
                mesh.maskB[v] = u * 9;
                follow(mesh, v, 1);
            }
        }
        return faceForward(mesh);
    }

    /** Over the seat and down behind the back. */
    private Mesh strapBehind() {
        Mesh mesh = straight(
                Attachment.BODY,
                new Vec3(-.9f, 1.9f, 0),
                guide,
                new Vec3(22, -17, -15.5f),
                new Vec3(10, -30, -15),
                new Vec3(-14, -58, -8));
        for (int v = 0; v < mesh.vertexCount; v++) {
            follow(mesh, v, 0);
        }
        return mesh;
    }

    private void follow(Mesh mesh, int v, float share) {
        mesh.limb[v] = (byte) (mesh.x[v] < 0 ? 0 : 1);
        float trunk = torso.rightArm().along(-Math.abs(mesh.x[v]), mesh.y[v], mesh.z[v]);
        mesh.along[v] = share * Math.min(1, trunk);
    }

    private static Mesh faceForward(Mesh mesh) {
        mesh.normalsFromFaces();
        for (int v = 0; v < mesh.vertexCount; v++) {
            if (mesh.nz[v] < 0) {
                mesh.face(v, -mesh.nx[v], -mesh.ny[v], -mesh.nz[v]);
            }
        }
        return mesh;
    }

    private Mesh straight(Attachment attachment, Vec3 across, Vec3... points) {
        Vec3[] sided = new Vec3[points.length];
        for (int i = 0; i < points.length; i++) {
            sided[i] = sided(points[i]);
        }
        return Ribbon.along(Material.BELT, BodyPart.BELT, attachment, sided(across), sided);
    }

    private Vec3 sided(Vec3 p) {
        return outer > 0 ? p : p.mirrored();
    }

    /** The guide's loop at the pillar and the buckle on its stalk. */
    private Mesh hardware() {
        Field field = (px, y, z) -> {
            float x = px * outer;
            float dx = x - guide.x();
            float dy = y - guide.y();
            float dz = z - guide.z();
            float plate = roundBox(dx, dy - .6f, dz, 1.5f, 2.6f, 3.4f, .9f);
            float slot = roundBox(dx, dy + .2f, dz, 4, .7f, 2.5f, .4f);
            float guide = smoothMax(plate, -slot, .3f);
            float foot = roundBox(dx - 2.2f, dy - 1.4f, dz, 1.8f, 1.6f, 1.8f, .8f);
            float stalk = capsule(x, y, z, BUCKLE.x(), BUCKLE.y(), BUCKLE.z(), 1.6f, -19, -72, 0, 1.3f);
            return Math.min(Math.min(guide, foot), stalk) * .9f;
        };
        float pillar = guide.x();
        float[] gx = outer > 0
                ? GridAxis.of(-21, -12, .5f, pillar - 4, 8, pillar + 5, .5f)
                : GridAxis.of(-pillar - 5, -pillar + 4, .5f, 12, 8, 21, .5f);
        Mesh mesh = SurfaceNets.mesh(
                Material.PLASTIC,
                BodyPart.MOUNT,
                Attachment.WORLD,
                field,
                gx,
                GridAxis.of(-74, -55, .6f, -12, 8, -1, .5f),
                GridAxis.of(guide.z() - 5, guide.z() + 5, .5f, -2, 6, 13, .6f));
        return FieldBaker.normals(mesh, field, .06f);
    }
}

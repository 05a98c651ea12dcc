package dev.vigil.renderer.internal.props;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.field.Sdf.smoothMax;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.renderer.internal.rig.Thing;
import java.util.ArrayList;
import java.util.List;

/** What hands hold, each around its own origin: phones and food with z towards the user, vessels with y up. */
public final class HeldThings {

    private static final float PHONE_HALF_WIDTH = 3.65f;
    private static final float PHONE_HALF_HEIGHT = 7.6f;
    private static final float PHONE_HALF_DEPTH = .42f;

    private HeldThings() {}

    /** From a point in the thing's own frame to its surface, cm. */
    public static float distance(Thing thing, Vec3 p) {
        return field(thing).distance(p.x(), p.y(), p.z());
    }

    private static Field field(Thing thing) {
        return switch (thing) {
            case PHONE -> (x, y, z) -> roundBox(x, y, z, PHONE_HALF_WIDTH, PHONE_HALF_HEIGHT, PHONE_HALF_DEPTH, .4f);
            case CUP -> HeldThings::cup;
            case BOTTLE -> HeldThings::bottle;
            case CIGARETTE -> (x, y, z) -> capsule(x, y, z, 0, 0, -3.2f, .40f, 0, 0, 4.6f, .40f);
            case FOOD -> HeldThings::sandwich;
        };
    }

    private static float cup(float x, float y, float z) {
        float radius = mix(2.7f, 3.6f, saturate((y + 5.2f) / 10.4f));
        float wall = length(x, z, 0) - radius;
        float body = smoothMax(wall, Math.abs(y) - 5.2f, .3f);
        float lid = smoothMax(length(x, z, 0) - 3.75f, Math.abs(y - 5.2f) - .35f, .2f);
        return smoothMin(body, lid, .1f) * .9f;
    }

    private static float bottle(float x, float y, float z) {
        float radius = length(x, z, 0);
        float body = smoothMax(radius - 3.2f, Math.abs(y + 2.5f) - 7.5f, 1.2f);
        float neck = smoothMax(radius - 1.35f, Math.abs(y - 7.2f) - 3.3f, .3f);
        return smoothMin(body, neck, 2.6f) * .9f;
    }

    private static float sandwich(float x, float y, float z) {
        float bun = ellipsoid(x, y, z, 0, 0, 0, 4.6f, 3.4f, 2.4f);
        return smoothMax(bun, -ellipsoid(x, y, z, -3.6f, 2.6f, .4f, 2f, 1.6f, 3), .3f) * .8f;
    }

    public static List<Mesh> meshes(Thing thing) {
        List<Mesh> meshes = new ArrayList<>();
        meshes.add(
                switch (thing) {
                    case PHONE -> baked(thing, Material.PLASTIC, BodyPart.PHONE, 4.1f, 8.1f, .8f, .45f, .24f);
                    case CUP -> baked(thing, Material.PAPER, BodyPart.CUP, 4.1f, 6.1f, 4.1f, .42f, .42f);
                    case BOTTLE -> baked(thing, Material.DRINK, BodyPart.BOTTLE, 3.7f, 11, 3.7f, .42f, .42f);
                    case CIGARETTE -> baked(thing, Material.PAPER, BodyPart.CIGARETTE, .6f, .6f, 5.3f, .2f, .4f);
                    case FOOD -> baked(thing, Material.BREAD, BodyPart.FOOD, 5, 4, 3, .4f, .4f);
                });
        if (thing == Thing.PHONE) {
            meshes.add(screen());
        }
        return meshes;
    }

    private static Mesh baked(
            Thing thing, Material material, BodyPart part, float x, float y, float z, float step, float depthStep) {
        Field field = field(thing);
        Mesh mesh = SurfaceNets.mesh(
                material,
                part,
                thing.attachment(),
                field,
                GridAxis.of(-x, x, step),
                GridAxis.of(-y, y, step),
                GridAxis.of(-z, z, depthStep));
        FieldBaker.normals(mesh, field, .03f);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.maskA[v] = banded(thing, mesh.y[v], mesh.z[v]) ? 1 : 0;
        }
        return mesh;
    }

    private static boolean banded(Thing thing, float y, float z) {
        return switch (thing) {
            case PHONE -> false;
            case CUP -> Math.abs(y) < 2.2f;
            case BOTTLE -> y > -5 && y < 1;
            case CIGARETTE -> z < -1;
            case FOOD -> y < -.6f;
        };
    }

    private static Mesh screen() {
        Mesh mesh =
                new Mesh(Material.SCREEN, BodyPart.PHONE, Thing.PHONE.attachment(), 4, new int[] {0, 2, 1, 1, 2, 3});
        for (int v = 0; v < 4; v++) {
            float x = (v & 1) * 2 - 1;
            float y = (v >> 1) * 2 - 1;
            mesh.place(v, x * (PHONE_HALF_WIDTH - .25f), y * (PHONE_HALF_HEIGHT - .35f), PHONE_HALF_DEPTH + .04f);
            mesh.face(v, 0, 0, 1);
            mesh.maskA[v] = x;
            mesh.maskB[v] = y;
        }
        return mesh.withoutShadow();
    }
}

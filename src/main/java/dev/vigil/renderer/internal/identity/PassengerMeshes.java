package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.field.EarField;
import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.field.TorsoField;
import dev.vigil.renderer.internal.groom.Hairline;
import dev.vigil.renderer.internal.groom.ScalpHair;
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
import dev.vigil.renderer.internal.props.Limbs;
import dev.vigil.renderer.internal.props.SeatBelt;
import dev.vigil.renderer.internal.rig.Seated;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Stature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Somebody else in the car, belted and dozing with the hands in the lap: coarser than the driver, as nobody looks there. */
public final class PassengerMeshes {

    private static final float HAIR_SHARE = 6;
    private static final float SKIN_PIGMENT = .4f;
    private static final Material[] CLOTHES = {Material.TROUSERS, Material.FELT, Material.KNIT};

    private final Identity identity;
    private final HeadField head;
    private final float cell;
    private final Vec3 place;
    private final Attachment nod;
    private final Vec3 beltGuide;

    private PassengerMeshes(Identity identity, int seat, float cell, CabinPlaces places) {
        this.identity = identity;
        this.head = new HeadField(identity.shape());
        this.cell = cell;
        this.place = places.passengerEyes(seat);
        this.nod = Attachment.ofPassenger(seat);
        this.beltGuide = places.passengerBeltGuide(seat);
    }

    /**
     * @param seat  which of the driver's passengers, from 0
     * @param cell  size of the face's cells, cm
     */
    public static List<Mesh> of(Driver driver, int seat, float cell, CabinPlaces places) {
        int hash = Noise.hash(driver.identitySeed(), 401 + seat);
        boolean female = (hash & 1) == 0;
        Driver person = new Driver(
                20 + Math.floorMod(hash >> 3, 45),
                female ? Sex.FEMALE : Sex.MALE,
                female ? Stature.AF50 : Stature.AM50,
                driver.fitzpatrick(),
                9,
                female ? HairStyle.BOB : HairStyle.SHORT,
                0,
                LashMakeup.NONE,
                hash >>> 1);
        return new PassengerMeshes(IdentitySampler.sample(person), seat, cell, places).meshes();
    }

    private List<Mesh> meshes() {
        List<Mesh> meshes = new ArrayList<>();
        Mesh skin = skin();
        Mesh hair = ScalpHair.grow(head, skin, identity.appearance(), identity.seed())
                .mesh(Material.HAIR, BodyPart.PASSENGER, 0, (int) HAIR_SHARE);
        for (int v = 0; v < hair.vertexCount; v++) {
            hair.halfWidth[v] *= HAIR_SHARE * .6f;
        }
        for (Mesh mesh : List.of(skin, ear(1), ear(-1), hair.withoutShadow())) {
            meshes.add(seat(mesh, nod));
        }
        TorsoField torso = new TorsoField(identity, head);
        Seated seated = new Seated(torso.rightArm());
        Mesh body = clothes(torso);
        boolean[] bare = new boolean[body.vertexCount];
        Workers.each(bare.length, v -> bare[v] = torso.bare(body.x[v], body.y[v], body.z[v]));
        Mesh arms = body.part(BodyPart.PASSENGER, v -> bare[v]).of(Material.SKIN);
        Arrays.fill(arms.maskB, SKIN_PIGMENT);
        meshes.add(seat(seated.pose(body.part(BodyPart.PASSENGER, v -> !bare[v])), Attachment.WORLD));
        meshes.add(seat(seated.pose(arms), Attachment.WORLD));
        for (Mesh strap : SeatBelt.straps(torso, beltGuide)) {
            meshes.add(seat(seated.pose(strap), Attachment.WORLD));
        }
        Mesh hand = Limbs.rightHand(torso.rightArm().handScale());
        meshes.add(seat(seated.pose(hand.mirrored(Attachment.LEFT_HAND)), Attachment.WORLD));
        meshes.add(seat(seated.pose(hand), Attachment.WORLD));
        return meshes;
    }

    private Mesh skin() {
        float length = identity.shape().faceLength();
        float upper = identity.shape().skullHeight();
        // The sculpted mouth stands open: here it is shut.
        Field shut = (x, y, z) -> smoothMin(
                head.distance(x, y, z), ellipsoid(x, head.canonicalY(y), z, 0, -7.68f, 7.7f, 2.3f, .42f, 1.35f), .25f);
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.PASSENGER,
                Attachment.WORLD,
                shut,
                GridAxis.of(-10, -5.8f, .5f, 5.8f, cell, 10, .5f),
                GridAxis.of(-19.8f, -12.8f * length, .6f, 2.7f * upper, cell, 12.6f * upper, .5f),
                GridAxis.of(-11, 4, .5f, 12.6f, cell));
        FieldBaker.normals(mesh, shut, .04f);
        FieldBaker.occlusion(mesh, shut, .9f);
        Hairline hairline = new Hairline(identity.appearance().hair());
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.maskA[v] = drawn(hairline, mesh.x[v], mesh.y[v], mesh.z[v]);
            mesh.maskB[v] = SKIN_PIGMENT;
        }
        return mesh;
    }

    /** Lips, brows, lashes and the ground of the hair, as darkness 0 to 1. */
    private float drawn(Hairline hairline, float px, float py, float z) {
        float y = head.canonicalY(py);
        float side = head.canonicalX(px, y);
        float x = Math.abs(side);
        float front = smoothStep(4, 7, z);
        float brow = gauss(y - Hairline.browLine(x, identity.shape()), .28f)
                * smoothStep(1.0f, 1.5f, x)
                * smoothStep(5.4f, 4.4f, x);
        float lash = gauss(y + .42f + .04f * (x - 3.2f) * (x - 3.2f), .16f)
                * smoothStep(1.7f, 2.2f, x)
                * smoothStep(4.8f, 4.2f, x);
        float lips = .35f * smoothStep(.25f, 0, head.lips(x, y, z));
        float scalp = .7f * smoothStep(-.15f, .45f, hairline.scalp(side, y, z));
        return saturate(front * (.7f * brow + .75f * lash + lips) + scalp);
    }

    private Mesh ear(int side) {
        EarField ear = new EarField(head, side);
        Vec3 c = ear.centre();
        float from = side > 0 ? c.x() - 1.6f : -c.x() - 3.0f;
        Mesh mesh = SurfaceNets.mesh(
                Material.SKIN,
                BodyPart.PASSENGER,
                Attachment.WORLD,
                ear,
                GridAxis.of(from, from + 4.6f, cell),
                GridAxis.of(c.y() - 3.8f, c.y() + 3.6f, cell),
                GridAxis.of(c.z() - 3.2f, c.z() + 2.6f, cell));
        return FieldBaker.normals(mesh, ear, .05f);
    }

    private Mesh clothes(TorsoField torso) {
        float reach = 4 - torso.rightArm().wrist().x();
        Mesh mesh = SurfaceNets.mesh(
                CLOTHES[(int) Math.floorMod(identity.seed(), (long) CLOTHES.length)],
                BodyPart.PASSENGER,
                Attachment.BODY,
                torso,
                GridAxis.of(-reach, reach, 1),
                GridAxis.of(-66, -27, 1.1f, -12.5f, .7f),
                GridAxis.of(-20, torso.rightArm().wrist().z() + 4, 1));
        FieldBaker.normals(mesh, torso, .15f);
        FieldBaker.occlusion(mesh, torso, 2.6f);
        return Limbs.follow(mesh, torso.rightArm());
    }

    private Mesh seat(Mesh posed, Attachment follows) {
        Mesh mesh = posed.as(BodyPart.PASSENGER, follows);
        for (int v = 0; v < mesh.vertexCount; v++) {
            mesh.place(v, mesh.x[v] + place.x(), mesh.y[v] + place.y(), mesh.z[v] + place.z());
        }
        return mesh;
    }
}

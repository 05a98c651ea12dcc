package dev.vigil.renderer.internal.identity;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.field.TorsoField;
import dev.vigil.renderer.internal.groom.FaceHair;
import dev.vigil.renderer.internal.groom.Lashes;
import dev.vigil.renderer.internal.groom.ScalpHair;
import dev.vigil.renderer.internal.groom.Strands;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.FieldBaker;
import dev.vigil.renderer.internal.mesh.GridAxis;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.mesh.SurfaceNets;
import dev.vigil.renderer.internal.props.Limbs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A person's meshes, ready for any scene; immutable after baking and shared by renderings. */
public final class BakedDriver {

    /** Joints before the seam between trunk and sleeve. */
    private static final float SLEEVE = 1.75f;

    /** Like that of the hands. */
    private static final float SKIN_PIGMENT = .4f;

    private final Identity identity;
    private final HeadField head;
    private final TorsoField torso;
    private final List<Mesh> meshes;

    private BakedDriver(Identity identity, HeadField head, TorsoField torso, List<Mesh> meshes) {
        this.identity = identity;
        this.head = head;
        this.torso = torso;
        this.meshes = List.copyOf(meshes);
    }

    /** A person whose meshes were baked before. */
    static BakedDriver of(Identity identity, List<Mesh> meshes) {
        HeadField head = new HeadField(identity.shape());
        return new BakedDriver(identity, head, new TorsoField(identity, head), meshes);
    }

    public static BakedDriver bake(Identity identity) {
        HeadField head = new HeadField(identity.shape());
        HeadMeshes parts = new HeadMeshes(head, identity);
        Mesh skin = parts.skin();
        List<Mesh> meshes = new ArrayList<>(List.of(
                skin,
                parts.ear(1),
                parts.ear(-1),
                parts.eyeball(1),
                parts.eyeball(-1),
                parts.lidLining(skin),
                parts.teeth(true),
                parts.teeth(false),
                parts.tongue()));
        addHair(meshes, identity, head, skin);
        TorsoField torso = new TorsoField(identity, head);
        addClothes(meshes, torso);
        Mesh hand = Limbs.rightHand(torso.rightArm().handScale());
        meshes.add(hand);
        meshes.add(hand.mirrored(Attachment.LEFT_HAND));
        return new BakedDriver(identity, head, torso, meshes);
    }

    private static void addHair(List<Mesh> meshes, Identity identity, HeadField head, Mesh skin) {
        Appearance appearance = identity.appearance();
        Strands scalp = ScalpHair.grow(head, skin, appearance, identity.seed());
        meshes.add(scalp.mesh(Material.HAIR, BodyPart.HAIR, 0, 3));
        meshes.add(scalp.mesh(Material.HAIR, BodyPart.HAIR, 1, 3).withoutShadow());
        meshes.add(scalp.mesh(Material.HAIR, BodyPart.HAIR, 2, 3).withoutShadow());
        FaceHair face = new FaceHair(head, appearance, identity.seed());
        meshes.add(face.brows().mesh(Material.BODY_HAIR, BodyPart.BROW, 0, 1).withoutShadow());
        meshes.add(Lashes.grow(appearance.lashWeight(), identity.seed()));
        Strands beard = face.beard(skin);
        meshes.add(beard.mesh(Material.BODY_HAIR, BodyPart.BEARD, 0, 1).withoutShadow());
        meshes.removeIf(mesh -> mesh.vertexCount == 0);
    }

    /** One surface, so that no seam shows, in parts of which each may move on its own. */
    private static void addClothes(List<Mesh> meshes, TorsoField torso) {
        ArmBones arm = torso.rightArm();
        float reach = 4 - arm.wrist().x();
        Mesh mesh = SurfaceNets.mesh(
                Material.CLOTH,
                BodyPart.TORSO,
                Attachment.BODY,
                torso,
                GridAxis.of(-reach, -10, .68f, 10, .32f, reach, .68f),
                GridAxis.of(-68, -27, .85f, -23, .5f, -9.5f, .32f),
                GridAxis.of(
                        -20,
                        -15,
                        .7f,
                        -11,
                        .45f,
                        4.5f,
                        .34f,
                        9,
                        .6f,
                        arm.wrist().z() + 4,
                        .85f));
        FieldBaker.normals(mesh, torso, .08f);
        Workers.each(mesh.vertexCount, v -> mesh.maskA[v] = torso.inner(mesh.x[v], mesh.y[v], mesh.z[v]) ? 1 : 0);
        FieldBaker.occlusion(mesh, torso, 2.6f);
        Limbs.follow(mesh, arm);
        boolean[] bare = new boolean[mesh.vertexCount];
        Workers.each(mesh.vertexCount, v -> bare[v] = torso.bare(mesh.x[v], mesh.y[v], mesh.z[v]));
        meshes.add(mesh.part(BodyPart.TORSO, v -> mesh.along[v] <= SLEEVE));
        for (int side = 0; side < 2; side++) {
            int limb = side;
            IntPredicate sleeve = v -> mesh.along[v] > SLEEVE && mesh.limb[v] == limb;
            meshes.add(mesh.part(BodyPart.ARM, v -> sleeve.test(v) && !bare[v]));
            Mesh skin = mesh.part(BodyPart.ARM, v -> sleeve.test(v) && bare[v]).of(Material.SKIN);
            Arrays.fill(skin.maskB, SKIN_PIGMENT);
            meshes.add(skin);
        }
        meshes.removeIf(part -> part.vertexCount == 0);
    }

    /** Hair over brows and eyes, for any cut. */
    public Mesh fringeOverEyes() {
        return ScalpHair.overEyes(head, meshes.getFirst(), identity.appearance(), identity.seed())
                .mesh(Material.HAIR, BodyPart.HAIR, 0, 1);
    }

    public Identity identity() {
        return identity;
    }

    public HeadField head() {
        return head;
    }

    public TorsoField torso() {
        return torso;
    }

    public List<Mesh> meshes() {
        return meshes;
    }
}

package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.field.HandBones;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trunk, arms, hands and what they hold in one frame. */
public final class ArmRig {

    private static final float PALM_CENTRE_Y = 5;

    private final Chain[] arms = new Chain[2];
    private final Chain[][] fingers = new Chain[2][];
    private final PosedHand[] hands = new PosedHand[2];
    private final Map<Thing, Rigid> things = new EnumMap<>(Thing.class);
    private final Rigid wheel;
    private final ArmBones bones;
    private final List<Rigid> passengers;

    public ArmRig(FramePose pose, ArmBones bones, HeadRig head) {
        this.bones = bones;
        this.passengers = pose.passengers();
        this.wheel = SteeringWheel.frame(pose.arms().steering());
        BodyLean lean = BodyLean.of(pose.lean(), pose.twist());
        Anchors anchors = new Anchors(head, wheel, bones.handScale());
        for (Side side : Side.values()) {
            PosedHand hand = anchors.hand(pose.arms().of(side), side);
            ArmSolution solution = ArmSolution.reaching(bones, lean, hand, side);
            arms[side.ordinal()] = solution.chain();
            hands[side.ordinal()] = solution.hand();
            fingers[side.ordinal()] = Knuckles.chains(solution, bones.handScale(), side);
        }
        pose.arms()
                .things()
                .forEach((thing, place) -> things.put(
                        thing,
                        switch (place) {
                            case ThingPlace.Fixed fixed -> fixed.at();
                            case ThingPlace.InHand held ->
                                inHand(held.side(), hand(held.side()).frame(), held.grip());
                            case ThingPlace.PutDown down ->
                                inHand(down.side(), anchors.resting(down.hold(), down.side()), down.grip());
                        }));
    }

    /** A thing's frame is that of a right hand's grip, or its mirror image. */
    private Rigid inHand(Side side, Rigid hand, Hold.Grip grip) {
        Rigid within = grip.inHand(bones.handScale());
        return hand.after(side == Side.RIGHT ? within : within.mirrored());
    }

    public PosedHand hand(Side side) {
        return hands[side.ordinal()];
    }

    /** World positions of the wrist and of four joints per finger from the thumb on, 21 in all. */
    public List<Vec3> handPoints(Side side) {
        Chain[] chains = fingers[side.ordinal()];
        return IntStream.range(0, 1 + HandBones.FINGERS * 4)
                .mapToObj(i -> {
                    if (i == 0) {
                        return hand(side).frame().translation();
                    }
                    int joint = (i - 1) % 4;
                    Vec3 rest = side.of(HandBones.joint((i - 1) / 4, joint).times(bones.handScale()));
                    return chains[(i - 1) / 4].position(rest, joint);
                })
                .toList();
    }

    public Vec3 palmCentre(Side side) {
        return hand(side).frame().apply(new Vec3(0, PALM_CENTRE_Y * bones.handScale(), 0));
    }

    /** World frames of the things in the scene. */
    public Map<Thing, Rigid> things() {
        return things;
    }

    public Chain limb(Mesh mesh, int vertex) {
        int limb = mesh.limb[vertex];
        if (mesh.attachment == Attachment.BODY) {
            return arms[limb];
        }
        return fingers[mesh.attachment == Attachment.RIGHT_HAND ? 0 : 1][limb];
    }

    /** Where a mesh that follows no limb is. */
    public Rigid of(Attachment attachment) {
        if (attachment == Attachment.WHEEL) {
            return wheel;
        }
        if (attachment.passenger() >= 0) {
            return passengers.get(attachment.passenger());
        }
        for (Map.Entry<Thing, Rigid> thing : things.entrySet()) {
            if (thing.getKey().attachment() == attachment) {
                return thing.getValue();
            }
        }
        return Rigid.IDENTITY;
    }
}

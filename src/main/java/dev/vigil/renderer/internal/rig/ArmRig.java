package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;

/** Places forearms and hands between the wheel and the lap. */
public final class ArmRig {

    public static final float FOREARM_LENGTH = 27;

    private static final Vec3 ON_WHEEL = new Vec3(-16.6f, -40, 37);
    private static final Vec3 IN_LAP = new Vec3(-9, -60, 32);
    private static final Vec3 WHEEL_UP = new Vec3(-.12f, .55f, .82f);
    private static final Vec3 WHEEL_PALM = new Vec3(.86f, -.25f, .25f);
    private static final Vec3 LAP_UP = new Vec3(.35f, -.25f, .90f);
    private static final Vec3 LAP_PALM = new Vec3(.1f, -1, .1f);

    private final Rigid[] placed = new Rigid[Attachment.values().length];

    public ArmRig(FramePose pose, Vec3 leftElbow) {
        Vec3 rightElbow = leftElbow.mirrored();
        place(
                Attachment.RIGHT_FOREARM,
                Attachment.RIGHT_HAND,
                rightElbow,
                pose.arms().rightToLap(),
                false);
        place(
                Attachment.LEFT_FOREARM,
                Attachment.LEFT_HAND,
                rightElbow,
                pose.arms().leftToLap(),
                true);
    }

    /** Both arms are posed as right arms; the left one is mirrored afterwards. */
    private void place(Attachment forearm, Attachment hand, Vec3 elbow, float toLap, boolean mirror) {
        Vec3 wrist = ON_WHEEL.towards(IN_LAP, toLap);
        Vec3 along = wrist.minus(elbow).unit();
        Mat3 armFrame = Mat3.ofAxes(along, new Vec3(0, 1, 0));
        Mat3 handFrame = Mat3.ofAxes(WHEEL_UP.towards(LAP_UP, toLap), WHEEL_PALM.towards(LAP_PALM, toLap));
        Vec3 handAt = elbow.plus(along.times(FOREARM_LENGTH + 2.8f));
        placed[forearm.ordinal()] = placement(armFrame, elbow, mirror);
        placed[hand.ordinal()] = placement(handFrame, handAt, mirror);
    }

    private static Rigid placement(Mat3 m, Vec3 at, boolean mirror) {
        return mirror
                ? new Rigid(
                        new Mat3(m.xx(), -m.xy(), -m.xz(), -m.yx(), m.yy(), m.yz(), -m.zx(), m.zy(), m.zz()),
                        at.mirrored())
                : new Rigid(m, at);
    }

    public Rigid of(Attachment attachment) {
        Rigid rigid = placed[attachment.ordinal()];
        return rigid == null ? Rigid.IDENTITY : rigid;
    }
}

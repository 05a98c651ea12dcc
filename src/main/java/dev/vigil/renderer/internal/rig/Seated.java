package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.field.ArmBones;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.Mesh;

/** Somebody who sits still with the hands in the lap. */
public final class Seated {

    private final Chain[] arms = new Chain[2];
    private final Chain[][] fingers = new Chain[2][];

    public Seated(ArmBones bones) {
        Hold lap = Holds.lap();
        for (Side side : Side.values()) {
            Rigid right = lap.rest().hand(bones.handScale());
            Rigid frame = side == Side.RIGHT ? right : right.mirrored();
            ArmSolution arm = ArmSolution.reaching(
                    bones, BodyLean.of(new Vec3(0, 0, 0), 0), new PosedHand(frame, lap.restFingers(), 0), side);
            arms[side.ordinal()] = arm.chain();
            fingers[side.ordinal()] = Knuckles.chains(arm, bones.handScale(), side);
        }
    }

    /** Moves the vertices of a mesh of the body or of a hand. */
    public Mesh pose(Mesh mesh) {
        float[] out = new float[3];
        for (int v = 0; v < mesh.vertexCount; v++) {
            Chain chain = mesh.attachment == Attachment.BODY
                    ? arms[mesh.limb[v]]
                    : fingers[mesh.attachment == Attachment.RIGHT_HAND ? 0 : 1][mesh.limb[v]];
            chain.position(mesh.x[v], mesh.y[v], mesh.z[v], mesh.along[v], out);
            mesh.place(v, out[0], out[1], out[2]);
            chain.direction(mesh.nx[v], mesh.ny[v], mesh.nz[v], mesh.along[v], out);
            mesh.face(v, out[0], out[1], out[2]);
        }
        return mesh;
    }
}

package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/** A turn about a point of the limb at rest: {@code degrees} about one axis, then {@code sideways} about another. */
record Joint(Vec3 pivot, Vec3 axis, float degrees, Vec3 sidewaysAxis, float sideways) {

    static Joint hinge(Vec3 pivot, Vec3 axis, float degrees) {
        return new Joint(pivot, axis, degrees, axis, 0);
    }

    /** The joint turned by a share of its way, 0 to 1. */
    Rigid turned(float share) {
        Mat3 turn = Mat3.ofAxisAngle(axis, degrees * share);
        return Rigid.about(
                pivot,
                sideways == 0
                        ? turn
                        : Mat3.ofAxisAngle(sidewaysAxis, sideways * share).times(turn));
    }
}

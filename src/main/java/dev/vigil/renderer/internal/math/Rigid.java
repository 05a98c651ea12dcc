package dev.vigil.renderer.internal.math;

/** A rotation followed by a translation. */
public record Rigid(Mat3 rotation, Vec3 translation) {

    public static final Rigid IDENTITY = new Rigid(Mat3.IDENTITY, new Vec3(0, 0, 0));

    public Vec3 apply(Vec3 v) {
        return rotation.apply(v).plus(translation);
    }
}

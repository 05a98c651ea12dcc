package dev.vigil.renderer.internal.math;

/** A rotation followed by a translation. */
public record Rigid(Mat3 rotation, Vec3 translation) {

    public static final Rigid IDENTITY = new Rigid(Mat3.IDENTITY, new Vec3(0, 0, 0));

    public Vec3 apply(Vec3 v) {
        return rotation.apply(v).plus(translation);
    }

    /** First {@code inner}, then this. */
    public Rigid after(Rigid inner) {
        return new Rigid(rotation.times(inner.rotation), apply(inner.translation));
    }

    public Rigid inverse() {
        Mat3 back = rotation.transposed();
        return new Rigid(back, back.apply(translation).times(-1));
    }

    public Rigid mirrored() {
        return new Rigid(rotation.mirrored(), translation.mirrored());
    }

    /** Turns about a point that stays where it is. */
    public static Rigid about(Vec3 pivot, Mat3 turn) {
        return new Rigid(turn, pivot.minus(turn.apply(pivot)));
    }
}

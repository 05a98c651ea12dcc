package dev.vigil.renderer.internal.math;

/** A 3x3 matrix, row by row; here always a rotation. */
public record Mat3(float xx, float xy, float xz, float yx, float yy, float yz, float zx, float zy, float zz) {

    public static final Mat3 IDENTITY = new Mat3(1, 0, 0, 0, 1, 0, 0, 0, 1);

    /** Head convention: yaw + left about +y, pitch + up, roll + right, in degrees; applied roll, pitch, yaw. */
    public static Mat3 ofYawPitchRoll(float yaw, float pitch, float roll) {
        double a = StrictMath.toRadians(yaw);
        double b = StrictMath.toRadians(-pitch);
        double c = StrictMath.toRadians(roll);
        float ca = (float) StrictMath.cos(a);
        float sa = (float) StrictMath.sin(a);
        float cb = (float) StrictMath.cos(b);
        float sb = (float) StrictMath.sin(b);
        float cc = (float) StrictMath.cos(c);
        float sc = (float) StrictMath.sin(c);
        Mat3 yawing = new Mat3(ca, 0, sa, 0, 1, 0, -sa, 0, ca);
        Mat3 pitching = new Mat3(1, 0, 0, 0, cb, -sb, 0, sb, cb);
        Mat3 rolling = new Mat3(cc, -sc, 0, sc, cc, 0, 0, 0, 1);
        return yawing.times(pitching).times(rolling);
    }

    /** Columns x, y, z of a frame whose y axis is {@code up} and whose z axis leans as far as it can to {@code facing}. */
    public static Mat3 ofAxes(Vec3 up, Vec3 facing) {
        Vec3 y = up.unit();
        Vec3 z = facing.minus(y.times(facing.dot(y))).unit();
        Vec3 x = y.cross(z);
        return new Mat3(x.x(), y.x(), z.x(), x.y(), y.y(), z.y(), x.z(), y.z(), z.z());
    }

    /** Rotation about a unit axis, counter-clockwise seen from its tip. */
    public static Mat3 ofAxisAngle(Vec3 axis, float degrees) {
        double angle = StrictMath.toRadians(degrees);
        float c = (float) StrictMath.cos(angle);
        float s = (float) StrictMath.sin(angle);
        float k = 1 - c;
        float x = axis.x();
        float y = axis.y();
        float z = axis.z();
        return new Mat3(
                c + x * x * k,
                x * y * k - z * s,
                x * z * k + y * s,
                y * x * k + z * s,
                c + y * y * k,
                y * z * k - x * s,
                z * x * k - y * s,
                z * y * k + x * s,
                c + z * z * k);
    }

    /** A share of this rotation about its own axis, 0 to 1; for turns short of half a circle. */
    public Mat3 share(float t) {
        Vec3 axis = new Vec3(zy - yz, xz - zx, yx - xy);
        float sine = axis.norm() / 2;
        float cosine = (xx + yy + zz - 1) / 2;
        if (sine < 1e-5f) {
            return t < .5f ? IDENTITY : this;
        }
        float degrees = (float) StrictMath.toDegrees(StrictMath.atan2(sine, cosine));
        return ofAxisAngle(axis.unit(), degrees * t);
    }

    public Mat3 transposed() {
        return new Mat3(xx, yx, zx, xy, yy, zy, xz, yz, zz);
    }

    /** The same turn seen in a mirror across the car's centre plane. */
    public Mat3 mirrored() {
        return new Mat3(xx, -xy, -xz, -yx, yy, yz, -zx, zy, zz);
    }

    public Vec3 apply(Vec3 v) {
        return new Vec3(
                xx * v.x() + xy * v.y() + xz * v.z(),
                yx * v.x() + yy * v.y() + yz * v.z(),
                zx * v.x() + zy * v.y() + zz * v.z());
    }

    public Vec3 applyTransposed(Vec3 v) {
        return new Vec3(
                xx * v.x() + yx * v.y() + zx * v.z(),
                xy * v.x() + yy * v.y() + zy * v.z(),
                xz * v.x() + yz * v.y() + zz * v.z());
    }

    public Mat3 times(Mat3 o) {
        Vec3 a = apply(new Vec3(o.xx, o.yx, o.zx));
        Vec3 b = apply(new Vec3(o.xy, o.yy, o.zy));
        Vec3 c = apply(new Vec3(o.xz, o.yz, o.zz));
        return new Mat3(a.x(), b.x(), c.x(), a.y(), b.y(), c.y(), a.z(), b.z(), c.z());
    }
}

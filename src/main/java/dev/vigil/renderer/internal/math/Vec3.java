package dev.vigil.renderer.internal.math;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;

/** A point or direction, in centimetres where it is a point. */
public record Vec3(float x, float y, float z) {

    public Vec3 plus(Vec3 o) {
        return new Vec3(x + o.x, y + o.y, z + o.z);
    }

    public Vec3 minus(Vec3 o) {
        return new Vec3(x - o.x, y - o.y, z - o.z);
    }

    public Vec3 times(float s) {
        return new Vec3(x * s, y * s, z * s);
    }

    public float dot(Vec3 o) {
        return x * o.x + y * o.y + z * o.z;
    }

    public Vec3 cross(Vec3 o) {
        return new Vec3(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    public float norm() {
        return length(x, y, z);
    }

    public Vec3 unit() {
        return times(1 / norm());
    }

    public Vec3 towards(Vec3 o, float t) {
        return new Vec3(mix(x, o.x, t), mix(y, o.y, t), mix(z, o.z, t));
    }

    /** The same point on the other side of the car's centre plane. */
    public Vec3 mirrored() {
        return new Vec3(-x, y, z);
    }
}

package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

/** Signed distances of simple bodies and smooth ways to join them, after Quilez. */
public final class Sdf {

    private Sdf() {}

    /** Ellipsoid, first-order distance. */
    public static float ellipsoid(
            float x, float y, float z, float cx, float cy, float cz, float rx, float ry, float rz) {
        float ax = (x - cx) / rx;
        float ay = (y - cy) / ry;
        float az = (z - cz) / rz;
        float k0 = length(ax, ay, az);
        if (k0 < 1e-4f) {
            return -Math.min(rx, Math.min(ry, rz));
        }
        return k0 * (k0 - 1) / length(ax / rx, ay / ry, az / rz);
    }

    /** Capsule from a to b with linearly changing radius. */
    public static float capsule(
            float x, float y, float z, float ax, float ay, float az, float ra, float bx, float by, float bz, float rb) {
        float dx = bx - ax;
        float dy = by - ay;
        float dz = bz - az;
        float px = x - ax;
        float py = y - ay;
        float pz = z - az;
        float t = saturate((px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz));
        return length(px - dx * t, py - dy * t, pz - dz * t) - (ra + (rb - ra) * t);
    }

    /** Box of half sizes hx, hy, hz around the origin with rounded edges. */
    public static float roundBox(float x, float y, float z, float hx, float hy, float hz, float radius) {
        float qx = Math.abs(x) - hx + radius;
        float qy = Math.abs(y) - hy + radius;
        float qz = Math.abs(z) - hz + radius;
        return length(Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0))
                + Math.min(Math.max(qx, Math.max(qy, qz)), 0)
                - radius;
    }

    /** Whether a point lies outside a sphere, so that bodies well inside it cannot matter. */
    public static boolean away(float x, float y, float z, float cx, float cy, float cz, float radius) {
        float dx = x - cx;
        float dy = y - cy;
        float dz = z - cz;
        return dx * dx + dy * dy + dz * dz > radius * radius;
    }

    /** Union with a fillet of width k. */
    public static float smoothMin(float a, float b, float k) {
        float h = k - Math.abs(a - b);
        float least = Math.min(a, b);
        return h <= 0 ? least : least - h * h * 0.25f / k;
    }

    /** Intersection with a fillet of width k; with a negated second body, subtraction. */
    public static float smoothMax(float a, float b, float k) {
        return -smoothMin(-a, -b, k);
    }
}

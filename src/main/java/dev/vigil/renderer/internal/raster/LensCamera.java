package dev.vigil.renderer.internal.raster;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * A camera with radial distortion, or an orthographic one for a sun's shadow. Axes: right, up, forward; image x right,
 * y down, pixel centres at .5. Distortion is applied to vertices, so labels need no resampling.
 */
public final class LensCamera {

    /** Beyond this squared tangent nothing is drawn. */
    private static final float WIDEST = 4;

    public final Vec3 position;
    public final Mat3 axes;
    public final float focal;
    public final float centreX;
    public final float centreY;
    public final int width;
    public final int height;
    public final boolean orthographic;
    public final float k1;
    public final float k2;

    private LensCamera(
            Vec3 position, Mat3 axes, float focal, int width, int height, float k1, float k2, boolean orthographic) {
        this.position = position;
        this.axes = axes;
        this.focal = focal;
        this.width = width;
        this.height = height;
        this.centreX = width * .5f;
        this.centreY = height * .5f;
        this.k1 = k1;
        this.k2 = k2;
        this.orthographic = orthographic;
    }

    /**
     * @param hfov horizontal field of view without distortion, degrees
     * @param k1   radial distortion; the next term is chosen so that the picture never folds back
     */
    public static LensCamera lookingAt(Vec3 from, Vec3 at, float hfov, int width, int height, float k1) {
        float focal = (float) (width / 2.0 / StrictMath.tan(StrictMath.toRadians(hfov / 2)));
        return new LensCamera(from, facing(from, at), focal, width, height, k1, .5f * k1 * k1, false);
    }

    /** @param extent side of the square seen, cm */
    public static LensCamera orthographic(Vec3 from, Vec3 at, float extent, int size) {
        return new LensCamera(from, facing(from, at), size / extent, size, size, 0, 0, true);
    }

    private static Mat3 facing(Vec3 from, Vec3 at) {
        Vec3 forward = at.minus(from).unit();
        Vec3 right = Math.abs(forward.y()) > .99f ? new Vec3(1, 0, 0) : new Vec3(-forward.z(), 0, forward.x()).unit();
        Vec3 up = right.cross(forward);
        return new Mat3(right.x(), right.y(), right.z(), up.x(), up.y(), up.z(), forward.x(), forward.y(), forward.z());
    }

    /** Turned in place by degrees: yaw + to the picture's right, pitch + up, roll + right. */
    public LensCamera turned(float yaw, float pitch, float roll) {
        if (yaw == 0 && pitch == 0 && roll == 0) {
            return this;
        }
        Mat3 turn = Mat3.ofYawPitchRoll(-yaw, -pitch, roll);
        return new LensCamera(position, turn.times(axes), focal, width, height, k1, k2, orthographic);
    }

    /** The same view with {@code factor} samples per pixel side. */
    public LensCamera supersampled(int factor) {
        return new LensCamera(position, axes, focal * factor, width * factor, height * factor, k1, k2, orthographic);
    }

    /** {@code out} receives x, y and depth along the axis; depth -1 where the lens cannot see. */
    public void project(float wx, float wy, float wz, float[] out) {
        float x = wx - position.x();
        float y = wy - position.y();
        float z = wz - position.z();
        float right = axes.xx() * x + axes.xy() * y + axes.xz() * z;
        float up = axes.yx() * x + axes.yy() * y + axes.yz() * z;
        float depth = axes.zx() * x + axes.zy() * y + axes.zz() * z;
        if (orthographic) {
            out[0] = centreX + right * focal;
            out[1] = centreY - up * focal;
            out[2] = depth;
            return;
        }
        float tx = right / depth;
        float ty = up / depth;
        float r2 = tx * tx + ty * ty;
        float bend = 1 + r2 * (k1 + r2 * k2);
        out[0] = centreX + focal * tx * bend;
        out[1] = centreY - focal * ty * bend;
        out[2] = r2 > WIDEST ? -1 : depth;
    }

    /** Unit direction through a pixel position. */
    public void ray(float px, float py, float[] out) {
        float dx = (px - centreX) / focal;
        float dy = -(py - centreY) / focal;
        float tx = dx;
        float ty = dy;
        for (int i = 0; i < 8; i++) {
            float r2 = tx * tx + ty * ty;
            float bend = 1 + r2 * (k1 + r2 * k2);
            tx = dx / bend;
            ty = dy / bend;
        }
        float x = axes.xx() * tx + axes.yx() * ty + axes.zx();
        float y = axes.xy() * tx + axes.yy() * ty + axes.zy();
        float z = axes.xz() * tx + axes.yz() * ty + axes.zz();
        float scale = 1 / length(x, y, z);
        out[0] = x * scale;
        out[1] = y * scale;
        out[2] = z * scale;
    }
}

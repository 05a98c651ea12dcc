package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.HeadRig;
import dev.vigil.renderer.internal.rig.Side;

/** How far what is seen moves until the next frame, in pixels, in cells of two by two. */
public final class MotionField {

    static final int CELL = 2;

    private static final Vec3[] MARKS = {new Vec3(0, -3, 10), new Vec3(0, 11, 0), new Vec3(8, 0, 0)};

    final int columns;
    final int rows;
    final float[] x;
    final float[] y;

    private MotionField(int width, int height) {
        this.columns = (width + CELL - 1) / CELL;
        this.rows = (height + CELL - 1) / CELL;
        this.x = new float[columns * rows];
        this.y = new float[columns * rows];
    }

    /** The greatest way that head or hands go until the next frame, in pixels. */
    public static float fastest(LensCamera camera, HeadRig head, HeadRig nextHead, ArmRig arms, ArmRig nextArms) {
        float most = 0;
        for (Vec3 mark : MARKS) {
            most = Math.max(most, way(camera, head.skull(mark), nextHead.skull(mark)));
        }
        for (Side side : Side.values()) {
            most = Math.max(most, way(camera, arms.palmCentre(side), nextArms.palmCentre(side)));
        }
        return most;
    }

    private static float way(LensCamera camera, Vec3 from, Vec3 to) {
        float[] a = new float[3];
        float[] b = new float[3];
        camera.project(from.x(), from.y(), from.z(), a);
        camera.project(to.x(), to.y(), to.z(), b);
        float dx = b[0] - a[0];
        float dy = b[1] - a[1];
        return a[2] < 0 || b[2] < 0 ? 0 : sqrt(dx * dx + dy * dy);
    }

    /** @param sampling the camera of {@code projected} and {@code seen}, with {@code samples} per pixel side */
    public static MotionField of(
            SceneGeometry geometry,
            ProjectedScene projected,
            VisibilityBuffer seen,
            LensCamera sampling,
            int samples,
            HeadRig nextHead,
            ArmRig nextArms) {
        MotionField field = new MotionField(seen.width / samples, seen.height / samples);
        Workers.each(field.rows, j -> {
            float[] out = new float[3];
            for (int i = 0; i < field.columns; i++) {
                int triangle = seen.triangle[j * CELL * samples * seen.width + i * CELL * samples];
                // lashes are too fine for their own way to show
                if (triangle >= 0 && geometry.meshOf(triangle).attachment != Attachment.LIDS) {
                    int v = geometry.cornerA(triangle);
                    next(geometry, triangle, v, nextHead, nextArms, out);
                    sampling.project(out[0], out[1], out[2], out);
                    field.x[j * field.columns + i] = (out[0] - projected.x(v)) / samples;
                    field.y[j * field.columns + i] = (out[1] - projected.y(v)) / samples;
                }
            }
        });
        return field;
    }

    private static void next(SceneGeometry geometry, int triangle, int v, HeadRig head, ArmRig arms, float[] out) {
        int m = geometry.meshOfTriangle[triangle];
        Mesh mesh = geometry.meshes.get(m);
        int i = v - geometry.firstVertex[m];
        if (mesh.attachment == Attachment.HEAD) {
            head.position(mesh.x[i], mesh.y[i], mesh.z[i], mesh.jawWeight[i], mesh.headWeight[i], out);
            return;
        }
        if (mesh.attachment.jointed()) {
            arms.limb(mesh, i).position(mesh.x[i], mesh.y[i], mesh.z[i], mesh.along[i], out);
            return;
        }
        Mat3 r = arms.of(mesh.attachment).rotation();
        Vec3 t = arms.of(mesh.attachment).translation();
        float px = mesh.x[i];
        float py = mesh.y[i];
        float pz = mesh.z[i];
        out[0] = r.xx() * px + r.xy() * py + r.xz() * pz + t.x();
        out[1] = r.yx() * px + r.yy() * py + r.yz() * pz + t.y();
        out[2] = r.zx() * px + r.zy() * py + r.zz() * pz + t.z();
    }
}

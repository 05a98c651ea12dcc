package dev.vigil.renderer.internal.mesh;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.field.Field;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.math.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a field into triangles: one vertex per grid cell that the surface crosses, one quad per crossed grid edge
 * (naive surface nets, Gibson 1998), then a Newton step of every vertex onto the field.
 */
public final class SurfaceNets {

    private static final int BLOCK = 6;

    private final Field field;
    private final float[] gx;
    private final float[] gy;
    private final float[] gz;
    private final int strideY;
    private final int strideZ;
    private final float[] samples;

    private SurfaceNets(Field field, float[] gx, float[] gy, float[] gz) {
        this.field = field;
        this.gx = gx;
        this.gy = gy;
        this.gz = gz;
        this.strideY = gx.length;
        this.strideZ = gx.length * gy.length;
        this.samples = new float[gx.length * gy.length * gz.length];
    }

    public static Mesh mesh(
            Material material, BodyPart part, Attachment attachment, Field field, float[] gx, float[] gy, float[] gz) {
        SurfaceNets nets = new SurfaceNets(field, gx, gy, gz);
        nets.sampleBlocks();
        return nets.build(material, part, attachment);
    }

    /** Samples block by block and skips blocks that the surface cannot reach. */
    private void sampleBlocks() {
        int bx = (gx.length + BLOCK - 1) / BLOCK;
        int by = (gy.length + BLOCK - 1) / BLOCK;
        int bz = (gz.length + BLOCK - 1) / BLOCK;
        Workers.each(
                bx * by * bz,
                block -> sampleBlock(block % bx * BLOCK, block / bx % by * BLOCK, block / (bx * by) * BLOCK));
    }

    private void sampleBlock(int i0, int j0, int k0) {
        int i1 = Math.min(gx.length, i0 + BLOCK);
        int j1 = Math.min(gy.length, j0 + BLOCK);
        int k1 = Math.min(gz.length, k0 + BLOCK);
        float radius = length(gx[i1 - 1] - gx[i0], gy[j1 - 1] - gy[j0], gz[k1 - 1] - gz[k0]) / 2;
        float centre = field.distance((gx[i0] + gx[i1 - 1]) / 2, (gy[j0] + gy[j1 - 1]) / 2, (gz[k0] + gz[k1 - 1]) / 2);
        boolean far = Math.abs(centre) > radius * 1.6f + .5f;
        for (int k = k0; k < k1; k++) {
            for (int j = j0; j < j1; j++) {
                for (int i = i0; i < i1; i++) {
                    samples[k * strideZ + j * strideY + i] = far ? centre : field.distance(gx[i], gy[j], gz[k]);
                }
            }
        }
    }

    private Mesh build(Material material, BodyPart part, Attachment attachment) {
        int[] vertexOfCell = new int[samples.length];
        Arrays.fill(vertexOfCell, -1);
        List<Vec3> vertices = new ArrayList<>();
        for (int k = 0; k < gz.length - 1; k++) {
            for (int j = 0; j < gy.length - 1; j++) {
                for (int i = 0; i < gx.length - 1; i++) {
                    Vec3 vertex = vertexIn(i, j, k);
                    if (vertex != null) {
                        vertexOfCell[k * strideZ + j * strideY + i] = vertices.size();
                        vertices.add(vertex);
                    }
                }
            }
        }
        Mesh mesh = new Mesh(material, part, attachment, vertices.size(), quads(vertexOfCell));
        Workers.each(vertices.size(), v -> {
            Vec3 onSurface = project(vertices.get(v));
            mesh.place(v, onSurface.x(), onSurface.y(), onSurface.z());
        });
        return mesh;
    }

    /** Mean of the crossings of the cell's twelve edges, or null without one. */
    private @Nullable Vec3 vertexIn(int i, int j, int k) {
        int cell = k * strideZ + j * strideY + i;
        int inside = 0;
        for (int c = 0; c < 8; c++) {
            if (samples[cell + offset(c)] < 0) {
                inside |= 1 << c;
            }
        }
        if (inside == 0 || inside == 255) {
            return null;
        }
        float sx = 0;
        float sy = 0;
        float sz = 0;
        int crossings = 0;
        for (int c = 0; c < 8; c++) {
            for (int axis = 0; axis < 3; axis++) {
                int other = c | 1 << axis;
                if (other == c || ((inside >> c) & 1) == ((inside >> other) & 1)) {
                    continue;
                }
                float a = samples[cell + offset(c)];
                float t = a / (a - samples[cell + offset(other)]);
                sx += (c & 1) + (axis == 0 ? t : 0);
                sy += (c >> 1 & 1) + (axis == 1 ? t : 0);
                sz += (c >> 2) + (axis == 2 ? t : 0);
                crossings++;
            }
        }
        return new Vec3(
                mix(gx[i], gx[i + 1], sx / crossings),
                mix(gy[j], gy[j + 1], sy / crossings),
                mix(gz[k], gz[k + 1], sz / crossings));
    }

    private int offset(int corner) {
        return (corner & 1) + (corner >> 1 & 1) * strideY + (corner >> 2) * strideZ;
    }

    private int[] quads(int[] vertexOfCell) {
        int[] triangles = new int[1 << 16];
        int count = 0;
        int[] stride = {1, strideY, strideZ};
        for (int k = 1; k < gz.length - 1; k++) {
            for (int j = 1; j < gy.length - 1; j++) {
                for (int i = 1; i < gx.length - 1; i++) {
                    int cell = k * strideZ + j * strideY + i;
                    for (int axis = 0; axis < 3; axis++) {
                        boolean inside = samples[cell] < 0;
                        if (inside == samples[cell + stride[axis]] < 0) {
                            continue;
                        }
                        int u = stride[(axis + 1) % 3];
                        int w = stride[(axis + 2) % 3];
                        int q0 = vertexOfCell[cell - u - w];
                        int q1 = vertexOfCell[cell - w];
                        int q2 = vertexOfCell[cell];
                        int q3 = vertexOfCell[cell - u];
                        if (Math.min(Math.min(q0, q1), Math.min(q2, q3)) < 0) {
                            continue;
                        }
                        if (count + 6 > triangles.length) {
                            triangles = Arrays.copyOf(triangles, triangles.length * 2);
                        }
                        triangles[count] = q0;
                        triangles[count + 1] = inside ? q1 : q2;
                        triangles[count + 2] = inside ? q2 : q1;
                        triangles[count + 3] = q0;
                        triangles[count + 4] = inside ? q2 : q3;
                        triangles[count + 5] = inside ? q3 : q2;
                        count += 6;
                    }
                }
            }
        }
        return Arrays.copyOf(triangles, count);
    }

    private Vec3 project(Vec3 start) {
        float e = .01f;
        float x = start.x();
        float y = start.y();
        float z = start.z();
        for (int step = 0; step < 2; step++) {
            float d = field.distance(x, y, z);
            float dx = (field.distance(x + e, y, z) - d) / e;
            float dy = (field.distance(x, y + e, z) - d) / e;
            float dz = (field.distance(x, y, z + e) - d) / e;
            float s = clamp(d / (dx * dx + dy * dy + dz * dz + 1e-6f), -.08f, .08f);
            x -= dx * s;
            y -= dy * s;
            z -= dz * s;
        }
        return new Vec3(x, y, z);
    }
}

package dev.vigil.renderer.internal.raster;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.Chain;
import dev.vigil.renderer.internal.rig.HeadRig;

/** World positions and normals of all vertices in one frame. */
public final class PosedScene {

    private static final int CHUNK = 4096;

    public final SceneGeometry geometry;
    public final float[] x;
    public final float[] y;
    public final float[] z;
    public final float[] nx;
    public final float[] ny;
    public final float[] nz;

    public PosedScene(SceneGeometry geometry) {
        this.geometry = geometry;
        x = new float[geometry.vertexCount];
        y = new float[geometry.vertexCount];
        z = new float[geometry.vertexCount];
        nx = new float[geometry.vertexCount];
        ny = new float[geometry.vertexCount];
        nz = new float[geometry.vertexCount];
    }

    public void pose(HeadRig head, ArmRig arms) {
        for (int m = 0; m < geometry.meshes.size(); m++) {
            Mesh mesh = geometry.meshes.get(m);
            int base = geometry.firstVertex[m];
            int chunks = (mesh.vertexCount + CHUNK - 1) / CHUNK;
            Workers.each(chunks, c -> {
                int from = c * CHUNK;
                int to = Math.min(mesh.vertexCount, from + CHUNK);
                if (mesh.attachment == Attachment.HEAD) {
                    poseHead(mesh, base, from, to, head);
                } else if (mesh.attachment.jointed()) {
                    poseJointed(mesh, base, from, to, arms);
                } else {
                    poseRigid(mesh, base, from, to, arms.of(mesh.attachment));
                }
            });
        }
    }

    private void poseHead(Mesh mesh, int base, int from, int to, HeadRig rig) {
        float[] out = new float[3];
        for (int i = from; i < to; i++) {
            if (mesh.strands && (i & 1) == 1) {
                // Both sides of a strand's node share position and tangent.
                copy(base + i - 1, base + i);
                continue;
            }
            rig.position(mesh.x[i], mesh.y[i], mesh.z[i], mesh.jawWeight[i], mesh.headWeight[i], out);
            set(base + i, out, x, y, z);
            rig.direction(mesh.nx[i], mesh.ny[i], mesh.nz[i], mesh.jawWeight[i], mesh.headWeight[i], out);
            set(base + i, out, nx, ny, nz);
        }
    }

    private void poseJointed(Mesh mesh, int base, int from, int to, ArmRig rig) {
        float[] out = new float[3];
        for (int i = from; i < to; i++) {
            Chain limb = rig.limb(mesh, i);
            limb.position(mesh.x[i], mesh.y[i], mesh.z[i], mesh.along[i], out);
            set(base + i, out, x, y, z);
            limb.direction(mesh.nx[i], mesh.ny[i], mesh.nz[i], mesh.along[i], out);
            set(base + i, out, nx, ny, nz);
        }
    }

    private void poseRigid(Mesh mesh, int base, int from, int to, Rigid rigid) {
        Mat3 r = rigid.rotation();
        Vec3 t = rigid.translation();
        for (int i = from; i < to; i++) {
            int v = base + i;
            float px = mesh.x[i];
            float py = mesh.y[i];
            float pz = mesh.z[i];
            x[v] = r.xx() * px + r.xy() * py + r.xz() * pz + t.x();
            y[v] = r.yx() * px + r.yy() * py + r.yz() * pz + t.y();
            z[v] = r.zx() * px + r.zy() * py + r.zz() * pz + t.z();
            float qx = mesh.nx[i];
            float qy = mesh.ny[i];
            float qz = mesh.nz[i];
            nx[v] = r.xx() * qx + r.xy() * qy + r.xz() * qz;
            ny[v] = r.yx() * qx + r.yy() * qy + r.yz() * qz;
            nz[v] = r.zx() * qx + r.zy() * qy + r.zz() * qz;
        }
    }

    private void copy(int from, int to) {
        x[to] = x[from];
        y[to] = y[from];
        z[to] = z[from];
        nx[to] = nx[from];
        ny[to] = ny[from];
        nz[to] = nz[from];
    }

    private static void set(int v, float[] from, float[] ax, float[] ay, float[] az) {
        ax[v] = from[0];
        ay[v] = from[1];
        az[v] = from[2];
    }
}

package dev.vigil.renderer.internal.raster;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.rig.ArmRig;
import dev.vigil.renderer.internal.rig.Chain;
import dev.vigil.renderer.internal.rig.HeadRig;
import dev.vigil.renderer.internal.rig.PosedHead;

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

    public void pose(PosedHead head, ArmRig arms) {
        for (int m = 0; m < geometry.meshes.size(); m++) {
            Mesh mesh = geometry.meshes.get(m);
            int base = geometry.firstVertex[m];
            int chunks = (mesh.vertexCount + CHUNK - 1) / CHUNK;
            Workers.each(chunks, c -> {
                int from = c * CHUNK;
                int to = Math.min(mesh.vertexCount, from + CHUNK);
                if (mesh.attachment == Attachment.HEAD) {
                    poseHead(mesh, base, from, to, head.rig());
                } else if (mesh.attachment == Attachment.LIDS) {
                    poseLashes(mesh, base, from, to, head);
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
            float jaw = mesh.jawWeight[i];
            float weight = mesh.headWeight[i];
            if (mesh.part == BodyPart.MOUTH) {
                rig.position(mesh.x[i], mesh.y[i], mesh.z[i], jaw, weight, out);
            } else {
                rig.flesh(mesh.x[i], mesh.y[i], mesh.z[i], jaw, weight, out);
            }
            set(base + i, out, x, y, z);
            if (mesh.part == BodyPart.HEAD && rig.bends(mesh.y[i], mesh.z[i])) {
                Vec3 at = new Vec3(mesh.x[i], mesh.y[i], mesh.z[i]);
                rig.fleshNormal(at, new Vec3(mesh.nx[i], mesh.ny[i], mesh.nz[i]), jaw, weight, out);
            } else {
                rig.direction(mesh.nx[i], mesh.ny[i], mesh.nz[i], jaw, weight, out);
            }
            set(base + i, out, nx, ny, nz);
        }
    }

    private void poseLashes(Mesh mesh, int base, int from, int to, PosedHead head) {
        float[] root = new float[3];
        float[] out = new float[3];
        for (int i = from; i < to; i++) {
            if ((i & 1) == 1) {
                copy(base + i - 1, base + i);
                continue;
            }
            int eye = mesh.x[i] > 0 ? 1 : 0;
            boolean upper = mesh.z[i] > 0;
            head.lash(eye, mesh.y[i], upper, 0, 0, 0, root);
            head.lash(eye, mesh.y[i], upper, mesh.nx[i], mesh.ny[i], mesh.nz[i], out);
            set(base + i, out, x, y, z);
            Vec3 along = new Vec3(out[0] - root[0], out[1] - root[1], out[2] - root[2] + 1e-3f).unit();
            nx[base + i] = along.x();
            ny[base + i] = along.y();
            nz[base + i] = along.z();
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

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

/** World positions and normals of all vertices in one frame; those of a vertex lie together, as they are used together. */
public final class PosedScene {

    private static final int STRIDE = 6;

    public final SceneGeometry geometry;
    /** By vertex: position and normal. */
    private final float[] at;

    public PosedScene(SceneGeometry geometry) {
        this.geometry = geometry;
        this.at = new float[geometry.vertexCount * STRIDE];
        for (SceneGeometry.Piece piece : geometry.pieces) {
            Mesh mesh = geometry.meshes.get(piece.mesh());
            if (mesh.attachment == Attachment.WORLD) {
                poseRigid(mesh, geometry.firstVertex[piece.mesh()], piece.from(), piece.to(), Rigid.IDENTITY);
            }
        }
    }

    public float x(int vertex) {
        return at[vertex * STRIDE];
    }

    public float y(int vertex) {
        return at[vertex * STRIDE + 1];
    }

    public float z(int vertex) {
        return at[vertex * STRIDE + 2];
    }

    public float nx(int vertex) {
        return at[vertex * STRIDE + 3];
    }

    public float ny(int vertex) {
        return at[vertex * STRIDE + 4];
    }

    public float nz(int vertex) {
        return at[vertex * STRIDE + 5];
    }

    public void pose(PosedHead head, ArmRig arms) {
        Workers.each(geometry.pieces.size(), p -> {
            SceneGeometry.Piece piece = geometry.pieces.get(p);
            Mesh mesh = geometry.meshes.get(piece.mesh());
            int base = geometry.firstVertex[piece.mesh()];
            if (mesh.attachment == Attachment.HEAD) {
                poseHead(mesh, base, piece.from(), piece.to(), head.rig());
            } else if (mesh.attachment == Attachment.LIDS) {
                poseLashes(mesh, base, piece.from(), piece.to(), head);
            } else if (mesh.attachment.jointed()) {
                poseJointed(mesh, base, piece.from(), piece.to(), arms);
            } else if (mesh.attachment != Attachment.WORLD) {
                poseRigid(mesh, base, piece.from(), piece.to(), arms.of(mesh.attachment));
            }
        });
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
            place(base + i, out);
            if (mesh.part == BodyPart.HEAD && rig.bends(mesh.y[i], mesh.z[i])) {
                Vec3 at = new Vec3(mesh.x[i], mesh.y[i], mesh.z[i]);
                rig.fleshNormal(at, new Vec3(mesh.nx[i], mesh.ny[i], mesh.nz[i]), jaw, weight, out);
            } else {
                rig.direction(mesh.nx[i], mesh.ny[i], mesh.nz[i], jaw, weight, out);
            }
            turn(base + i, out);
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
            place(base + i, out);
            Vec3 along = new Vec3(out[0] - root[0], out[1] - root[1], out[2] - root[2] + 1e-3f).unit();
            int o = (base + i) * STRIDE;
            at[o + 3] = along.x();
            at[o + 4] = along.y();
            at[o + 5] = along.z();
        }
    }

    private void poseJointed(Mesh mesh, int base, int from, int to, ArmRig rig) {
        float[] out = new float[3];
        for (int i = from; i < to; i++) {
            Chain limb = rig.limb(mesh, i);
            limb.position(mesh.x[i], mesh.y[i], mesh.z[i], mesh.along[i], out);
            place(base + i, out);
            limb.direction(mesh.nx[i], mesh.ny[i], mesh.nz[i], mesh.along[i], out);
            turn(base + i, out);
        }
    }

    private void poseRigid(Mesh mesh, int base, int from, int to, Rigid rigid) {
        Mat3 r = rigid.rotation();
        Vec3 t = rigid.translation();
        for (int i = from; i < to; i++) {
            int o = (base + i) * STRIDE;
            float px = mesh.x[i];
            float py = mesh.y[i];
            float pz = mesh.z[i];
            at[o] = r.xx() * px + r.xy() * py + r.xz() * pz + t.x();
            at[o + 1] = r.yx() * px + r.yy() * py + r.yz() * pz + t.y();
            at[o + 2] = r.zx() * px + r.zy() * py + r.zz() * pz + t.z();
            float qx = mesh.nx[i];
            float qy = mesh.ny[i];
            float qz = mesh.nz[i];
            at[o + 3] = r.xx() * qx + r.xy() * qy + r.xz() * qz;
            at[o + 4] = r.yx() * qx + r.yy() * qy + r.yz() * qz;
            at[o + 5] = r.zx() * qx + r.zy() * qy + r.zz() * qz;
        }
    }

    private void copy(int from, int to) {
        System.arraycopy(at, from * STRIDE, at, to * STRIDE, STRIDE);
    }

    private void place(int v, float[] position) {
        int o = v * STRIDE;
        at[o] = position[0];
        at[o + 1] = position[1];
        at[o + 2] = position[2];
    }

    private void turn(int v, float[] normal) {
        int o = v * STRIDE;
        at[o + 3] = normal[0];
        at[o + 4] = normal[1];
        at[o + 5] = normal[2];
    }
}

package dev.vigil.renderer.internal.identity;

import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Meshes as bytes and back, bit for bit. Strands are stored once per node: both edges of a ribbon differ in their sign alone. */
final class BakedBytes {

    /** To be raised whenever the same identity bakes to other meshes. */
    private static final int VERSION = 3;

    private static final int ARRAYS = 13;
    private static final int DIGEST_BYTES = 32;

    private BakedBytes() {}

    /** Stands for everything a bake depends on. */
    static String key(Identity identity) {
        byte[] content = (VERSION + " " + identity).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static byte[] of(List<Mesh> meshes) {
        int size = 4 + DIGEST_BYTES;
        for (Mesh mesh : meshes) {
            size += 32 + ARRAYS * 5 + 4 * mesh.triangles.length + (ARRAYS * 4 + 1) * mesh.vertexCount;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(meshes.size());
        for (Mesh mesh : meshes) {
            write(mesh, out);
        }
        byte[] digest = sha256().digest(Arrays.copyOf(out.array(), out.position()));
        return Arrays.copyOf(out.put(digest).array(), out.position());
    }

    /** Empty when the bytes are damaged. */
    static Optional<List<Mesh>> read(byte[] bytes) {
        int length = bytes.length - DIGEST_BYTES;
        if (length < 4) {
            return Optional.empty();
        }
        MessageDigest sha256 = sha256();
        sha256.update(bytes, 0, length);
        if (!Arrays.equals(sha256.digest(), Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
            int count = in.getInt();
            List<Mesh> meshes = new ArrayList<>(count);
            for (int m = 0; m < count; m++) {
                meshes.add(readMesh(in));
            }
            return Optional.of(meshes);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void write(Mesh mesh, ByteBuffer out) {
        out.put((byte) mesh.material.ordinal());
        out.put((byte) mesh.part.ordinal());
        out.put((byte) mesh.attachment.ordinal());
        out.put((byte) ((mesh.castsShadow ? 1 : 0) | (mesh.cutByLids ? 2 : 0) | (mesh.strands ? 4 : 0)));
        out.putInt(mesh.vertexCount);
        out.putInt(mesh.triangles.length);
        out.asIntBuffer().put(mesh.triangles);
        out.position(out.position() + 4 * mesh.triangles.length);
        for (float[] values : arrays(mesh)) {
            write(values, mesh.strands ? 2 : 1, out);
        }
        out.put(mesh.limb);
    }

    private static void write(float[] values, int step, ByteBuffer out) {
        boolean same = true;
        for (int v = step; v < values.length && same; v += step) {
            same = Float.floatToRawIntBits(values[v]) == Float.floatToRawIntBits(values[0]);
        }
        out.put((byte) (same ? 1 : 0));
        for (int v = 0; v < (same ? Math.min(1, values.length) : values.length); v += step) {
            out.putFloat(values[v]);
        }
    }

    private static Mesh readMesh(ByteBuffer in) {
        Material material = Material.values()[in.get()];
        BodyPart part = BodyPart.values()[in.get()];
        Attachment attachment = Attachment.values()[in.get()];
        int flags = in.get();
        int vertices = in.getInt();
        int[] triangles = new int[in.getInt()];
        in.asIntBuffer().get(triangles);
        in.position(in.position() + 4 * triangles.length);
        Mesh mesh = new Mesh(material, part, attachment, vertices, triangles);
        mesh.castsShadow = (flags & 1) != 0;
        mesh.cutByLids = (flags & 2) != 0;
        mesh.strands = (flags & 4) != 0;
        for (float[] values : arrays(mesh)) {
            read(values, mesh.strands ? 2 : 1, in);
        }
        in.get(mesh.limb);
        if (mesh.strands) {
            for (int v = 1; v < vertices; v += 2) {
                mesh.halfWidth[v] = -mesh.halfWidth[v];
            }
        }
        return mesh;
    }

    private static void read(float[] values, int step, ByteBuffer in) {
        boolean same = in.get() == 1;
        for (int v = 0; v < values.length; v += step) {
            float value = same && v > 0 ? values[0] : in.getFloat();
            for (int edge = 0; edge < step; edge++) {
                values[v + edge] = value;
            }
        }
    }

    private static float[][] arrays(Mesh m) {
        return new float[][] {
            m.x,
            m.y,
            m.z,
            m.nx,
            m.ny,
            m.nz,
            m.occlusion,
            m.jawWeight,
            m.headWeight,
            m.maskA,
            m.maskB,
            m.halfWidth,
            m.along
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.vigil.renderer.internal.groom;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.mesh.Attachment;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import java.util.ArrayList;
import java.util.List;

/** Collects hair strands and turns them into ribbons that are widened towards the camera when drawn. */
public final class Strands {

    /** One node of a strand. */
    public record Node(float x, float y, float z, float occlusion, float halfWidth) {}

    private record Strand(List<Node> nodes, float jawWeight) {}

    private final List<Strand> strands = new ArrayList<>();

    public void add(List<Node> nodes, float jawWeight) {
        strands.add(new Strand(nodes, jawWeight));
    }

    /**
     * Every {@code step}-th strand from {@code first}, so that a thinned share can cast the shadow. Mask A is a shade per
     * strand, mask B runs from 0 at the root to 1 at the tip.
     */
    public Mesh mesh(Material material, BodyPart part, int first, int step) {
        int vertexCount = 0;
        int quadCount = 0;
        for (int s = first; s < strands.size(); s += step) {
            int nodes = strands.get(s).nodes.size();
            vertexCount += nodes * 2;
            quadCount += nodes - 1;
        }
        Mesh mesh = new Mesh(material, part, Attachment.HEAD, vertexCount, new int[quadCount * 6]);
        mesh.strands = true;
        int v = 0;
        int t = 0;
        for (int s = first; s < strands.size(); s += step) {
            Strand strand = strands.get(s);
            float shade = Noise.unit(Noise.hash(s + 1));
            for (int i = 0; i < strand.nodes.size(); i++) {
                addNode(mesh, v, strand, i, shade);
                if (i > 0) {
                    int q = v - 2;
                    for (int k : new int[] {q, q + 1, q + 2, q + 1, q + 3, q + 2}) {
                        mesh.triangles[t++] = k;
                    }
                }
                v += 2;
            }
        }
        return mesh;
    }

    private static void addNode(Mesh mesh, int v, Strand strand, int i, float shade) {
        List<Node> nodes = strand.nodes;
        Node node = nodes.get(i);
        Node before = nodes.get(Math.max(0, i - 1));
        Node after = nodes.get(Math.min(nodes.size() - 1, i + 1));
        for (int side = 0; side < 2; side++) {
            mesh.place(v + side, node.x, node.y, node.z);
            mesh.face(v + side, after.x - before.x, after.y - before.y, after.z - before.z);
            mesh.occlusion[v + side] = node.occlusion;
            mesh.halfWidth[v + side] = side == 0 ? node.halfWidth : -node.halfWidth;
            mesh.maskA[v + side] = shade;
            mesh.maskB[v + side] = i / (float) (nodes.size() - 1);
            mesh.headWeight[v + side] = 1;
            mesh.jawWeight[v + side] = strand.jawWeight;
        }
    }
}

package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.FrameMaps;
import dev.vigil.renderer.Part;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.renderer.internal.shade.CabinBackdrop;
import org.jspecify.annotations.Nullable;

/** Says of every pixel what most of its samples show, the nearer where they are even, and how far away that is. */
public final class PartMapper {

    private static final float MM_PER_CM = 10;
    private static final int FARTHEST_MM = 65_535;

    private final SceneGeometry geometry;
    private final CabinBackdrop backdrop;
    private final boolean eyesVisible;
    private final byte[] partOfTriangle;

    public PartMapper(FaceLabeller face, SceneGeometry geometry, CabinBackdrop backdrop, boolean eyesVisible) {
        this.geometry = geometry;
        this.backdrop = backdrop;
        this.eyesVisible = eyesVisible;
        this.partOfTriangle = new byte[geometry.triangleCount];
        for (int t = 0; t < partOfTriangle.length; t++) {
            partOfTriangle[t] = part(geometry.meshOf(t), t, face.surface()).code();
        }
    }

    private Part part(Mesh mesh, int triangle, HeadSurface surface) {
        return switch (mesh.part) {
            case HEAD -> {
                if (mesh.material == Material.LID_LINING) {
                    yield Part.EYE_CORNER;
                }
                int corner = geometry.cornerA(triangle);
                int local = corner - geometry.firstVertex[geometry.meshOfTriangle[triangle]];
                yield mesh.maskA[local] > .5f ? Part.LIPS : surface.onFace(corner) ? Part.FACE : Part.SKIN;
            }
            case EYE -> Part.SCLERA;
            default -> named(mesh.part);
        };
    }

    /** Most parts of a scene are called the same in a segmentation. */
    private static Part named(BodyPart bodyPart) {
        for (Part part : Part.values()) {
            if (part.name().equals(bodyPart.name())) {
                return part;
            }
        }
        return Part.OTHER;
    }

    /** Maps of the picture that the camera took; the buffers hold several samples per pixel. */
    public FrameMaps map(
            PosedHead head, LensCamera camera, VisibilityBuffer depths, @Nullable VisibilityBuffer lenses) {
        int pixels = camera.width * camera.height;
        FrameMaps maps = new FrameMaps(camera.width, camera.height, new byte[pixels], new short[pixels]);
        int samples = depths.width / camera.width;
        EyeParts eyes = new EyeParts(head, camera, samples);
        VisibilityBuffer dark = eyesVisible ? null : lenses;
        Workers.each(camera.height, y -> {
            PartVotes votes = new PartVotes();
            for (int x = 0; x < camera.width; x++) {
                int pixel = y * camera.width + x;
                votes.clear();
                for (int sy = y * samples; sy < (y + 1) * samples; sy++) {
                    for (int sx = x * samples; sx < (x + 1) * samples; sx++) {
                        count(votes, pixel, sx, sy, depths, dark, eyes);
                    }
                }
                maps.parts()[pixel] = votes.winner().code();
                maps.depthMm()[pixel] = (short) Math.min(FARTHEST_MM, Math.round(votes.nearest() * MM_PER_CM));
            }
        });
        return maps;
    }

    private void count(
            PartVotes votes,
            int pixel,
            int sx,
            int sy,
            VisibilityBuffer depths,
            @Nullable VisibilityBuffer dark,
            EyeParts eyes) {
        int sample = sy * depths.width + sx;
        int triangle = depths.triangle[sample];
        if (dark != null && dark.triangle[sample] >= 0) {
            votes.add(Part.LENS, dark.depth[sample]);
        } else if (triangle < 0) {
            float depth = backdrop.depth(pixel);
            votes.add(depth > 0 ? Part.CABIN : Part.WINDOW, depth);
        } else {
            float depth = depths.depth[sample];
            Part part = Part.of(partOfTriangle[triangle]);
            votes.add(part == Part.SCLERA ? eyes.at(sx, sy, depth) : part, depth);
        }
    }
}

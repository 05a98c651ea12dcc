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
import java.util.Arrays;
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
                int corner = geometry.cornerA[triangle];
                int local = corner - geometry.firstVertex[geometry.meshOfTriangle[triangle]];
                yield mesh.maskA[local] > .5f ? Part.LIPS : surface.onFace(corner) ? Part.FACE : Part.SKIN;
            }
            case EYE -> Part.SCLERA;
            case BROW -> mesh.material == Material.LASH ? Part.LASH : Part.BROW;
            case FOREARM -> Part.ARM;
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

    /**
     * @param camera of the picture
     * @param depths several samples per pixel
     */
    public FrameMaps map(
            PosedHead head, LensCamera camera, VisibilityBuffer depths, @Nullable VisibilityBuffer lenses) {
        FrameMaps maps = new FrameMaps(
                camera.width,
                camera.height,
                new byte[camera.width * camera.height],
                new short[camera.width * camera.height]);
        int samples = depths.width / camera.width;
        EyeParts eyes = new EyeParts(head, camera, samples);
        Workers.each(camera.height, y -> {
            int[] votes = new int[Part.values().length];
            float[] nearest = new float[votes.length];
            for (int x = 0; x < camera.width; x++) {
                pixel(
                        maps,
                        y * camera.width + x,
                        x * samples,
                        y * samples,
                        samples,
                        depths,
                        lenses,
                        eyes,
                        votes,
                        nearest);
            }
        });
        return maps;
    }

    private void pixel(
            FrameMaps maps,
            int pixel,
            int left,
            int top,
            int samples,
            VisibilityBuffer depths,
            @Nullable VisibilityBuffer lenses,
            EyeParts eyes,
            int[] votes,
            float[] nearest) {
        Arrays.fill(votes, 0);
        int best = -1;
        for (int sy = top; sy < top + samples; sy++) {
            for (int sx = left; sx < left + samples; sx++) {
                int sample = sy * depths.width + sx;
                boolean behindLens = lenses != null && !eyesVisible && lenses.triangle[sample] >= 0;
                float depth = behindLens ? lenses.depth[sample] : depths.depth[sample];
                int triangle = depths.triangle[sample];
                int part;
                if (behindLens) {
                    part = Part.LENS.ordinal();
                } else if (triangle < 0) {
                    depth = backdrop.depth(pixel);
                    part = (depth > 0 ? Part.CABIN : Part.WINDOW).ordinal();
                } else {
                    part = partOfTriangle[triangle];
                    if (part == Part.SCLERA.ordinal()) {
                        part = eyes.at(sx, sy, depth).ordinal();
                    }
                }
                nearest[part] = votes[part] == 0 ? depth : Math.min(nearest[part], depth);
                votes[part]++;
                boolean wins = best < 0
                        || votes[part] > votes[best]
                        || votes[part] == votes[best] && nearest[part] < nearest[best];
                best = wins ? part : best;
            }
        }
        maps.parts()[pixel] = (byte) best;
        maps.depthMm()[pixel] = (short) Math.min(FARTHEST_MM, Math.round(nearest[best] * MM_PER_CM));
    }
}

package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.FaceBox;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.HandTruth;
import dev.vigil.renderer.Landmark;
import dev.vigil.renderer.MouthOpening;
import dev.vigil.renderer.ThingTruth;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.groom.Hairline;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.scenario.Belt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Exact face labels of a frame: points on the rig, projected by the frame's camera, tested against its depths. */
public final class FaceLabeller {

    private static final float DEPTH_TOLERANCE_CM = .7f;
    /** From the inner corner: where along the lid the two middle points of iBUG lie. */
    private static final float[] LID_POINTS = {.34f, .68f};

    private static final float CORNER = .02f;

    /** What lies closer to the face than the tolerance and hides it all the same. */
    private static final Set<BodyPart> COVERING = EnumSet.of(
            BodyPart.MASK, BodyPart.SCARF, BodyPart.HAT, BodyPart.HAND, BodyPart.PHONE, BodyPart.CUP, BodyPart.FOOD);

    private final SceneGeometry geometry;
    private final HeadField head;
    private final PoseTruth truth;
    private final Vec3[] anchors;
    private final int[] faceVertices;

    public FaceLabeller(BakedDriver driver, SceneGeometry geometry, PoseTruth truth) {
        this.geometry = geometry;
        this.head = driver.head();
        this.truth = truth;
        this.anchors = FaceAnchors.onSkin(head);
        this.faceVertices = faceVertices(driver, geometry);
    }

    /** Vertices of the skin between chin and hairline, in front of the ears. */
    private static int[] faceVertices(BakedDriver driver, SceneGeometry geometry) {
        HeadField head = driver.head();
        Hairline hairline = new Hairline(driver.identity().appearance().hair());
        Mesh skin = geometry.meshes.get(0);
        return IntStream.range(0, skin.vertexCount)
                .filter(v -> {
                    float y = head.canonicalY(skin.y[v]);
                    float x = head.canonicalX(skin.x[v], y);
                    boolean face = y > -12.1f && y < 6.4f && skin.z[v] > 1.2f + .9f * Math.max(0, -9.5f - y);
                    return face && hairline.scalp(x, y, skin.z[v]) < 0;
                })
                .map(v -> geometry.firstVertex[0] + v)
                .toArray();
    }

    public FrameTruth label(
            int ordinal,
            PosedHead posed,
            LensCamera camera,
            ProjectedScene projected,
            VisibilityBuffer depths,
            List<HandTruth> hands,
            List<ThingTruth> things,
            Belt belt) {
        int samples = depths.width / camera.width;
        DepthTest test = new DepthTest(
                camera, depths, DEPTH_TOLERANCE_CM, triangle -> COVERING.contains(geometry.meshOf(triangle).part));
        List<Landmark> landmarks = new ArrayList<>(68);
        Vec3[] points = worldPoints(posed);
        for (int i = 0; i < points.length; i++) {
            boolean eye = i >= FaceAnchors.RIGHT_EYE && i < FaceAnchors.LEFT_EYE + 6;
            Landmark landmark = test.landmark(points[i]);
            landmarks.add(
                    eye && !truth.eyesVisible() && landmark.visibility() == Visibility.VISIBLE
                            ? new Landmark(landmark.x(), landmark.y(), Visibility.OCCLUDED)
                            : landmark);
        }
        return new FrameTruth(
                ordinal,
                box(projected, test, samples),
                landmarks,
                truth.head(posed.pose()),
                truth.gaze(posed),
                truth.eye(posed, 1),
                truth.eye(posed, 0),
                mouth(points),
                hands,
                things,
                belt);
    }

    private Vec3[] worldPoints(PosedHead posed) {
        Vec3[] points = new Vec3[anchors.length];
        float[] out = new float[3];
        for (int i = 0; i < points.length; i++) {
            Vec3 a = anchors[i];
            posed.rig()
                    .flesh(
                            a.x(),
                            a.y(),
                            a.z(),
                            head.jawWeight(a.x(), a.y(), a.z()),
                            head.headWeight(a.y(), a.z()),
                            out);
            points[i] = new Vec3(out[0], out[1], out[2]);
        }
        int r = FaceAnchors.RIGHT_EYE;
        int l = FaceAnchors.LEFT_EYE;
        points[r] = posed.lidMargin(0, 1 - CORNER, true);
        points[r + 3] = posed.lidMargin(0, CORNER, true);
        points[l] = posed.lidMargin(1, CORNER, true);
        points[l + 3] = posed.lidMargin(1, 1 - CORNER, true);
        for (int k = 0; k < 2; k++) {
            points[r + 2 - k] = posed.lidMargin(0, LID_POINTS[k], true);
            points[r + 4 + k] = posed.lidMargin(0, LID_POINTS[k], false);
            points[l + 1 + k] = posed.lidMargin(1, LID_POINTS[k], true);
            points[l + 5 - k] = posed.lidMargin(1, LID_POINTS[k], false);
        }
        return points;
    }

    /** Inner lip points 62 over 66, corners 60 and 64. */
    private static MouthOpening mouth(Vec3[] points) {
        float width = points[60].minus(points[64]).norm();
        Vec3 up = points[27].minus(points[8]).unit();
        float gap = Math.max(0, points[62].minus(points[66]).dot(up));
        return new MouthOpening(gap * 10, gap / width);
    }

    private @Nullable FaceBox box(ProjectedScene projected, DepthTest test, int samples) {
        Extent seen = new Extent();
        Extent all = new Extent();
        boolean inFrame = false;
        for (int v : faceVertices) {
            float x = projected.x[v] / samples;
            float y = projected.y[v] / samples;
            float depth = projected.depth[v];
            Visibility visibility = test.at(x, y, depth);
            if (visibility == Visibility.VISIBLE) {
                seen.add(x, y);
            }
            inFrame |= visibility != Visibility.OUT_OF_FRAME;
            all.add(x, y);
        }
        if (!seen.empty()) {
            return faceBox(seen, Visibility.VISIBLE);
        }
        return inFrame ? faceBox(all, Visibility.OCCLUDED) : null;
    }

    private static FaceBox faceBox(Extent extent, Visibility visibility) {
        return new FaceBox(extent.left(), extent.top(), extent.width(), extent.height(), visibility);
    }
}

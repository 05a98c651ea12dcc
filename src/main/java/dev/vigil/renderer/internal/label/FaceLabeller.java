package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.EyeContour;
import dev.vigil.renderer.EyeOpening;
import dev.vigil.renderer.FaceBox;
import dev.vigil.renderer.FaceCover;
import dev.vigil.renderer.FaceDetail;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.Gaze;
import dev.vigil.renderer.HandTruth;
import dev.vigil.renderer.Landmark;
import dev.vigil.renderer.MouthOpening;
import dev.vigil.renderer.PixelBox;
import dev.vigil.renderer.ThingTruth;
import dev.vigil.renderer.Visibility;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.SceneGeometry;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.scenario.Belt;
import dev.vigil.scenario.GazeZone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exact face labels of a frame: points on the rig, projected by the frame's camera, tested against its depths. */
public final class FaceLabeller {

    private static final float DEPTH_TOLERANCE_CM = .7f;
    private static final int MOUTH = 48;

    private final SceneGeometry geometry;
    private final PoseTruth truth;
    private final FacePoints points;
    private final HeadSurface surface;

    public FaceLabeller(BakedDriver driver, SceneGeometry geometry, PoseTruth truth) {
        this.geometry = geometry;
        this.truth = truth;
        this.points = new FacePoints(driver.head());
        this.surface = new HeadSurface(driver, geometry);
    }

    HeadSurface surface() {
        return surface;
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
        DepthTest test = new DepthTest(camera, depths, DEPTH_TOLERANCE_CM);
        Covers covers = new Covers(geometry, test);
        Vec3[] ibug = points.ibug(posed);
        List<Landmark> landmarks = new ArrayList<>(ibug.length);
        CoverCount mouth = new CoverCount();
        for (int i = 0; i < ibug.length; i++) {
            Landmark landmark = landmark(ibug[i], test, covers, i >= MOUTH ? mouth : new CoverCount());
            boolean eye = i >= FaceAnchors.RIGHT_EYE && i < FaceAnchors.LEFT_EYE + 6;
            landmarks.add(eye && !truth.eyesVisible() ? hidden(landmark) : landmark);
        }
        CoverCount eyes = new CoverCount();
        EyeContour right = contour(posed, 0, test, covers, eyes);
        EyeContour left = contour(posed, 1, test, covers, eyes);
        CoverCount face = new CoverCount();
        Boxes faceBoxes = boxes(surface.face(), projected, test, covers, face);
        Boxes headBoxes = boxes(surface.head(), projected, test, covers, new CoverCount());
        FaceDetail detail = new FaceDetail(
                faceBoxes.all().box(),
                headBoxes.seen().empty() ? null : headBoxes.seen().box(),
                headBoxes.all().box(),
                left,
                right,
                20 * posed.pose().pupil(),
                PoseTruth.headPlace(posed),
                truth.inCamera(posed, camera),
                new FaceCover(
                        face.share(), truth.eyesVisible() ? eyes.share() : 1, mouth.share(), mouth.shareByHand()));
        return new FrameTruth(
                ordinal,
                faceBoxes.faceBox(),
                landmarks,
                truth.head(posed.pose()),
                gaze(posed, detail.cover()),
                opening(posed, 1, left),
                opening(posed, 0, right),
                mouth(ibug),
                detail,
                hands,
                things,
                belt);
    }

    private EyeContour contour(PosedHead posed, int eye, DepthTest test, Covers covers, CoverCount count) {
        List<Landmark> outline = new ArrayList<>(FacePoints.CONTOUR);
        for (Vec3 point : points.contour(posed, eye)) {
            Landmark landmark = landmark(point, test, covers, count);
            outline.add(truth.eyesVisible() ? landmark : hidden(landmark));
        }
        Landmark iris = landmark(points.iris(posed, eye), test, covers, count);
        boolean open = FacePoints.irisBetweenLids(posed, eye) && truth.eyesVisible();
        return new EyeContour(outline, open ? iris : hidden(iris));
    }

    private static Landmark landmark(Vec3 point, DepthTest test, Covers covers, CoverCount count) {
        Landmark landmark = test.landmark(point);
        float[] out = new float[3];
        test.camera().project(point.x(), point.y(), point.z(), out);
        BodyPart over = covers.over(out[0], out[1], out[2]);
        count.add(landmark.visibility(), over);
        return over == null ? landmark : hidden(landmark);
    }

    private static Landmark hidden(Landmark landmark) {
        return landmark.visibility() == Visibility.VISIBLE
                ? new Landmark(landmark.x(), landmark.y(), Visibility.OCCLUDED, landmark.place())
                : landmark;
    }

    private Gaze gaze(PosedHead posed, FaceCover cover) {
        Gaze gaze = truth.gaze(posed);
        return cover.eyes() < Seen.HIDDEN
                ? gaze
                : new Gaze(gaze.azimuth(), gaze.elevation(), GazeZone.NOT_VALID, gaze.target());
    }

    /** An eye is seen when a third of its edge is. */
    private EyeOpening opening(PosedHead posed, int eye, EyeContour contour) {
        EyeOpening opening = truth.eye(posed, eye);
        long seen = count(contour, Visibility.VISIBLE);
        boolean outside = count(contour, Visibility.OUT_OF_FRAME) == FacePoints.CONTOUR;
        Visibility visibility = outside
                ? Visibility.OUT_OF_FRAME
                : seen * 3 >= FacePoints.CONTOUR ? opening.visibility() : Visibility.OCCLUDED;
        return new EyeOpening(opening.millimetres(), opening.ratio(), visibility);
    }

    private static long count(EyeContour contour, Visibility visibility) {
        return contour.outline().stream()
                .filter(point -> point.visibility() == visibility)
                .count();
    }

    /** Inner lip points 62 over 66, corners 60 and 64. */
    private static MouthOpening mouth(Vec3[] points) {
        float width = points[60].minus(points[64]).norm();
        Vec3 up = points[27].minus(points[8]).unit();
        float gap = Math.max(0, points[62].minus(points[66]).dot(up));
        return new MouthOpening(gap * 10, gap / width);
    }

    private static Boxes boxes(
            int[] vertices, ProjectedScene projected, DepthTest test, Covers covers, CoverCount count) {
        Extent seen = new Extent();
        Extent all = new Extent();
        boolean inFrame = false;
        int samples = test.samples();
        for (int v : vertices) {
            float x = projected.x(v) / samples;
            float y = projected.y(v) / samples;
            float depth = projected.depth(v);
            Visibility visibility = test.at(x, y, depth);
            BodyPart over = covers.over(x, y, depth);
            count.add(visibility, over);
            inFrame |= visibility != Visibility.OUT_OF_FRAME;
            all.add(x, y);
            if (visibility == Visibility.VISIBLE && over == null) {
                seen.add(x, y);
            }
        }
        return new Boxes(seen, all, inFrame);
    }

    private record Boxes(Extent seen, Extent all, boolean inFrame) {

        @Nullable
        FaceBox faceBox() {
            if (!seen.empty()) {
                return of(seen.box(), Visibility.VISIBLE);
            }
            return inFrame ? of(all.box(), Visibility.OCCLUDED) : null;
        }

        private static FaceBox of(PixelBox box, Visibility visibility) {
            return new FaceBox(box.x(), box.y(), box.width(), box.height(), visibility);
        }
    }
}

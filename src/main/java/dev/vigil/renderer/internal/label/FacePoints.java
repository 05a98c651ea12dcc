package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.rig.PosedHead;

/** Where the 68 iBUG points, the edges of the eyes and the irises are in the car when the head is posed. */
final class FacePoints {

    static final int CONTOUR = 32;

    /** From the inner corner: where along the lid the two middle points of iBUG lie. */
    private static final float[] LID_POINTS = {.34f, .68f};

    private static final float CORNER = .02f;
    /** The iris lies this far behind the front of the eyeball, seen through the cornea. */
    private static final float IRIS_DEPTH_CM = .10f;

    private final HeadField head;
    private final Vec3[] anchors;

    FacePoints(HeadField head) {
        this.head = head;
        this.anchors = FaceAnchors.onSkin(head);
    }

    /** 68 points in iBUG order. */
    Vec3[] ibug(PosedHead posed) {
        Vec3[] points = new Vec3[anchors.length];
        float[] out = new float[3];
        for (int i = 0; i < points.length; i++) {
            Vec3 a = anchors[i];
            float jaw = head.jawWeight(a.x(), a.y(), a.z());
            posed.rig().flesh(a.x(), a.y(), a.z(), jaw, head.headWeight(a.y(), a.z()), out);
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

    /** Along the upper lid from the inner to the outer corner, and back along the lower one. */
    Vec3[] contour(PosedHead posed, int eye) {
        Vec3[] points = new Vec3[CONTOUR];
        int half = CONTOUR / 2;
        for (int i = 0; i < half; i++) {
            float t = CORNER + (1 - 2 * CORNER) * i / half;
            points[i] = posed.lidMargin(eye, t, true);
            points[half + i] = posed.lidMargin(eye, 1 - t, false);
        }
        return points;
    }

    Vec3 iris(PosedHead posed, int eye) {
        return posed.eyeCentre(eye).plus(posed.sight(eye).times(HeadField.EYE_RADIUS - IRIS_DEPTH_CM));
    }

    /** Whether the iris' centre looks out between the lids. */
    static boolean irisBetweenLids(PosedHead posed, int eye) {
        Vec3 inHead = posed.rig().rotation().applyTransposed(posed.sight(eye)).times(HeadField.EYE_RADIUS);
        float outward = eye == 1 ? inHead.x() : -inHead.x();
        return posed.lids(eye).passes(outward, inHead.y(), inHead.z());
    }
}

package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.groom.Hairline;
import dev.vigil.renderer.internal.math.Vec3;

/** Where the 68 iBUG points sit on the canonical head; eye points come from the lid curves instead. */
final class FaceAnchors {

    static final int RIGHT_EYE = 36;
    static final int LEFT_EYE = 42;

    /** Right half of the jaw line, from the ear to the chin: points 0 to 8; 16 to 8 mirror it. */
    private static final float[][] JAW = {
        {-6.9f, -1.2f, .6f},
        {-6.85f, -3.1f, .9f},
        {-6.5f, -5.1f, 1.1f},
        {-5.9f, -7.0f, 1.6f},
        {-5.0f, -8.7f, 2.8f},
        {-3.9f, -10.0f, 4.5f},
        {-2.7f, -10.9f, 6.2f},
        {-1.4f, -11.6f, 7.8f},
        {0, -11.9f, 8.4f}
    };

    private static final float[] BROW_X = {5.0f, 4.2f, 3.3f, 2.25f, 1.25f};

    private static final float[][] NOSE = {
        {0, .5f, 8.9f},
        {0, -1.1f, 9.6f},
        {0, -2.6f, 10.4f},
        {0, -4.1f, 11.5f},
        {-1.45f, -5.0f, 9.7f},
        {-.75f, -5.35f, 10.2f},
        {0, -5.45f, 10.5f},
        {.75f, -5.35f, 10.2f},
        {1.45f, -5.0f, 9.7f}
    };

    private static final float[][] MOUTH = {
        {-2.92f, -7.42f, 8.35f},
        {-1.7f, -6.94f, 9.3f},
        {-.65f, -6.80f, 9.8f},
        {0, -6.90f, 9.9f},
        {.65f, -6.80f, 9.8f},
        {1.7f, -6.94f, 9.3f},
        {2.92f, -7.42f, 8.35f},
        {1.7f, -8.42f, 9.1f},
        {.8f, -8.66f, 9.5f},
        {0, -8.72f, 9.6f},
        {-.8f, -8.66f, 9.5f},
        {-1.7f, -8.42f, 9.1f},
        {-2.65f, -7.46f, 8.5f},
        {-.9f, -7.44f, 9.5f},
        {0, -7.44f, 9.6f},
        {.9f, -7.44f, 9.5f},
        {2.65f, -7.46f, 8.5f},
        {.9f, -7.84f, 9.3f},
        {0, -7.84f, 9.4f},
        {-.9f, -7.84f, 9.3f}
    };

    private FaceAnchors() {}

    /** Rest positions on this person's skin; entries 36 to 47 are unused. */
    static Vec3[] onSkin(HeadField head) {
        Vec3[] anchors = new Vec3[68];
        for (int i = 0; i < 9; i++) {
            anchors[i] = project(head, JAW[i][0], JAW[i][1], JAW[i][2]);
            anchors[16 - i] = project(head, -JAW[i][0], JAW[i][1], JAW[i][2]);
        }
        for (int i = 0; i < 5; i++) {
            float y = Hairline.browLine(BROW_X[i], head.shape());
            anchors[17 + i] = fromTheFront(head, -BROW_X[i], y);
            anchors[26 - i] = fromTheFront(head, BROW_X[i], y);
        }
        for (int i = 0; i < NOSE.length; i++) {
            anchors[27 + i] = project(head, NOSE[i][0], NOSE[i][1], NOSE[i][2]);
        }
        for (int i = 0; i < 12; i++) {
            anchors[RIGHT_EYE + i] = head.leftEye();
        }
        for (int i = 0; i < MOUTH.length; i++) {
            anchors[48 + i] = project(head, MOUTH[i][0], MOUTH[i][1], MOUTH[i][2]);
        }
        return anchors;
    }

    /** Where a line straight from the front meets the skin: keeps the point on the brow's line. */
    private static Vec3 fromTheFront(HeadField head, float cx, float cy) {
        Vec3 p = head.fromCanonical(cx, cy, 11);
        for (int step = 0; step < 40; step++) {
            p = p.minus(new Vec3(0, 0, .8f * head.distance(p.x(), p.y(), p.z())));
        }
        return p;
    }

    private static Vec3 project(HeadField head, float cx, float cy, float cz) {
        Vec3 p = head.fromCanonical(cx, cy, cz);
        float e = .02f;
        for (int step = 0; step < 12; step++) {
            float d = head.distance(p.x(), p.y(), p.z());
            Vec3 g = new Vec3(
                            head.distance(p.x() + e, p.y(), p.z()) - head.distance(p.x() - e, p.y(), p.z()),
                            head.distance(p.x(), p.y() + e, p.z()) - head.distance(p.x(), p.y() - e, p.z()),
                            head.distance(p.x(), p.y(), p.z() + e) - head.distance(p.x(), p.y(), p.z() - e))
                    .times(.5f / e);
            p = p.minus(g.times(d / (g.dot(g) + 1e-6f)));
        }
        return p;
    }
}

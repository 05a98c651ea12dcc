package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.mix;

/**
 * Bends of a hand in degrees from the flat hand.
 *
 * @param opposition how far the thumb stands away from the palm's plane, towards the palm's side
 * @param thumb      bends of the thumb's three joints from the wrist outwards
 * @param fingers    index to little: first joint, second joint, third joint, spread towards the thumb
 */
public record HandPose(float opposition, float[] thumb, float[][] fingers) {

    /** Limits of the joints in degrees, for the thumb and for first, second, third joint and spread of a finger. */
    static final float[][] THUMB_LIMITS = {{-25, 45}, {-10, 60}, {-20, 80}};

    static final float[][] FINGER_LIMITS = {{-25, 95}, {-5, 115}, {-10, 85}, {-22, 22}};
    static final float[] OPPOSITION_LIMITS = {-20, 75};

    static final HandPose FLAT = of(0, 0, 0, 0, 4, 6, 4);
    static final HandPose RELAXED = of(12, 8, 10, 14, 24, 30, 16);
    static final HandPose RIM = of(18, 8, 14, 22, 52, 66, 40);
    static final HandPose FIST = of(35, 22, 40, 50, 84, 100, 66);
    static final HandPose KNOB = of(25, 5, 16, 24, 46, 58, 34);
    static final HandPose CUP = of(48, -6, 14, 26, 30, 40, 26);
    static final HandPose POINT = of(30, 20, 38, 42, 80, 98, 60).with(0, 6, 8, 6, 0);
    static final HandPose PINCH = of(50, 12, 22, 22, 58, 52, 26).with(0, 52, 44, 20, 0);
    static final HandPose SNACK = of(50, -4, 10, 18, 32, 34, 18);
    static final HandPose CIGARETTE =
            of(20, 6, 12, 16, 40, 44, 24).with(0, 22, 14, 8, 4).with(1, 24, 16, 8, 4);
    static final HandPose PHONE = of(42, -12, 8, 10, 6, 82, 42);
    static final HandPose PHONE_AT_EAR = of(42, -12, 8, 10, 6, 80, 40).with(0, 4, 40, 22, 4);
    static final HandPose THUMB_UP = of(46, -14, 6, 10, 6, 82, 42);
    static final HandPose THUMB_DOWN = of(52, -2, 20, 28, 6, 82, 42);
    static final HandPose CUPPED = of(16, 8, 10, 10, 22, 18, 10);
    static final HandPose KNUCKLES = of(30, 18, 34, 44, 70, 96, 60).with(0, 60, 104, 58, 0);

    static HandPose of(
            float opposition, float thumb0, float thumb1, float thumb2, float first, float second, float third) {
        float[][] fingers = new float[4][];
        for (int i = 0; i < 4; i++) {
            // Towards the little finger a hand closes a little more.
            float more = 1 + .05f * (i - 1);
            fingers[i] = new float[] {first * more, second * more, third, 0};
        }
        return new HandPose(opposition, new float[] {thumb0, thumb1, thumb2}, fingers);
    }

    HandPose with(int finger, float... bends) {
        float[][] changed = fingers.clone();
        changed[finger] = bends;
        return new HandPose(opposition, thumb, changed);
    }

    HandPose towards(HandPose o, float t) {
        float[][] mixed = new float[4][];
        for (int i = 0; i < 4; i++) {
            mixed[i] = mixed(fingers[i], o.fingers[i], t);
        }
        return new HandPose(mix(opposition, o.opposition, t), mixed(thumb, o.thumb, t), mixed);
    }

    private static float[] mixed(float[] a, float[] b, float t) {
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = mix(a[i], b[i], t);
        }
        return out;
    }
}

package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

/** The lit screen of a phone with a conversation on it; displays give off no light at 940 nm. */
final class PhoneScreen {

    private static final float BRIGHTNESS = .75f;

    private PhoneScreen() {}

    static void glow(Shade s) {
        float across = s.point.maskA;
        float up = s.point.maskB;
        float rows = (up + 1) * 5;
        int row = (int) rows;
        float within = Math.abs(rows - row - .5f);
        boolean mine = (row & 1) == 0;
        float side = mine ? across : -across;
        float bubble = smoothStep(.42f, .36f, within) * smoothStep(-.55f, -.5f, side) * smoothStep(.94f, .9f, side);
        float facing = Math.max(0, s.surface.nx * s.viewX + s.surface.ny * s.viewY + s.surface.nz * s.viewZ);
        float light = BRIGHTNESS * (.35f + .65f * facing);
        s.rgb[0] += light * (1 - bubble * (mine ? .75f : .35f));
        s.rgb[1] += light * (1 - bubble * (mine ? .45f : .33f));
        s.rgb[2] += light * (1.05f - bubble * (mine ? .05f : .30f));
    }
}

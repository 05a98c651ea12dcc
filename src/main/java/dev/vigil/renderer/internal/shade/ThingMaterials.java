package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.math.Noise;

/** What hands hold and heads wear, and plastic. */
final class ThingMaterials {

    private static final Tone PLASTIC = new Tone(.03f, .03f, .03f, .10f);
    private static final Tone TROUSERS = new Tone(.035f, .045f, .075f, .30f);
    private static final Tone PAPER = new Tone(.74f, .71f, .66f, .80f);
    private static final Tone BAND = new Tone(.20f, .09f, .04f, .45f);
    private static final Tone DRINK = new Tone(.10f, .22f, .28f, .24f);
    private static final Tone CRUST = new Tone(.46f, .27f, .12f, .62f);
    private static final Tone FLEECE = new Tone(.50f, .62f, .68f, .74f);
    private static final Tone FELT = new Tone(.05f, .06f, .09f, .24f);
    private static final Tone KNIT = new Tone(.16f, .05f, .06f, .40f);
    private static final Tone SCREEN_OFF = new Tone(.012f, .012f, .014f, .03f);

    private final boolean nir;

    ThingMaterials(boolean nir) {
        this.nir = nir;
    }

    void prepare(SurfacePoint p, Surface f) {
        switch (p.mesh.material) {
            case TROUSERS -> plain(f, TROUSERS, 1 + .15f * Noise.at(p.restX * 2, p.restY * 2, p.restZ * 2), .85f, .02f);
            case SCREEN -> plain(f, SCREEN_OFF, 1, .08f, .05f);
            case PAPER -> plain(f, p.maskA > .5f ? BAND : PAPER, 1, .6f, .03f);
            case DRINK -> plain(f, p.maskA > .5f ? PAPER : DRINK, 1, .12f, .05f);
            case BREAD -> {
                float crumb = Noise.fractal(p.restX * 2.5f, p.restY * 2.5f, p.restZ * 2.5f, 2);
                plain(f, p.maskA > .5f ? PAPER : CRUST, 1 + .35f * crumb, .7f, .03f);
                f.bend(crumb * .15f, -crumb * .15f, crumb * .1f);
            }
            case FLEECE -> {
                float pleat = p.maskA * triangle(p.restY * .62f);
                plain(f, FLEECE, 1 + .05f * pleat, .9f, .02f);
                f.bend(0, .28f * pleat, 0);
            }
            case FELT -> plain(f, FELT, 1 + .08f * Noise.at(p.restX * 6, p.restY * 6, p.restZ * 6), .9f, .02f);
            case KNIT -> {
                float loops = triangle(p.maskA * 1.4f) * triangle(p.maskB * 1.9f);
                plain(f, KNIT, 1 + .35f * loops, .95f, .015f);
                f.bend(.12f * loops, .12f * loops, 0);
            }
            default -> plain(f, PLASTIC, 1, .42f, .045f);
        }
    }

    private void plain(Surface f, Tone tone, float scale, float roughness, float reflectance) {
        f.tone(tone, nir, scale);
        f.roughness = roughness;
        f.reflectance = reflectance;
    }
}

package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.scenario.Clothing;
import dev.vigil.scenario.HairStyle;

/**
 * Colours and grooming of a person; reflectances are linear, 0 to 1, per channel and at 940 nm.
 *
 * @param shirt what a jacket leaves visible at the chest
 */
public record Appearance(
        Complexion skin,
        Hair hair,
        Tone iris,
        Clothing clothing,
        Tone cloth,
        Tone shirt,
        float beardMm,
        float lashWeight,
        float ageing,
        boolean female) {

    /** Reflectance in red, green, blue and at 940 nm. */
    public record Tone(float red, float green, float blue, float nir) {

        public Tone scaled(float s) {
            return new Tone(red * s, green * s, blue * s, nir * s);
        }

        public Tone towards(Tone o, float t) {
            return new Tone(mix(red, o.red, t), mix(green, o.green, t), mix(blue, o.blue, t), mix(nir, o.nir, t));
        }
    }

    /**
     * @param freckles  0 to 1
     * @param ruddiness 0 to 1: blood under cheeks and nose
     * @param lips      0 to 1: colour of the lips against the skin around them
     * @param shine     1 is average
     */
    public record Complexion(Tone tone, float freckles, float ruddiness, float lips, float shine) {}

    /**
     * @param wave      0 straight to 1 tightly curled
     * @param parting   cm from the middle, + to the driver's left
     * @param hairline  cm above the average hairline
     * @param recession 0 to 1: corners of the forehead
     * @param brow      thickness of the brows around 1
     */
    public record Hair(
            HairStyle style,
            Tone tone,
            Tone browTone,
            float wave,
            float parting,
            float hairline,
            float recession,
            float brow) {}

    public HairStyle hairStyle() {
        return hair.style;
    }

    /** 0 for a clean shave, 1 for a full beard; growth under 3 mm is shading only. */
    public float beardDensity() {
        return beardMm > 0 ? saturate(.40f + beardMm / 20f) : 0;
    }
}

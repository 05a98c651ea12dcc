package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.scenario.HairStyle;

/** Colours and grooming of a person; reflectances are linear, 0 to 1, per channel and at 940 nm. */
public record Appearance(
        Tone skin,
        Tone hair,
        Tone iris,
        Tone clothing,
        HairStyle hairStyle,
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

    /** 0 for a clean shave, 1 for a full beard; growth under 3 mm is shading only. */
    public float beardDensity() {
        return Math.min(1, 0.45f + beardMm / 16f) * (beardMm > 0 ? 1 : 0);
    }
}

package dev.vigil.renderer.internal.cabin;

import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.math.Noise;

/** Colours of a car's inside. */
public record Upholstery(Tone seat, Tone plastic, Tone ceiling, Tone carpet) {

    private static final Upholstery[] KINDS = {
        new Upholstery(
                new Tone(.045f, .043f, .042f, .16f),
                new Tone(.035f, .035f, .037f, .12f),
                new Tone(.36f, .35f, .33f, .42f),
                new Tone(.02f, .02f, .02f, .06f)),
        new Upholstery(
                new Tone(.11f, .11f, .115f, .26f),
                new Tone(.05f, .05f, .053f, .14f),
                new Tone(.42f, .42f, .42f, .47f),
                new Tone(.03f, .03f, .03f, .08f)),
        new Upholstery(
                new Tone(.30f, .235f, .165f, .40f),
                new Tone(.10f, .085f, .07f, .20f),
                new Tone(.47f, .43f, .37f, .50f),
                new Tone(.06f, .05f, .04f, .12f)),
        new Upholstery(
                new Tone(.035f, .035f, .04f, .11f),
                new Tone(.03f, .03f, .03f, .09f),
                new Tone(.035f, .035f, .037f, .13f),
                new Tone(.015f, .015f, .015f, .05f))
    };

    /** The car that belongs to a driver. */
    public static Upholstery of(long identitySeed) {
        return KINDS[(Noise.hash(identitySeed, 77) & 0x7fffffff) % KINDS.length];
    }
}

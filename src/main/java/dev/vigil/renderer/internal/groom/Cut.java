package dev.vigil.renderer.internal.groom;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.scenario.HairStyle;
import java.util.SplittableRandom;

/**
 * How hair is cut and worn; lengths in cm.
 *
 * @param strands how many ribbons stand for the hair
 * @param volume  how far the outermost hair stands off the scalp
 * @param curl    radius of the curls
 * @param pitch   length of strand per curl
 * @param combed  sideways tendency of short hair, -1 to 1
 * @param forward +1 combed to the forehead, -1 combed back
 * @param fringe  canonical height where the fringe ends, or above 6 without one
 */
record Cut(
        int strands,
        int nodes,
        float sides,
        float top,
        float volume,
        float width,
        float curl,
        float pitch,
        float combed,
        float forward,
        float fringe,
        boolean falls,
        boolean tied) {

    private static final float NO_FRINGE = 9;

    static Cut of(Appearance person, SplittableRandom random) {
        float wave = person.hair().wave();
        float length = random.nextFloat();
        float combed = Math.signum(person.hair().parting()) * (.2f + .5f * random.nextFloat());
        float forward = random.nextFloat() < .6f ? .5f + .5f * random.nextFloat() : -.4f - .6f * random.nextFloat();
        HairStyle style = person.hairStyle();
        return switch (style) {
            case BALD, SHORT -> cropped(wave, length, combed, forward, person.female());
            case CURLY -> {
                float full = person.female() ? mix(3, 7, length) : mix(1.6f, 4.5f, length);
                yield new Cut(
                        13_000,
                        13,
                        full * .75f,
                        full * 1.5f,
                        full * .55f,
                        .030f,
                        .24f,
                        1.15f,
                        combed,
                        0,
                        9,
                        false,
                        false);
            }
            case BOB -> falling(mix(11, 16, length), 1.05f, wave, NO_FRINGE, false);
            case LONG -> falling(mix(26, 36, length), 1.0f, wave, NO_FRINGE, false);
            case PONYTAIL -> falling(mix(16, 30, length), .42f, wave, NO_FRINGE, true);
            case FRINGE ->
                person.female()
                        ? falling(mix(12, 30, length), 1.0f, .5f * wave, 2.3f, false)
                        : new Cut(17_000, 9, 2.2f, 6.5f, .75f, .034f, .15f * wave, 2.5f, combed, 1, 3.7f, false, false);
        };
    }

    private static Cut cropped(float wave, float length, float combed, float forward, boolean female) {
        if (wave > .7f) {
            float full = mix(.4f, 1.6f, length);
            return new Cut(
                    17_000, 8, full * .6f, full * 1.6f, full * .5f, .026f, .16f, .7f, combed, 0, 9, false, false);
        }
        float top = female ? mix(4.5f, 7, length) : mix(1.4f, 5.2f, length);
        float sides = female ? mix(2.2f, 4, length) : mix(.5f, 1.7f, length);
        return new Cut(
                19_000, 8, sides, top, .25f + .11f * top, .032f, .22f * wave, 2.2f, combed, forward, 9, false, false);
    }

    private static Cut falling(float length, float volume, float wave, float fringe, boolean tied) {
        return new Cut(
                13_000,
                15,
                length,
                length,
                volume + .5f * wave,
                .042f,
                .55f * wave * wave,
                5,
                0,
                0,
                fringe,
                true,
                tied);
    }
}

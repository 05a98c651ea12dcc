package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Stature;
import java.util.SplittableRandom;

/** Draws a person from the driver fields and the identity seed. */
public final class IdentitySampler {

    /** Linear skin reflectance per Fitzpatrick type; 940 nm reflectance varies far less than the visible one. */
    private static final Tone[] SKIN = {
        new Tone(.66f, .46f, .37f, .63f),
        new Tone(.59f, .39f, .295f, .61f),
        new Tone(.50f, .315f, .225f, .58f),
        new Tone(.38f, .225f, .15f, .55f),
        new Tone(.25f, .14f, .088f, .51f),
        new Tone(.145f, .08f, .052f, .465f)
    };

    private static final Tone BLACK_HAIR = new Tone(.014f, .011f, .010f, .10f);
    private static final Tone BROWN_HAIR = new Tone(.055f, .030f, .016f, .20f);
    private static final Tone BLOND_HAIR = new Tone(.24f, .155f, .075f, .36f);
    private static final Tone GREY_HAIR = new Tone(.36f, .35f, .34f, .42f);

    private static final Tone[] IRIS = {
        new Tone(.05f, .028f, .015f, .30f),
        new Tone(.10f, .055f, .03f, .34f),
        new Tone(.13f, .12f, .06f, .38f),
        new Tone(.10f, .16f, .20f, .42f)
    };

    private static final Tone[] CLOTHING = {
        new Tone(.05f, .07f, .12f, .35f),
        new Tone(.30f, .06f, .07f, .50f),
        new Tone(.50f, .49f, .46f, .62f),
        new Tone(.09f, .16f, .11f, .42f),
        new Tone(.035f, .035f, .04f, .26f),
        new Tone(.20f, .25f, .33f, .48f)
    };

    private final SplittableRandom random;

    private IdentitySampler(long seed) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 11);
    }

    public static Identity sample(Driver driver) {
        return new IdentitySampler(driver.identitySeed()).draw(driver);
    }

    private Identity draw(Driver driver) {
        boolean female = driver.sex() == Sex.FEMALE;
        float ageing = saturate((driver.age() - 16) / 64f);
        float fat = saturate(.25f + .28f * bell() + .25f * ageing);
        HeadShape shape = new HeadShape(
                (female ? .955f : 1f) + .024f * bell() + .02f * fat,
                (female ? .955f : 1f) + .022f * bell(),
                1 + .02f * bell(),
                (female ? -.05f : 0) + .04f * bell(),
                (female ? -.22f : 0) + .22f * bell(),
                (female ? -.26f : 0) + .20f * bell() + .12f * ageing,
                (female ? -.12f : 0) + .13f * bell() + .16f * (driver.fitzpatrick() >= 5 ? 1 : 0),
                (female ? -.08f : 0) + .12f * bell() - .14f * (driver.fitzpatrick() >= 5 ? 1 : 0),
                (female ? .03f : -.02f) + .03f * bell() + .05f * (driver.fitzpatrick() >= 5 ? 1 : 0) - .03f * ageing,
                .04f + .08f * bell(),
                (female ? -.35f : 0) + .3f * bell(),
                fat,
                ageing,
                female);
        Appearance appearance = new Appearance(
                SKIN[driver.fitzpatrick() - 1].scaled(1 + .05f * bell()),
                hairTone(driver, ageing),
                IRIS[driver.fitzpatrick() >= 4 ? random.nextInt(2) : random.nextInt(IRIS.length)],
                CLOTHING[random.nextInt(CLOTHING.length)],
                driver.hair(),
                (float) driver.facialHairMm(),
                lashWeight(driver),
                ageing,
                female);
        return new Identity(
                shape,
                appearance,
                (float) driver.apertureMm() / 10,
                bodyScale(driver.stature()),
                driver.identitySeed());
    }

    private Tone hairTone(Driver driver, float ageing) {
        float fair = driver.fitzpatrick() <= 2
                ? random.nextFloat()
                : driver.fitzpatrick() == 3 ? .35f * random.nextFloat() : 0;
        float brown = driver.fitzpatrick() <= 4 ? random.nextFloat() : 0;
        Tone natural = BLACK_HAIR.towards(BROWN_HAIR, brown).towards(BLOND_HAIR, fair * fair);
        float grey = smoothStep(.38f, .95f, ageing + .12f * bell());
        return natural.towards(GREY_HAIR, grey);
    }

    private static float lashWeight(Driver driver) {
        float natural = driver.sex() == Sex.FEMALE ? 1.15f : 1f;
        return switch (driver.lashMakeup()) {
            case NONE -> natural;
            case NORMAL -> natural * 1.35f;
            case THICK -> natural * 1.9f;
        };
    }

    private static float bodyScale(Stature stature) {
        return switch (stature) {
            case AF05 -> .86f;
            case AF50 -> .92f;
            case AM50 -> 1f;
            case AM95 -> 1.06f;
        };
    }

    /** Roughly normal with standard deviation 0.6, bounded to -1.5..1.5 so no face falls apart. */
    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() - 1.5f) * 1.2f;
    }
}

package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.HairStyle;
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
    private static final Tone RED_HAIR = new Tone(.17f, .055f, .018f, .30f);
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
        new Tone(.20f, .25f, .33f, .48f),
        new Tone(.28f, .24f, .17f, .50f),
        new Tone(.10f, .09f, .13f, .40f),
        new Tone(.16f, .16f, .16f, .38f),
        new Tone(.06f, .13f, .16f, .37f)
    };

    private static final Tone[] SHIRTS = {
        new Tone(.55f, .55f, .54f, .66f),
        new Tone(.06f, .06f, .065f, .30f),
        new Tone(.24f, .30f, .40f, .52f),
        new Tone(.33f, .31f, .27f, .50f)
    };

    private final SplittableRandom random;

    private IdentitySampler(long seed) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 11);
    }

    public static Identity sample(Driver driver) {
        return new IdentitySampler(driver.identitySeed()).draw(driver);
    }

    private Identity draw(Driver driver) {
        FaceCluster cluster = FaceCluster.draw(driver.fitzpatrick(), random);
        HeadShape shape = new ShapeSampler(driver, cluster, random).draw();
        float ageing = shape.ageing();
        Appearance appearance = new Appearance(
                complexion(driver, ageing),
                hair(driver, cluster, ageing),
                IRIS[
                        driver.fitzpatrick() >= 4 || cluster == FaceCluster.EASTERN_ASIAN
                                ? random.nextInt(2)
                                : random.nextInt(IRIS.length)],
                driver.clothing(),
                CLOTHING[random.nextInt(CLOTHING.length)].scaled(.8f + .4f * random.nextFloat()),
                SHIRTS[random.nextInt(SHIRTS.length)],
                (float) driver.facialHairMm(),
                lashWeight(driver),
                ageing,
                shape.female());
        return new Identity(
                shape,
                appearance,
                (float) driver.apertureMm() / 10,
                bodyScale(driver.stature()),
                driver.identitySeed());
    }

    private Appearance.Complexion complexion(Driver driver, float ageing) {
        Tone mean = SKIN[driver.fitzpatrick() - 1];
        Tone next = SKIN[Math.min(SKIN.length - 1, driver.fitzpatrick())];
        Tone tone = mean.towards(next, .35f * random.nextFloat()).scaled(1 + .05f * bell());
        float warm = 1 + .035f * bell();
        float fair = Math.max(0, 3 - driver.fitzpatrick());
        return new Appearance.Complexion(
                new Tone(tone.red() * warm, tone.green(), tone.blue() / warm, tone.nir()),
                saturate(.5f * fair * random.nextFloat() * random.nextFloat() + .35f * ageing * random.nextFloat()),
                saturate(.35f + .25f * bell() + .12f * fair),
                saturate(lipColour(driver) + .2f * bell()),
                1 + .3f * bell());
    }

    private static float lipColour(Driver driver) {
        return driver.sex() == Sex.FEMALE ? .75f : .45f;
    }

    private Appearance.Hair hair(Driver driver, FaceCluster cluster, float ageing) {
        boolean female = driver.sex() == Sex.FEMALE;
        Tone natural = naturalHair(driver, cluster);
        float grey = smoothStep(.38f, .95f, ageing + .10f * bell());
        float wave = driver.hair() == HairStyle.CURLY
                ? .75f + .25f * random.nextFloat()
                : saturate(cluster.hairWave + .16f * bell());
        return new Appearance.Hair(
                driver.hair(),
                natural.towards(GREY_HAIR, grey),
                natural.scaled(.85f).towards(GREY_HAIR, grey * (.40f + .5f * grey)),
                wave,
                (random.nextBoolean() ? 1 : -1) * (female ? 1.6f : 2.6f) * random.nextFloat(),
                .4f * bell() + (female ? -.1f : .1f),
                female ? 0 : saturate(.9f * ageing + .25f * bell()),
                (female ? .85f : 1.1f) * (1 + .22f * bell()) * (1 - .2f * ageing));
    }

    private Tone naturalHair(Driver driver, FaceCluster cluster) {
        boolean dark = cluster == FaceCluster.EASTERN_ASIAN || driver.fitzpatrick() >= 5;
        float fair = dark ? 0 : driver.fitzpatrick() <= 2 ? random.nextFloat() : .5f * random.nextFloat();
        float brown = dark ? .15f * random.nextFloat() : random.nextFloat();
        boolean red = cluster == FaceCluster.NORTHERN && random.nextFloat() < .12f;
        Tone natural = BLACK_HAIR.towards(BROWN_HAIR, brown).towards(BLOND_HAIR, fair * fair);
        return red ? natural.towards(RED_HAIR, .8f) : natural;
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

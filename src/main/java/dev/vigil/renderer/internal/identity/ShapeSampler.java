package dev.vigil.renderer.internal.identity;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.scenario.Driver;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Stature;
import java.util.SplittableRandom;

/** Draws a head shape: sex, stature, age and face cluster move the means, and a few common causes move traits together. */
final class ShapeSampler {

    private final SplittableRandom random;
    private final FaceCluster cluster;
    private final float ageing;
    private final boolean female;
    /** Body size in standard deviations. */
    private final float size;
    /** Common cause of brow ridge, jaw, chin and nose. */
    private final float robust;
    /** Common cause of long, narrow against short, wide faces. */
    private final float length;

    ShapeSampler(Driver driver, FaceCluster cluster, SplittableRandom random) {
        this.random = random;
        this.cluster = cluster;
        this.ageing = saturate((driver.age() - 16) / 64f);
        this.female = driver.sex() == Sex.FEMALE;
        this.size = size(driver.stature());
        this.robust = (female ? -.75f : .45f) + .7f * bell();
        this.length = bell();
    }

    private static float size(Stature stature) {
        return switch (stature) {
            case AF05 -> -1.6f;
            case AF50 -> -.6f;
            case AM50 -> .4f;
            case AM95 -> 1.4f;
        };
    }

    HeadShape draw() {
        float fat = saturate(.22f + .20f * bell() + .16f * ageing);
        return new HeadShape(
                skull(),
                jaw(),
                nose(),
                mouth(),
                eyes(),
                new HeadShape.Cheeks(trait(cluster.cheekbone), trait(female ? .3f : -.1f)),
                new HeadShape.Ears(trait(.8f * ageing + (female ? -.5f : .2f)), trait(female ? -.2f : .2f)),
                new HeadShape.Neck(
                        trait(.5f * robust + .3f * size),
                        female ? 0 : saturate(.45f + .35f * bell()) * (1 - .5f * fat)),
                fat,
                ageing,
                trait(0),
                female);
    }

    private HeadShape.Skull skull() {
        return new HeadShape.Skull(
                (female ? .962f : .995f) + .010f * size - .018f * length + .016f * bell(),
                1 + .006f * size + .016f * bell(),
                (female ? .928f : .955f) + .011f * size + .018f * length + .012f * bell(),
                trait(.55f * robust),
                trait(female ? .1f : 0),
                trait(.75f * robust + (female ? -.4f : .1f)));
    }

    private HeadShape.Jaw jaw() {
        return new HeadShape.Jaw(
                trait(.55f * robust - .3f * length + (female ? -.5f : .1f)),
                trait(.5f * robust),
                trait(.4f * robust + .35f * length),
                trait(.6f * robust + (female ? -.3f : 0)),
                trait(.45f * robust - .3f * cluster.protrusion));
    }

    private HeadShape.Nose nose() {
        float big = .35f * robust + .35f * size;
        return new HeadShape.Nose(
                trait(.5f * big + .35f * length + .5f * ageing),
                trait(cluster.noseProjection + .5f * big),
                trait(cluster.noseWings + .35f * robust + .4f * ageing),
                trait(cluster.noseBridge + .25f * robust),
                trait(.4f * cluster.noseWings + .4f * robust),
                trait(cluster.noseHump + .35f * robust),
                trait((female ? .45f : 0) - .7f * ageing),
                trait(.3f * cluster.noseWings + .4f * big + .3f * ageing));
    }

    private HeadShape.Mouth mouth() {
        float lips = cluster.lips + (female ? .45f : -.2f) - 1.1f * ageing;
        return new HeadShape.Mouth(
                trait(.3f * size + .25f * cluster.lips),
                clamp(lips + .75f * bell(), -2.2f, 2.2f),
                clamp(lips + .75f * bell(), -2.2f, 2.2f),
                trait(.3f * length + .5f * ageing + (female ? -.3f : .1f)),
                trait(cluster.protrusion - .5f * ageing));
    }

    private HeadShape.Eyes eyes() {
        return new HeadShape.Eyes(
                trait(.3f * size + .3f * cluster.noseWings),
                trait(cluster.eyeDepth + .4f * robust),
                trait(cluster.eyeTilt + (female ? .3f : 0) - .6f * ageing),
                saturate(cluster.lidFold + .18f * bell()),
                trait((female ? .55f : -.35f) - .35f * robust),
                trait(female ? .6f : -.3f));
    }

    /** A value with unit variance around a mean, bounded so that no face falls apart. */
    private float trait(float mean) {
        return clamp(mean + .85f * bell(), -2.3f, 2.3f);
    }

    /** Roughly normal with standard deviation 1, within -2.6 to 2.6. */
    private float bell() {
        return (random.nextFloat() + random.nextFloat() + random.nextFloat() - 1.5f) * 1.75f;
    }
}

package dev.vigil.renderer.internal.identity;

import java.util.SplittableRandom;

/**
 * Traits that tend to occur together in a region of the world, as shifts of the means in standard deviations. Which clusters
 * a skin type is drawn from follows their share among people of that type; within one, people differ more than clusters do.
 */
enum FaceCluster {
    NORTHERN(0, .2f, -.3f, .5f, 0, -.3f, -.2f, 0, -.1f, .3f, .25f),
    MEDITERRANEAN(.2f, .5f, 0, .5f, .7f, 0, 0, .05f, 0, .2f, .35f),
    EASTERN_ASIAN(.5f, -.5f, .2f, -.9f, -.4f, .1f, .3f, .9f, .6f, -.7f, .02f),
    SOUTHERN_ASIAN(-.2f, .2f, .3f, .2f, .4f, .3f, .1f, .15f, .1f, .1f, .25f),
    LATIN(.3f, .1f, .4f, 0, .1f, .2f, .2f, .3f, .1f, -.1f, .2f),
    AFRICAN(0, -.3f, 1.5f, -1.0f, -.3f, 1.2f, 1.0f, .15f, .1f, -.1f, .95f);

    final float cheekbone;
    final float noseProjection;
    final float noseWings;
    final float noseBridge;
    final float noseHump;
    final float lips;
    final float protrusion;
    final float lidFold;
    final float eyeTilt;
    final float eyeDepth;
    final float hairWave;

    FaceCluster(
            float cheekbone,
            float noseProjection,
            float noseWings,
            float noseBridge,
            float noseHump,
            float lips,
            float protrusion,
            float lidFold,
            float eyeTilt,
            float eyeDepth,
            float hairWave) {
        this.cheekbone = cheekbone;
        this.noseProjection = noseProjection;
        this.noseWings = noseWings;
        this.noseBridge = noseBridge;
        this.noseHump = noseHump;
        this.lips = lips;
        this.protrusion = protrusion;
        this.lidFold = lidFold;
        this.eyeTilt = eyeTilt;
        this.eyeDepth = eyeDepth;
        this.hairWave = hairWave;
    }

    static FaceCluster draw(int fitzpatrick, SplittableRandom random) {
        float p = random.nextFloat();
        return switch (fitzpatrick) {
            case 1 -> NORTHERN;
            case 2 -> p < .6f ? NORTHERN : p < .8f ? MEDITERRANEAN : EASTERN_ASIAN;
            case 3 -> p < .25f ? NORTHERN : p < .6f ? EASTERN_ASIAN : p < .85f ? MEDITERRANEAN : LATIN;
            case 4 -> p < .3f ? EASTERN_ASIAN : p < .55f ? MEDITERRANEAN : p < .8f ? LATIN : SOUTHERN_ASIAN;
            case 5 -> p < .5f ? SOUTHERN_ASIAN : p < .65f ? LATIN : AFRICAN;
            default -> p < .12f ? SOUTHERN_ASIAN : AFRICAN;
        };
    }
}

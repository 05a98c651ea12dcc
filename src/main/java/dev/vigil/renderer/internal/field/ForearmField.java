package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;

import dev.vigil.renderer.internal.math.Noise;

/** A sleeved forearm from the elbow at the origin along +y to the wrist. */
public final class ForearmField implements Field {

    private final float size;
    private final float length;
    private final float seed;

    public ForearmField(float length, float size, float seed) {
        this.length = length;
        this.size = size;
        this.seed = seed;
    }

    @Override
    public float distance(float x, float y, float z) {
        float d = capsule(x, y, z, 0, 0, 0, 4.2f * size, 0, length, 0, 3.1f * size);
        float warp = Noise.at(x * .09f, y * .09f, z * .09f + seed) * 3;
        float ridge = 1 - Math.abs(Noise.at(y * .20f + warp * .6f + seed, x * .07f + warp * .2f, z * .07f));
        return (d - .5f * (Noise.at(x * .07f, y * .07f, z * .07f + seed) * .7f + ridge * ridge * ridge * .7f)) * .85f;
    }
}

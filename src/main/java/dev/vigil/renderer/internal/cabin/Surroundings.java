package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.math.Noise;

/** What the driver's surroundings look like from inside: the world through the windows, and reflections of it. */
public final class Surroundings {

    private final Illumination light;
    private final float travelled;
    private final float hazeShare;

    /** @param travelled metres driven since the first frame */
    public Surroundings(Illumination light, float travelled, float haze) {
        this.light = light;
        this.travelled = travelled;
        this.hazeShare = haze;
    }

    /** Windscreen and side windows as a reflecting surface sees them. */
    public void reflected(float x, float y, float z, float[] out) {
        float screen = smoothStep(.2f, .45f, z)
                * smoothStep(-.02f, .08f, y)
                * smoothStep(.62f, .5f, y)
                * smoothStep(.85f, .7f, Math.abs(x));
        float side = smoothStep(.6f, .75f, Math.abs(x)) * smoothStep(-.12f, -.02f, y) * smoothStep(.45f, .3f, y);
        float window = Math.min(1, screen + side * .8f) * (.55f + .9f * y);
        float k = light.outside();
        out[0] = k * (light.sky().x() * window + .04f);
        out[1] = k * (light.sky().y() * window + .04f);
        out[2] = k * (light.sky().z() * window + .04f);
    }

    /** The world outside along a direction: sky, a blurred line of trees, the road, lamps at night. */
    public void outside(float dx, float dy, float dz, float[] out) {
        float around = dx / (Math.abs(dz) + Math.abs(dx) + 1e-4f) + (dz < 0 ? 3 : 0);
        float height = dy / length(dx, 0, dz);
        float move = travelled * .024f;
        float skyline = Noise.fractal(around * 7 + move, 1.3f, 2.1f, 3) * .22f + .10f;
        float tree = smoothStep(skyline + .05f, skyline - .05f, height);
        float road = smoothStep(-.02f, -.10f, height);
        float leaf = .30f + .25f * Noise.fractal(around * 26 + move * 4, height * 22, 5, 3);
        float bright = .75f + .5f * saturate(1 - height * 1.5f);
        channel(out, 0, light.sky().x() * bright, light.nir() ? .93f * leaf : .35f * leaf, .33f, tree, road);
        channel(out, 1, light.sky().y() * bright, light.nir() ? .93f * leaf : .45f * leaf, .33f, tree, road);
        channel(out, 2, light.sky().z() * bright, light.nir() ? .93f * leaf : .22f * leaf, .315f, tree, road);
        if (light.night()) {
            lamps(around, height, out);
        }
    }

    private void channel(float[] out, int c, float sky, float leaf, float asphalt, float tree, float road) {
        float view = mix(mix(sky, leaf, tree), asphalt, road);
        out[c] = mix(view, sky * .8f, hazeShare) * light.outside();
    }

    private void lamps(float around, float height, float[] out) {
        float q = around * 9 + travelled * .05f;
        int cell = (int) Math.floor(q);
        if (Noise.cell(cell, 5, 5) <= .55f) {
            return;
        }
        float x = (q - cell - .5f) / 9;
        float y = height - .03f - .12f * Noise.cell(cell, 7, 3);
        float glow = smoothStep(.013f, .006f, sqrt(x * x + y * y)) * (.3f + Noise.cell(cell, 2, 9)) * .42f;
        out[0] += glow;
        out[1] += glow;
        out[2] += glow * .6f;
    }
}

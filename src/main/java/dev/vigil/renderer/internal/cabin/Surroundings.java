package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.scenario.Weather;

/** What the driver's surroundings look like from inside: the world through the windows, and reflections of it. */
public final class Surroundings {

    private static final float DROPS_PER_CM = .55f;

    /** Brightness of the cabin's dark parts against the world outside. */
    private static final float CABIN = .02f;

    private static final float GLASS = .7f;

    /** Tangents of the elevations between which the skyline lies. */
    private static final float HIGHEST_TREE = .33f;

    private static final float LOWEST_TREE = -.13f;

    private final Illumination light;
    private final CabinShell shell;
    private final float travelled;
    private final float hazeShare;
    private final boolean rain;

    /** @param travelled metres driven since the first frame */
    public Surroundings(Illumination light, CabinShell shell, float travelled, Weather weather) {
        this.light = light;
        this.shell = shell;
        this.travelled = travelled;
        this.hazeShare = weather == Weather.FOG ? .75f : weather == Weather.RAIN ? .35f : 0;
        this.rain = weather == Weather.RAIN;
    }

    /** What a reflecting surface on the face shows from a direction: windows with the world behind them, else the cabin. */
    public void reflected(float x, float y, float z, CabinShell.Exit exit, float[] out) {
        shell.leave(0, -1, 9, x, y, z, exit);
        if (exit.window > 0) {
            outside(x, y, z, out);
        }
        for (int c = 0; c < 3; c++) {
            out[c] = mix(CABIN * light.outside(), GLASS * out[c], exit.window);
        }
    }

    /**
     * The world through a window, bent by drops in the rain.
     *
     * @param u place on the glass along the car, cm
     * @param v its height, cm
     */
    public void throughGlass(float u, float v, float dx, float dy, float dz, float[] out) {
        if (rain) {
            float bend = drop(u * DROPS_PER_CM, v * DROPS_PER_CM + travelled * .02f);
            float shine = bend == 0 ? 1 : 1.12f - .25f * bend;
            // A drop is a small lens that turns the world upside down.
            outside(dx + .2f * bend, bend == 0 ? dy : .35f * Math.abs(bend) - dy, dz, out);
            for (int c = 0; c < 3; c++) {
                out[c] *= shine;
            }
        } else {
            outside(dx, dy, dz, out);
        }
    }

    /** 0 between drops, else -1 to 1 across one. */
    private static float drop(float u, float v) {
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        float radius = .48f * Noise.cell(i, j, 11) * Noise.cell(i, j, 12);
        float x = u - i - .5f;
        float y = v - j - .5f;
        float r2 = x * x + y * y * .7f;
        return r2 > radius * radius || radius < .08f ? 0 : y / radius;
    }

    /** The world outside along a direction: sky, a blurred line of trees, the road, lamps at night. */
    private void outside(float dx, float dy, float dz, float[] out) {
        float around = dx / (Math.abs(dz) + Math.abs(dx) + 1e-4f) + (dz < 0 ? 3 : 0);
        float height = dy / length(dx, 0, dz);
        float move = travelled * .024f;
        float tree = height > HIGHEST_TREE ? 0 : height < LOWEST_TREE ? 1 : tree(around * 7 + move, height);
        float road = smoothStep(-.02f, -.10f, height);
        float leaf =
                tree == 0 || road == 1 ? .3f : .30f + .25f * Noise.fractal(around * 26 + move * 4, height * 22, 5, 2);
        float bright = .75f + .5f * saturate(1 - height * 1.5f);
        channel(out, 0, light.sky().x() * bright, light.nir() ? .93f * leaf : .35f * leaf, .33f, tree, road);
        channel(out, 1, light.sky().y() * bright, light.nir() ? .93f * leaf : .45f * leaf, .33f, tree, road);
        channel(out, 2, light.sky().z() * bright, light.nir() ? .93f * leaf : .22f * leaf, .315f, tree, road);
        if (light.night() > 0) {
            lamps(around, height, light.night() / light.exposure(), out);
        }
    }

    private static float tree(float along, float height) {
        float skyline = Noise.fractal(along, 1.3f, 2.1f, 2) * .22f + .10f;
        return smoothStep(skyline + .05f, skyline - .05f, height);
    }

    private void channel(float[] out, int c, float sky, float leaf, float asphalt, float tree, float road) {
        float view = mix(mix(sky, leaf, tree), asphalt, road);
        out[c] = mix(view, sky * .8f, hazeShare) * light.outside();
    }

    private void lamps(float around, float height, float strength, float[] out) {
        float q = around * 9 + travelled * .05f;
        int cell = (int) Math.floor(q);
        if (Noise.cell(cell, 5, 5) <= .55f) {
            return;
        }
        float x = (q - cell - .5f) / 9;
        float y = height - .03f - .12f * Noise.cell(cell, 7, 3);
        float glow = smoothStep(.013f, .006f, sqrt(x * x + y * y)) * (.3f + Noise.cell(cell, 2, 9)) * .6f * strength;
        out[0] += glow;
        out[1] += glow;
        out[2] += glow * .6f;
    }
}

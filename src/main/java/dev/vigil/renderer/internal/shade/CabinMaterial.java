package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.raster.LensCamera;

/** Shades background pixels: cabin walls lit by lamps, and the world behind the windows. */
final class CabinMaterial {

    private final FrameLights lights;
    private final CabinBackdrop backdrop;
    private final Surroundings surroundings;

    CabinMaterial(FrameLights lights, CabinBackdrop backdrop, Surroundings surroundings) {
        this.lights = lights;
        this.backdrop = backdrop;
        this.surroundings = surroundings;
    }

    void shade(int pixel, Shade s) {
        int p = pixel * 3;
        float[] at = backdrop.position;
        float lit = backdrop.window[pixel] == 1 ? 0 : lights.litByPointLights(at[p], at[p + 1], at[p + 2], s.scratch);
        for (int c = 0; c < 3; c++) {
            s.rgb[c] = backdrop.ambient[p + c] + lit * backdrop.lamps[p + c];
        }
        float window = backdrop.window[pixel];
        if (window > 0) {
            LensCamera camera = backdrop.camera;
            camera.ray(pixel % camera.width + .5f, pixel / camera.width + .5f, s.scratch);
            surroundings.outside(s.scratch[0], s.scratch[1], s.scratch[2], s.ambient);
            for (int c = 0; c < 3; c++) {
                s.rgb[c] = mix(s.rgb[c], s.ambient[c] * .85f, window);
            }
        }
    }
}

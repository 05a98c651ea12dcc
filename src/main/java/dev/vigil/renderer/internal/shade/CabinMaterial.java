package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.Lamp;

/** Shades background pixels: the cabin in the light of this frame, and the world behind the windows. */
final class CabinMaterial {

    /** What tinted glass takes away. */
    private static final float GLASS = .85f;

    private final FrameLights lights;
    private final CabinBackdrop backdrop;
    private final Surroundings surroundings;

    CabinMaterial(FrameLights lights, CabinBackdrop backdrop, Surroundings surroundings) {
        this.lights = lights;
        this.backdrop = backdrop;
        this.surroundings = surroundings;
    }

    void shade(int pixel, Shade s) {
        float window = backdrop.window[pixel];
        s.emit(0, 0, 0);
        if (window < 1) {
            walls(pixel, s);
        }
        if (window > 0) {
            float[] at = backdrop.position;
            float dx = at[pixel * 3] - backdrop.camera.position.x();
            float dy = at[pixel * 3 + 1] - backdrop.camera.position.y();
            float dz = at[pixel * 3 + 2] - backdrop.camera.position.z();
            float unit = 1 / length(dx, dy, dz);
            surroundings.throughGlass(
                    at[pixel * 3 + 2] + at[pixel * 3], at[pixel * 3 + 1], dx * unit, dy * unit, dz * unit, s.ambient);
            for (int c = 0; c < 3; c++) {
                s.rgb[c] = mix(s.rgb[c], s.ambient[c] * GLASS, window);
            }
        }
    }

    private void walls(int pixel, Shade s) {
        Illumination light = lights.illumination();
        int p = pixel * 3;
        float x = backdrop.position[p];
        float y = backdrop.position[p + 1];
        float z = backdrop.position[p + 2];
        float nx = backdrop.normal[p];
        float ny = backdrop.normal[p + 1];
        float nz = backdrop.normal[p + 2];
        light.ambient().from(nx, ny, nz, s.ambient);
        float open = backdrop.openness[pixel];
        float leds = backdrop.leds[pixel];
        if (leds > 0) {
            leds *= lights.litByPointLights(x, y, z, s.scratch);
        }
        float r = s.ambient[0] * open + leds;
        float g = s.ambient[1] * open + leds;
        float b = s.ambient[2] * open + leds;
        for (int i = 0; i < lights.count(); i++) {
            Lamp lamp = lights.lamp(i);
            if (lamp.outside()) {
                float facing =
                        nx * lamp.at().x() + ny * lamp.at().y() + nz * lamp.at().z();
                if (facing > 0) {
                    float k = facing * lights.lit(i, x + nx, y + ny, z + nz, s.scratch);
                    r += k * lamp.red();
                    g += k * lamp.green();
                    b += k * lamp.blue();
                }
            }
        }
        float[] tone = backdrop.tone;
        int t = pixel * 4;
        if (light.nir()) {
            s.emit(r * tone[t + 3], g * tone[t + 3], b * tone[t + 3]);
        } else {
            s.emit(r * tone[t], g * tone[t + 1], b * tone[t + 2]);
        }
    }
}

package dev.vigil.renderer.internal.light;

import dev.vigil.renderer.internal.math.Vec3;
import java.util.List;

/**
 * All light of one frame and how the sensor is set to it.
 *
 * @param outside  brightness of the world outside
 * @param sky      colour of the sky
 * @param night    how far lamps stand out in the world outside, 0 by day to 1
 * @param exposure factor from light to the tone curve
 * @param noise    standard deviation of the sensor's noise in mid grey, after exposure
 * @param flicker  share of the light on the face that flickers, 0 to 1
 */
public record Illumination(
        boolean nir,
        List<Lamp> lamps,
        AmbientCube ambient,
        float outside,
        Vec3 sky,
        float night,
        float exposure,
        float noise,
        float flicker) {

    Illumination exposed(float newExposure, float newNoise, float newFlicker) {
        return new Illumination(nir, lamps, ambient, outside, sky, night, newExposure, newNoise, newFlicker);
    }
}

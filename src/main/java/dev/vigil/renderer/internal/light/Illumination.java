package dev.vigil.renderer.internal.light;

import dev.vigil.renderer.internal.math.Vec3;
import java.util.List;

/**
 * All light of a scene and how the sensor is set to it.
 *
 * @param outside brightness of the world outside
 * @param sky     colour of the sky
 * @param exposure factor from light to the tone curve
 */
public record Illumination(
        boolean nir,
        List<Lamp> lamps,
        AmbientCube ambient,
        float outside,
        Vec3 sky,
        boolean night,
        float exposure,
        float noise) {}

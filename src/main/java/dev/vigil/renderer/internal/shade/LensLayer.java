package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.pow5;

import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.light.Lamp;

/** What spectacle lenses do to the light behind them: absorb it twice where light goes in and out, and reflect the world. */
final class LensLayer {

    /** Size of a lamp's mirror image, as one less the cosine of its radius. */
    private static final float SPOT = .0009f;

    private static final float SPOT_STRENGTH = 12;

    private final FrameLights lights;
    private final Surroundings surroundings;
    private final float transmittance;

    /** @param transmittance one way through the lens in the sensor's spectrum */
    LensLayer(FrameLights lights, Surroundings surroundings, float transmittance) {
        this.lights = lights;
        this.surroundings = surroundings;
        this.transmittance = transmittance * transmittance;
    }

    /** Share of light that a covered fraction of a pixel lets through. */
    float through(float cover) {
        return mix(1, transmittance, cover);
    }

    /** Adds reflections of the surroundings and of lamps to a pixel. */
    void reflect(Shade s, float cover, float[] colour, int offset) {
        SurfacePoint g = s.point;
        float vn = -(s.viewX * g.nx + s.viewY * g.ny + s.viewZ * g.nz);
        float rx = -s.viewX - 2 * vn * g.nx;
        float ry = -s.viewY - 2 * vn * g.ny;
        float rz = -s.viewZ - 2 * vn * g.nz;
        surroundings.reflected(rx, ry, rz, s.exit, s.ambient);
        float fresnel = (.04f + .96f * pow5(1 - Math.abs(vn))) * cover;
        float glare = 0;
        for (int i = 0; i < lights.count(); i++) {
            glare += glare(i, g, rx, ry, rz, s);
        }
        for (int c = 0; c < 3; c++) {
            colour[offset + c] += fresnel * s.ambient[c] + cover * glare;
        }
    }

    /** The mirror image of a LED, or of the sun and lamps outside where roof and pillars let them in. */
    private float glare(int i, SurfacePoint g, float rx, float ry, float rz, Shade s) {
        Lamp lamp = lights.lamp(i);
        if (!lamp.mapped() && !lamp.outside()) {
            return 0;
        }
        lamp.reach(g.x, g.y, g.z, s.light);
        float aside = 1 - (s.light[0] * rx + s.light[1] * ry + s.light[2] * rz);
        if (aside > 6 * SPOT) {
            return 0;
        }
        float spot = SPOT_STRENGTH * lamp.green() * gauss(aside, SPOT);
        return lamp.outside() ? spot * lights.lit(i, g.x, g.y, g.z, s.scratch) : spot;
    }
}

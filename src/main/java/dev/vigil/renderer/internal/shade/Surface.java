package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.identity.Appearance.Tone;

/** Optical properties of a surface sample, with the normal after bumps. */
final class Surface {

    float nx;
    float ny;
    float nz;
    float red;
    float green;
    float blue;
    float roughness;
    float reflectance;
    float specular;
    float wrap;
    float occlusion;
    boolean skin;

    void reset(SurfacePoint p) {
        nx = p.nx;
        ny = p.ny;
        nz = p.nz;
        occlusion = p.occlusion;
        roughness = .6f;
        reflectance = .03f;
        specular = 1;
        wrap = 0;
        skin = false;
    }

    void colour(float r, float g, float b) {
        red = r;
        green = g;
        blue = b;
    }

    void tone(Tone tone, boolean nir, float scale) {
        if (nir) {
            colour(tone.nir() * scale, tone.nir() * scale, tone.nir() * scale);
        } else {
            colour(tone.red() * scale, tone.green() * scale, tone.blue() * scale);
        }
    }

    void darken(float r, float g, float b) {
        red *= 1 - r;
        green *= 1 - g;
        blue *= 1 - b;
    }

    void bend(float dx, float dy, float dz) {
        nx += dx;
        ny += dy;
        nz += dz;
    }

    void normalise() {
        float scale = 1 / length(nx, ny, nz);
        nx *= scale;
        ny *= scale;
        nz *= scale;
    }

    void faceTowards(float vx, float vy, float vz) {
        if (nx * vx + ny * vy + nz * vz < 0) {
            nx = -nx;
            ny = -ny;
            nz = -nz;
        }
    }
}

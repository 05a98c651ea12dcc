package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.pow5;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.rig.EyelidAperture;
import dev.vigil.renderer.internal.rig.PosedHead;

/** Eyeballs: white with veins, iris behind the cornea, pupil, lid shadow, corneal highlights. */
final class EyeMaterial {

    private static final float IRIS_RADIUS = .60f;
    /** Light that the retina sends back, as a reflectance of the pupil. */
    private static final float RETINA = .55f;

    private final FrameLights lights;
    private final Appearance person;
    private final PosedHead head;
    private final Surroundings surroundings;
    private final boolean nir;

    EyeMaterial(FrameLights lights, Appearance person, PosedHead head, Surroundings surroundings) {
        this.lights = lights;
        this.person = person;
        this.head = head;
        this.surroundings = surroundings;
        this.nir = lights.illumination().nir();
    }

    void shade(Shade s) {
        SurfacePoint p = s.point;
        int eye = p.maskA < 0 ? 0 : 1;
        Vec3 sight = head.sight(eye);
        float along = p.nx * sight.x() + p.ny * sight.y() + p.nz * sight.z();
        Vec3 across = new Vec3(p.nx - sight.x() * along, p.ny - sight.y() * along, p.nz - sight.z() * along);
        float fromAxis = across.norm() * HeadField.EYE_RADIUS;
        Surface f = s.surface;
        float shadow = lidShadow(p, f, eye);
        if (along > 0 && fromAxis < IRIS_RADIUS * 1.15f) {
            iris(s, f, sight, across, fromAxis / IRIS_RADIUS);
        }
        light(s, f, sight, along > 0 && fromAxis < .66f, shadow, eye);
    }

    /** White of the eye; returns how much of the light the lids let through. */
    private float lidShadow(SurfacePoint p, Surface f, int eye) {
        EyelidAperture lids = head.lids(eye);
        float scale = HeadField.LID_RADIUS / HeadField.EYE_RADIUS;
        float u = (Math.abs(p.restX) - head.restEye().x()) * scale;
        float v = (p.restY - head.restEye().y()) * scale;
        float t = EyelidAperture.along(u);
        float above = lids.upperEdge(u) - v;
        float below = v - lids.lowerEdge(u);
        float shadow = mix(.34f, 1, smoothStep(-.02f, .30f, above)) * mix(.55f, 1, smoothStep(-.03f, .18f, below));
        // Made-up lashes hang over the upper part of the eye.
        float fringe = Math.min(.9f, .8f * (person.lashWeight() - 1)) * smoothStep(.20f, .06f, above);
        shadow *= 1 - fringe;
        shadow *= mix(.62f, 1, smoothStep(0, .16f, t)) * mix(.55f, 1, smoothStep(1, .80f, t));
        f.tone(new Tone(.62f, .565f, .525f, .48f), nir, 1);
        if (!nir) {
            float vein = saturate(Noise.fractal(p.restX * 6, p.restY * 9, p.restZ * 6, 2));
            float corner = 1 - smoothStep(0, .5f, t * (1 - t) * 4);
            f.darken(0, .10f * vein + .14f * corner, .12f * vein + .12f * corner);
            if (t < .12f) {
                // Caruncle, the pink inner corner.
                float k = smoothStep(.13f, .05f, t);
                f.colour(mix(f.red, .55f, k), mix(f.green, .34f, k), mix(f.blue, .30f, k));
            }
        }
        return shadow;
    }

    /** The iris lies 2.5 mm behind the cornea: shift the lookup against the line of sight. */
    private void iris(Shade s, Surface f, Vec3 sight, Vec3 across, float radius) {
        float vf = s.viewX * sight.x() + s.viewY * sight.y() + s.viewZ * sight.z();
        float depth = .10f * saturate(1 - radius * radius * .8f) / HeadField.EYE_RADIUS;
        float ex = across.x() - (s.viewX - sight.x() * vf) * depth;
        float ey = across.y() - (s.viewY - sight.y() * vf) * depth;
        float ez = across.z() - (s.viewZ - sight.z() * vf) * depth;
        float r = length(ex, ey, ez);
        float rim = r * HeadField.EYE_RADIUS / IRIS_RADIUS;
        if (rim >= 1.08f) {
            return;
        }
        float a = (ey + 1e-5f) / (r + 1e-5f);
        float b = (ex + 1e-5f) / (r + 1e-5f);
        float fibres = Noise.at(a * 7f, b * 7f, rim * 1.5f) * .28f + Noise.at(a * 17f, b * 17f, rim * 2) * .2f;
        float collar = 1 + .35f * gauss(rim - .52f, .12f);
        float limbus = 1 - .65f * smoothStep(.80f, 1.0f, rim);
        float pupil = head.pose().pupil() / IRIS_RADIUS;
        float k = (1 + fibres) * collar * limbus * smoothStep(pupil - .05f, pupil + .05f, rim);
        Tone iris = person.iris();
        float blend = smoothStep(1.06f, .94f, rim);
        float nirTone = iris.nir() * .55f;
        f.colour(
                mix(f.red, (nir ? nirTone : iris.red()) * k + .004f, blend),
                mix(f.green, (nir ? nirTone : iris.green()) * k + .004f, blend),
                mix(f.blue, (nir ? nirTone : iris.blue()) * k + .004f, blend));
        retina(s, f, sight, smoothStep(pupil + .05f, pupil - .05f, rim));
    }

    /** A LED beside the lens lights the retina that the lens sees: the pupil shines while the eye looks roughly there. */
    private void retina(Shade s, Surface f, Vec3 sight, float within) {
        float towards = sight.x() * s.viewX + sight.y() * s.viewY + sight.z() * s.viewZ;
        float bright = lights.coaxial() * smoothStep(.80f, .97f, towards) * within;
        f.colour(f.red + RETINA * bright, f.green + RETINA * bright, f.blue + RETINA * bright);
    }

    private void light(Shade s, Surface f, Vec3 sight, boolean cornea, float shadow, int eye) {
        SurfacePoint p = s.point;
        float cx = p.nx;
        float cy = p.ny;
        float cz = p.nz;
        if (cornea) {
            // The cornea bulges with a smaller radius than the eyeball.
            float r = HeadField.EYE_RADIUS;
            float x = p.nx * r - sight.x() * .46f;
            float y = p.ny * r - sight.y() * .46f;
            float z = p.nz * r - sight.z() * .46f;
            float scale = 1 / length(x, y, z);
            cx = x * scale;
            cy = y * scale;
            cz = z * scale;
        }
        float dr = 0;
        float dg = 0;
        float db = 0;
        float glint = 0;
        float lit = 1;
        for (int i = 0; i < lights.count(); i++) {
            Lamp lamp = lights.lamp(i);
            lamp.reach(p.x, p.y, p.z, s.light);
            float lx = s.light[0];
            float ly = s.light[1];
            float lz = s.light[2];
            if (!lights.sharesShadowWithPrevious(i)) {
                lit = lights.lit(i, p.x + p.nx * .3f, p.y + p.ny * .3f, p.z + p.nz * .3f, s.scratch);
            }
            float strength = (lamp.sun() ? 1 : 3600 / square(lamp, p)) * lit;
            float diffuse = saturate((p.nx * lx + p.ny * ly + p.nz * lz + .2f) / 1.2f) * strength;
            dr += diffuse * lamp.red();
            dg += diffuse * lamp.green();
            db += diffuse * lamp.blue();
            float hx = lx + s.viewX;
            float hy = ly + s.viewY;
            float hz = lz + s.viewZ;
            float nh = (cx * hx + cy * hy + cz * hz) / length(hx, hy, hz);
            float off = sqrt(Math.max(0, 2 * (1 - nh)));
            float sharp = lamp.sun() ? 1.2f * gauss(off, .05f) : 2.4f * gauss(off, .058f);
            glint += (sharp + .05f * gauss(off, .22f)) * strength * lamp.red();
        }
        lights.illumination().ambient().from(p.nx, p.ny, p.nz, s.ambient);
        dr += s.ambient[0];
        dg += s.ambient[1];
        db += s.ambient[2];
        float vn = cx * s.viewX + cy * s.viewY + cz * s.viewZ;
        surroundings.reflected(2 * vn * cx - s.viewX, 2 * vn * cy - s.viewY, 2 * vn * cz - s.viewZ, s.exit, s.ambient);
        float fresnel = .025f + .6f * pow5(1 - saturate(vn));
        float open = head.lids(eye).openingCm() > .05f ? 1 : 0;
        float g = glint * open * smoothStep(.2f, .5f, shadow);
        s.emit(
                (f.red * dr + s.ambient[0] * fresnel) * shadow + g,
                (f.green * dg + s.ambient[1] * fresnel) * shadow + g,
                (f.blue * db + s.ambient[2] * fresnel) * shadow + g);
    }

    private static float square(Lamp lamp, SurfacePoint p) {
        float x = lamp.at().x() - p.x;
        float y = lamp.at().y() - p.y;
        float z = lamp.at().z() - p.z;
        return x * x + y * y + z * z;
    }
}

package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.groom.Hairline;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.rig.EyelidAperture;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.scenario.HairStyle;

/** Skin: blotches, pores, zones of the face, lips, stubble, lids, wrinkles. */
final class SkinMaterial {

    private final Appearance person;
    private final HeadField field;
    private final PosedHead head;
    private final boolean nir;

    SkinMaterial(BakedDriver driver, PosedHead head, boolean nir) {
        this.person = driver.identity().appearance();
        this.field = driver.head();
        this.head = head;
        this.nir = nir;
    }

    void prepare(SurfacePoint p, Surface f) {
        f.skin = true;
        f.roughness = .46f;
        f.reflectance = .028f;
        f.wrap = .18f;
        float fine = texture(p, f);
        if (p.mesh.part == BodyPart.HEAD) {
            face(p, f, fine);
        } else if (p.mesh.part == BodyPart.HAND) {
            nail(f, p.maskA);
        } else if (p.mesh.part == BodyPart.PASSENGER) {
            f.darken(p.maskA * .8f, p.maskA * .85f, p.maskA * .85f);
        } else if (p.mesh.part == BodyPart.EAR && !nir) {
            f.green *= .86f;
            f.blue *= .84f;
        }
        f.normalise();
    }

    /** Nails shine and are a little lighter than the skin around them. */
    private void nail(Surface f, float nail) {
        if (nail > 0) {
            float lighter = .14f * nail;
            f.darken(-lighter, nir ? -lighter : -.6f * lighter, nir ? -lighter : -.7f * lighter);
            f.roughness = mix(f.roughness, .24f, nail);
        }
    }

    /** Colour variation and bumps at three scales; returns the finest noise. */
    private float texture(SurfacePoint p, Surface f) {
        float x = p.restX;
        float y = p.restY;
        float z = p.restZ;
        float e = .05f;
        float scale = 3.1f;
        float n = Noise.at(x * scale, y * scale, z * scale);
        float slope = .0040f * (1 + person.ageing()) / e;
        float dx = (Noise.at((x + e) * scale, y * scale, z * scale) - n) * slope;
        float dy = (Noise.at(x * scale, (y + e) * scale, z * scale) - n) * slope;
        float dz = (Noise.at(x * scale, y * scale, (z + e) * scale) - n) * slope;
        float pores = Noise.at(x * 9.7f, y * 9.7f, z * 9.7f);
        f.bend(-dx - pores * .014f, -dy + pores * .014f, -dz);
        float blotch = Noise.fractal(x * 1.6f, y * 1.6f, z * 1.6f, 2)
                + .30f * Noise.at(x * 6.3f, y * 6.3f, z * 6.3f)
                + .20f * pores;
        Tone skin = person.skin();
        if (nir) {
            f.tone(skin, true, 1 + .09f * blotch);
        } else {
            f.colour(
                    skin.red() * (1 + .14f * blotch),
                    skin.green() * (1 + .20f * blotch),
                    skin.blue() * (1 + .20f * blotch));
        }
        f.specular = .8f + .5f * n;
        return pores;
    }

    private void face(SurfacePoint p, Surface f, float fine) {
        float cy = field.canonicalY(p.restY);
        float sx = field.canonicalX(p.restX, cy);
        float x = Math.abs(sx);
        float z = p.restZ;
        float front = smoothStep(3, 7, z);
        zones(f, x, cy, z, front);
        float lip = lips(p, f, x, cy, z);
        stubble(f, sx, cy, z, fine, lip);
        scalp(f, sx, cy, z);
        browShade(f, x, cy, front);
        lids(p, f);
        wrinkles(f, x, cy, z, front);
        mouthInside(p, f, x, cy, z);
    }

    /** Blood under cheeks, nose and chin; shade around the eyes. */
    private void zones(Surface f, float x, float y, float z, float front) {
        float red = front
                * (.8f * gauss(length(x - 4.0f, (y + 3.4f) * 1.1f, 0), 2.0f)
                        + .7f * gauss(length(x, y + 4.5f, (z - 11) * .5f), 1.3f)
                        + .35f * gauss(length(x, y + 10.8f, 0), 1.6f));
        float dark = front * gauss(length((x - 3.0f) * .8f, (y + .6f) * 1.15f, 0), 1.35f) * .5f
                + front * .35f * gauss(length((x - 3.1f) * .6f, (y + 1.55f) * 1.6f, 0), .75f) * (.5f + person.ageing());
        if (nir) {
            f.darken(.08f * dark, .08f * dark, .08f * dark);
        } else {
            f.darken(.15f * dark, .18f * dark, .15f * dark);
            f.darken(0, .20f * red, .16f * red);
        }
    }

    private float lips(SurfacePoint p, Surface f, float x, float y, float z) {
        float lip = p.maskA * smoothStep(2.80f, 2.40f, x);
        if (lip > 0) {
            if (nir) {
                f.darken(.17f * lip, .17f * lip, .17f * lip);
            } else {
                float strong = person.female() ? 1 : .72f;
                f.darken(.22f * lip * strong, .50f * lip * strong, .43f * lip * strong);
            }
            f.roughness = mix(f.roughness, .36f, lip);
            f.bend(Noise.at(x * 6.5f, y * .9f, z) * lip * .12f, 0, 0);
        }
        return lip;
    }

    private void stubble(Surface f, float x, float y, float z, float fine, float lip) {
        float growth = person.beardDensity();
        if (person.female()) {
            return;
        }
        // Even a clean shave leaves a faint shadow.
        float amount = Hairline.beard(x, y, z) * Math.max(growth, .16f * (1 - person.ageing() * .5f)) * (1 - lip);
        if (amount > 0) {
            float k = amount * (nir ? .36f : .50f) * (.75f + .5f * fine);
            f.darken(k, k * .95f, k * .85f);
            f.roughness += .1f * amount;
        }
    }

    private void scalp(Surface f, float x, float y, float z) {
        float above = Hairline.scalp(person.ageing(), x, y, z);
        float k = person.hairStyle() == HairStyle.BALD
                ? smoothStep(-1.2f, 1.6f, above) * .30f
                : smoothStep(-.15f, .45f, above) * (person.hairStyle() == HairStyle.SHORT ? .72f : .86f);
        f.darken(k, k, k);
        f.specular *= 1 - k * .7f;
    }

    private void browShade(Surface f, float x, float y, float front) {
        float off = y - Hairline.browLine(x, person.female());
        float k = .24f
                * gauss(off, .20f)
                * smoothStep(1.0f, 1.5f, x)
                * smoothStep(5.2f, 4.4f, x)
                * front
                * (nir ? .7f : 1)
                * (person.female() ? .7f : 1);
        f.darken(k, k, k);
    }

    /** Crease, lash line and wet rim along the same curves that cut the lids. */
    private void lids(SurfacePoint p, Surface f) {
        Vec3 eye = head.restEye();
        float dx = Math.abs(p.restX) - eye.x();
        float dy = p.restY - eye.y();
        float dz = p.restZ - eye.z();
        float distance = length(dx, dy, dz);
        if (dz <= 0 || distance >= 2.3f) {
            return;
        }
        float scale = HeadField.LID_RADIUS / distance;
        float u = dx * scale;
        float v = dy * scale;
        float t = EyelidAperture.along(u);
        if (t <= .01f || t >= .99f) {
            return;
        }
        EyelidAperture lids = head.lids(p.restX > 0 ? 1 : 0);
        float arch = 4 * t * (1 - t);
        float open = saturate(p.restX > 0 ? head.pose().lidLeft() : head.pose().lidRight());
        float above = v - lids.upperEdge(u);
        float below = lids.lowerEdge(u) - v;
        if (above > 0) {
            upperLid(f, above, arch, t, open);
        } else if (below > -.02f) {
            lowerLid(f, below, arch);
        }
    }

    private void upperLid(Surface f, float above, float arch, float t, float open) {
        // Heavier lashes make the dark line along the margin broader; lash by lash only a close camera could tell.
        float made = person.lashWeight() - 1;
        float lash = gauss(above, .075f + .06f * made) * smoothStep(.05f, mix(.4f, .25f, saturate(made)), t);
        float dark = Math.min(.96f, .80f + .14f * made);
        f.darken(dark * lash, dark * lash, dark * lash);
        float creaseAt = above - mix(.62f, .27f, open) * (.35f + .65f * saturate(arch * 1.4f));
        float crease = gauss(creaseAt, .05f) * smoothStep(0, .25f, arch) * mix(.35f, .8f, open);
        f.darken(.42f * crease, .5f * crease, .5f * crease);
        f.bend(
                0,
                -.35f * gauss(creaseAt - .09f, .10f) * smoothStep(0, .25f, arch) + (creaseAt < 0 ? .12f * arch : 0),
                0);
        f.specular *= 1 - .6f * crease;
    }

    private void lowerLid(Surface f, float below, float arch) {
        float rim = gauss(below - .03f, .04f);
        f.darken(-.08f * rim, .12f * rim, .1f * rim);
        f.specular *= 1 + 1.2f * rim;
        float made = person.lashWeight() - 1;
        float lash = gauss(below - .10f, .04f + .03f * made) * (.24f + .30f * made);
        f.darken(lash, lash, lash);
        float bag = gauss(below - .52f, .12f) * arch;
        f.bend(0, -.16f * bag * (1 + person.ageing()), 0);
    }

    private void wrinkles(Surface f, float x, float y, float z, float front) {
        float age = smoothStep(.2f, 1, person.ageing());
        float forehead = age * front * smoothStep(3.2f, 4.2f, y) * smoothStep(7f, 5.5f, y);
        if (forehead > 0) {
            float phase = (y + .25f * Noise.at(x * .5f, y * .4f, 3) + .05f * x) * 3.6f;
            f.bend(0, forehead * .20f * triangle(phase), 0);
        }
        float crow = age * gauss(length(x - 5.6f, (y + .1f) * .9f, (z - 5.6f) * .6f), .9f);
        if (crow > .02f) {
            float fan = (y + .1f) / (x - 4.2f + .4f);
            f.bend(0, crow * .22f * triangle(fan * 4.5f), 0);
        }
    }

    private void mouthInside(SurfacePoint p, Surface f, float x, float y, float z) {
        if (z < 8.4f && y < -6.6f && y > -9.3f && x < 2.6f && p.occlusion < .55f) {
            float k = smoothStep(.55f, .25f, p.occlusion);
            if (!nir) {
                f.green *= 1 - .6f * k;
                f.blue *= 1 - .6f * k;
            }
            f.occlusion *= 1 - .6f * k;
        }
    }
}

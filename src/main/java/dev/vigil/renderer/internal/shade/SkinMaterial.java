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
    private final Hairline hairline;
    private final float age;
    private final boolean nir;

    SkinMaterial(BakedDriver driver, PosedHead head, boolean nir) {
        this.person = driver.identity().appearance();
        this.field = driver.head();
        this.head = head;
        this.hairline = new Hairline(person.hair());
        this.age = smoothStep(.25f, 1, person.ageing());
        this.nir = nir;
    }

    void prepare(Shade s) {
        SurfacePoint p = s.point;
        Surface f = s.surface;
        f.skin = true;
        f.roughness = .46f;
        f.reflectance = .028f;
        f.wrap = .18f;
        float fine = texture(p, f, s.noise);
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
    private float texture(SurfacePoint p, Surface f, float[] noise) {
        float x = p.restX;
        float y = p.restY;
        float z = p.restZ;
        float scale = 3.1f;
        Noise.withSlopes(x * scale, y * scale, z * scale, noise);
        float n = noise[0];
        float deep = .0040f * (1 + person.ageing()) * scale;
        float dx = noise[1] * deep;
        float dy = noise[2] * deep;
        float dz = noise[3] * deep;
        float pores = Noise.at(x * 8.3f, y * 8.3f, z * 8.3f);
        f.bend(-dx - pores * .022f, -dy + pores * .022f, -dz);
        float pigment = p.mesh.part == BodyPart.HEAD ? p.maskB : .4f * n;
        Tone skin = person.skin().tone();
        if (nir) {
            f.tone(skin, true, 1 - .10f * pigment + .03f * pores);
        } else {
            f.colour(
                    skin.red() * (1 - .14f * pigment + .03f * pores),
                    skin.green() * (1 - .22f * pigment + .04f * pores),
                    skin.blue() * (1 - .26f * pigment + .04f * pores));
        }
        f.specular = person.skin().shine() * (.75f + .35f * n + .25f * pores);
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

    /** Blood under cheeks, nose, chin and lids; shade around the eyes; an oily middle of the face. */
    private void zones(Surface f, float x, float y, float z, float front) {
        float blood = .35f + 1.1f * person.skin().ruddiness();
        float red = front
                * blood
                * (.8f * gauss(length(x - 4.0f, (y + 3.2f) * 1.1f, 0), 1.9f)
                        + .75f * gauss(length(x, y + 4.4f, (z - 11) * .5f), 1.2f)
                        + .4f * gauss(length(x, y + 10.8f, 0), 1.5f));
        float dark = front * gauss(length((x - 3.0f) * .8f, (y + .3f) * 1.15f, 0), 1.3f) * .22f
                + front * gauss(length((x - 2.8f) * .6f, (y + 1.35f) * 1.6f, 0), .7f) * (.22f + .4f * age);
        float oily = front
                * (gauss(length(x, y + 3.6f, (z - 10.5f) * .5f), 1.6f)
                        + .7f * gauss(length(x * .6f, y - 3.6f, 0), 1.6f)
                        + .4f * gauss(length(x, y + 10.6f, 0), 1.1f));
        f.specular *= .75f + .55f * oily;
        f.roughness -= .05f * oily;
        if (nir) {
            f.darken(.08f * dark, .08f * dark, .08f * dark);
        } else {
            f.darken(.13f * dark, .17f * dark, .13f * dark);
            f.darken(0, .20f * red, .17f * red);
        }
    }

    private float lips(SurfacePoint p, Surface f, float x, float y, float z) {
        float lip = p.maskA * smoothStep(3.1f, 2.75f, x);
        if (lip > 0) {
            // Lips stand out less from dark skin.
            float strong = (.55f + .6f * person.skin().lips())
                    * mix(.45f, 1, saturate(person.skin().tone().red() * 2.2f));
            if (nir) {
                f.darken(.15f * lip * strong, .15f * lip * strong, .15f * lip * strong);
            } else {
                f.darken(.18f * lip * strong, .45f * lip * strong, .38f * lip * strong);
            }
            f.roughness = mix(f.roughness, .38f, lip);
            f.bend(Noise.at(x * 6.5f, y * .9f, z) * lip * .14f, 0, 0);
            f.specular *= 1 - .3f * lip;
        }
        return lip;
    }

    private void stubble(Surface f, float x, float y, float z, float fine, float lip) {
        if (person.female() || y > -2.5f) {
            return;
        }
        // Even a clean shave leaves a faint shadow, bluish where the hair is dark.
        float dark = 1 - saturate(person.hair().browTone().red() * 3.5f);
        float shaved = (.10f + .14f * dark) * (1 - .4f * age);
        float grown = person.beardDensity() * (.35f + .65f * dark);
        float amount = Hairline.beard(x, y, z) * Math.max(grown, shaved) * (1 - lip);
        if (amount > 0) {
            float k = amount * (nir ? .40f : .55f) * (.75f + .6f * fine);
            f.darken(k, k * .95f, k * .82f);
            f.roughness += .1f * amount;
        }
    }

    private void scalp(Surface f, float x, float y, float z) {
        if (hairline.farAbove(x, y, z)) {
            return;
        }
        float above = hairline.scalp(x, y, z);
        float dark = 1 - saturate(person.hair().tone().red() * 2.2f);
        float k = person.hairStyle() == HairStyle.BALD
                ? smoothStep(-1.0f, 1.8f, above) * .26f * dark
                : smoothStep(-.5f, 1.1f, above) * mix(.30f, .72f, dark);
        f.darken(k, k, k);
        f.specular *= 1 - k * .7f;
    }

    private void browShade(Surface f, float x, float y, float front) {
        if (Math.abs(y - 1.6f) > 1.6f) {
            return;
        }
        float off = y - Hairline.browLine(x, field.shape());
        float dark = 1 - saturate(person.hair().browTone().red() * 2.5f);
        float k = .34f
                * gauss(off, .19f * person.hair().brow())
                * smoothStep(.9f, 1.6f, x)
                * smoothStep(5.1f, 4.0f, x)
                * front
                * dark
                * (nir ? .7f : 1);
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
        float made = person.lashWeight() - 1;
        float lash = gauss(above, .060f + .05f * made) * smoothStep(.05f, .35f, t);
        float dark = Math.min(.95f, .66f + .24f * made);
        f.darken(dark * lash, dark * lash, dark * lash);
        float smooth = field.shape().eyes().fold();
        float creaseAt = above - mix(.62f, mix(.30f, .14f, smooth), open) * (.35f + .65f * saturate(arch * 1.4f));
        float crease = gauss(creaseAt, .055f) * smoothStep(0, .25f, arch) * mix(.3f, .75f, open) * (1 - .55f * smooth);
        f.darken(.34f * crease, .42f * crease, .42f * crease);
        f.bend(0, -.20f * gauss(creaseAt - .09f, .11f) * smoothStep(0, .25f, arch) * (1 - .6f * smooth), 0);
        f.specular *= 1 - .6f * crease;
    }

    private void lowerLid(Surface f, float below, float arch) {
        float rim = gauss(below - .03f, .035f);
        f.darken(-.04f * rim, .12f * rim, .1f * rim);
        f.specular *= 1 + .6f * rim;
        float made = person.lashWeight() - 1;
        float lash = gauss(below - .10f, .04f + .03f * made) * (.14f + .34f * made);
        f.darken(lash, lash, lash);
        float bag = gauss(below - .52f, .13f) * arch;
        f.bend(0, -.14f * bag * (.6f + 1.4f * age), 0);
        float under = gauss(below - .72f, .12f) * arch * age;
        f.darken(.12f * under, .17f * under, .15f * under);
    }

    /** Lines of age: forehead, frown, crow's feet, folds beside nose and mouth, crumpled cheeks and neck. */
    private void wrinkles(Surface f, float x, float y, float z, float front) {
        if (age < .02f) {
            return;
        }
        float forehead =
                age * front * smoothStep(2.6f, 3.6f, y) * smoothStep(6.6f, 5.4f, y) * smoothStep(5.6f, 3.6f, x);
        if (forehead > .01f) {
            float phase = (y + .35f * Noise.at(x * .5f, y * .3f, 3) + .035f * x) * 1.15f;
            line(f, triangle(phase), forehead);
        }
        float frown = age * front * gauss(x - .75f, .5f) * gauss(y - 2.0f, .6f);
        if (frown > .02f) {
            f.bend(.32f * frown * (x - .75f) / .3f, 0, 0);
            float cut = frown * gauss(x - .75f, .14f);
            f.darken(.14f * cut, .18f * cut, .18f * cut);
        }
        float crow = age * gauss(length(x - 5.6f, (y + .1f) * .9f, (z - 5.6f) * .6f), 1.0f);
        if (crow > .02f) {
            float fan = (y + .1f) / (x - 4.2f + .4f);
            line(f, triangle(fan * 2.6f), crow);
        }
        fold(f, x - mix(1.95f, 3.1f, saturate((-4.9f - y) / 2.6f)), .18f, front * band(y, -4.9f, -7.6f));
        fold(f, x - mix(2.75f, 3.1f, saturate((-7.9f - y) / 2)), .14f, front * age * band(y, -7.9f, -9.9f));
        if (y < -12.5f) {
            line(
                    f,
                    triangle(y * .62f + .2f * Noise.at(x * .5f, y * .3f, 5)),
                    .6f * age * smoothStep(-12.5f, -13.5f, y));
        } else if (y < 0) {
            float crumple = Noise.at(x * 2.4f + y * .7f, y * 1.1f, z * 1.2f);
            f.bend(crumple * .10f * age * front, crumple * .06f * age * front, 0);
        }
    }

    private static float band(float y, float top, float bottom) {
        return smoothStep(top + .3f, top - .4f, y) * smoothStep(bottom - .5f, bottom + .4f, y);
    }

    /** One long crease at a sideways distance. */
    private void fold(Surface f, float off, float width, float strength) {
        float k = strength * (.12f + .88f * age);
        if (k > .02f) {
            float deep = gauss(off, width) * k;
            f.darken(.12f * deep, .17f * deep, .16f * deep);
            f.bend(-.30f * k * gauss(off - 1.3f * width, width * 1.6f), 0, 0);
        }
    }

    /** A set of parallel furrows from a wave in -1..1. */
    private static void line(Surface f, float wave, float strength) {
        float furrow = smoothStep(.35f, 1, wave) * strength;
        f.darken(.10f * furrow, .15f * furrow, .15f * furrow);
        f.bend(0, .16f * wave * strength, 0);
    }

    private void mouthInside(SurfacePoint p, Surface f, float x, float y, float z) {
        if (z < 8.2f && z > 2 && y < -6.2f && y > -9.6f && x < 2.7f) {
            float k = smoothStep(8.2f, 7.2f, z);
            if (nir) {
                f.darken(.75f * k, .75f * k, .75f * k);
            } else {
                f.darken(.62f * k, .86f * k, .86f * k);
            }
            f.occlusion *= 1 - .6f * k;
            f.specular *= 1 - .8f * k;
        }
    }
}

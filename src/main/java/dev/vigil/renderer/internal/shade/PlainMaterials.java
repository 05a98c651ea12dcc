package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.math.Noise;

/** Cloth, seat, teeth, tongue, lid lining, glasses frame, belt and plastic. */
final class PlainMaterials {

    private final Appearance person;
    private final boolean nir;
    private final ThingMaterials things;

    PlainMaterials(Appearance person, boolean nir) {
        this.person = person;
        this.nir = nir;
        this.things = new ThingMaterials(nir);
    }

    void prepare(Shade s) {
        SurfacePoint p = s.point;
        Surface f = s.surface;
        f.faceTowards(s.viewX, s.viewY, s.viewZ);
        switch (p.mesh.material) {
            case CLOTH -> cloth(s, p, f);
            case SEAT -> seat(p, f);
            case BELT -> belt(p, f);
            case TEETH -> {
                f.tone(new Tone(.68f, .62f, .50f, .58f), nir, 1);
                f.roughness = .25f;
                f.reflectance = .05f;
            }
            case TONGUE -> {
                f.tone(new Tone(.30f, .10f, .09f, .10f), nir, 1);
                f.roughness = .4f;
            }
            case LID_LINING -> {
                Tone skin = person.skin().tone();
                Tone flesh =
                        new Tone(skin.red() * .84f + .05f, skin.green() * .70f + .04f, skin.blue() * .68f + .04f, .48f);
                f.tone(flesh, nir, 1);
                f.roughness = .25f;
                f.reflectance = .04f;
            }
            case FRAME -> frame(p, f);
            default -> things.prepare(p, f);
        }
    }

    private void cloth(Shade s, SurfacePoint p, Surface f) {
        float x = p.restX;
        float y = p.restY;
        float z = p.restZ;
        float weave = Noise.at(x * 5, y * 5, z * 5) * .10f
                + Noise.fractal(x * .3f, y * .3f, z * .3f, 2) * .04f
                + .06f * triangle(x * 9.1f) * triangle(y * 9.1f);
        float edge = 1 - saturate(f.nx * s.viewX + f.ny * s.viewY + f.nz * s.viewZ);
        float fuzz = .25f * edge * edge * edge;
        f.tone(p.maskA > .5f ? person.shirt() : person.cloth(), nir, (1 + weave) * (1 + fuzz));
        float bump = Noise.at(x * 2.2f, y * 2.2f, z * 2.2f) * .08f;
        f.bend(bump, -bump, 0);
        f.roughness = .85f;
        f.specular = .5f;
    }

    private void seat(SurfacePoint p, Surface f) {
        float n = Noise.fractal(p.restX * 3.1f, p.restY * 3.1f, p.restZ * 3.1f, 2);
        f.tone(new Tone(.045f, .043f, .042f, .16f), nir, 1 + .5f * n);
        f.bend(n * .07f, -n * .07f, 0);
        f.roughness = .5f;
    }

    private void frame(SurfacePoint p, Surface f) {
        f.roughness = .28f;
        f.reflectance = .05f;
        if (p.maskA < .5f) {
            f.tone(new Tone(.015f, .015f, .015f, .07f), nir, 1);
        } else if (p.maskA < .75f) {
            float grain = saturate(.5f + 1.6f * Noise.at(p.restX * 2.3f, p.restY * 2.3f, p.restZ * 1.7f));
            f.tone(new Tone(.02f, .012f, .008f, .10f).towards(new Tone(.17f, .075f, .02f, .15f), grain), nir, 1);
        } else {
            f.tone(new Tone(.13f, .13f, .135f, .16f), nir, 1);
            f.reflectance = .5f;
        }
    }

    private void belt(SurfacePoint p, Surface f) {
        float weave = .85f + .15f * triangle(p.maskB * 13f + p.maskA * 5);
        float edge = smoothStep(.98f, .88f, Math.abs(p.maskA));
        f.tone(new Tone(.05f, .05f, .05f, .20f), nir, weave * (.6f + .4f * edge));
        f.roughness = .6f;
    }
}

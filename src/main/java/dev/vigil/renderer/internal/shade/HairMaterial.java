package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.mesh.BodyPart;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.rig.PosedHead;

/** Strands of hair: diffuse along the strand and two highlights, one white and one in the hair's own colour (Kajiya-Kay). */
final class HairMaterial {

    private static final Tone LASHES = new Tone(.02f, .016f, .014f, .06f);

    private final FrameLights lights;
    private final Appearance person;
    private final boolean nir;
    private final Vec3 skullCentre;

    HairMaterial(FrameLights lights, Appearance person, PosedHead head) {
        this.lights = lights;
        this.person = person;
        this.nir = lights.illumination().nir();
        this.skullCentre = head.rig().skull(new Vec3(0, 1, -1));
    }

    private Tone tone(Mesh mesh) {
        if (mesh.material == Material.LASH) {
            return LASHES;
        }
        return mesh.part == BodyPart.HAIR ? person.hair().tone() : person.hair().browTone();
    }

    void shade(Shade s) {
        SurfacePoint p = s.point;
        Material material = p.mesh.material;
        float vary = (.7f + .6f * p.maskA) * (material == Material.HAIR ? 1 : .75f);
        Tone tone = tone(p.mesh);
        float h0 = (nir ? tone.nir() : tone.red()) * vary;
        float h1 = (nir ? tone.nir() : tone.green()) * vary;
        float h2 = (nir ? tone.nir() : tone.blue()) * vary;
        float gloss = material == Material.LASH ? .006f : .055f;
        float tv = p.nx * s.viewX + p.ny * s.viewY + p.nz * s.viewZ;
        float sv = sqrt(Math.max(0, 1 - tv * tv));
        // Position around the skull stands in for the normal that a strand lacks.
        float ox = p.x - skullCentre.x();
        float oy = p.y - skullCentre.y();
        float oz = p.z - skullCentre.z();
        float unit = 1 / (length(ox, oy, oz) + 1e-3f);
        float dr = 0;
        float dg = 0;
        float db = 0;
        float sr = 0;
        float sg = 0;
        float sb = 0;
        float lit = 1;
        for (int i = 0; i < lights.count(); i++) {
            Lamp lamp = lights.lamp(i);
            lamp.reach(p.x, p.y, p.z, s.light);
            float lx = s.light[0];
            float ly = s.light[1];
            float lz = s.light[2];
            if (!lights.sharesShadowWithPrevious(i)) {
                lit = lights.litAtLeast(.12f, i, p.x + lx * .5f, p.y + ly * .5f, p.z + lz * .5f, s.scratch);
            }
            float k = s.light[3] * lit * p.occlusion;
            float tl = p.nx * lx + p.ny * ly + p.nz * lz;
            float sl = sqrt(Math.max(0, 1 - tl * tl));
            float facing = saturate(.35f + .75f * (ox * lx + oy * ly + oz * lz) * unit);
            float diffuse = sl * facing * k;
            dr += diffuse * lamp.red();
            dg += diffuse * lamp.green();
            db += diffuse * lamp.blue();
            float shine = saturate(sv * sl - (tv + .08f) * (tl + .08f));
            float broad = shine * shine;
            broad *= broad;
            broad *= broad;
            broad *= broad;
            float white = gloss * broad * broad * facing * k;
            float tinted = 6 * gloss * broad * facing * k;
            sr += (white + tinted * h0) * lamp.red();
            sg += (white + tinted * h1) * lamp.green();
            sb += (white + tinted * h2) * lamp.blue();
        }
        lights.illumination().ambient().from(ox * unit, oy * unit, oz * unit, s.ambient);
        float sky = p.occlusion * .8f;
        s.emit(
                h0 * (dr + s.ambient[0] * sky) + sr,
                h1 * (dg + s.ambient[1] * sky) + sg,
                h2 * (db + s.ambient[2] * sky) + sb);
    }
}

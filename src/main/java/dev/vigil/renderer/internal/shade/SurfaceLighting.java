package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.gauss;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.pow5;
import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.light.AmbientCube;
import dev.vigil.renderer.internal.light.Lamp;

/** Lights an ordinary surface: wrapped diffuse plus a GGX lobe per lamp, ambient cube, rough reflection of it. */
final class SurfaceLighting {

    private final FrameLights lights;
    private final boolean nir;

    SurfaceLighting(FrameLights lights) {
        this.lights = lights;
        this.nir = lights.illumination().nir();
    }

    void apply(Shade s) {
        SurfacePoint p = s.point;
        Surface f = s.surface;
        float facing = Math.max(.02f, f.nx * s.viewX + f.ny * s.viewY + f.nz * s.viewZ);
        float dr = 0;
        float dg = 0;
        float db = 0;
        float sr = 0;
        float sg = 0;
        float sb = 0;
        float lit = 0;
        for (int i = 0; i < lights.count(); i++) {
            Lamp lamp = lights.lamp(i);
            lamp.reach(p.x, p.y, p.z, s.light);
            float lx = s.light[0];
            float ly = s.light[1];
            float lz = s.light[2];
            float towards = f.nx * lx + f.ny * ly + f.nz * lz;
            if (!lights.sharesShadowWithPrevious(i)) {
                lit = towards < -f.wrap && lamp.sun()
                        ? 0
                        : lights.lit(i, p.x + p.nx * .25f, p.y + p.ny * .25f, p.z + p.nz * .25f, s.scratch);
            }
            if (lit == 0 || towards < -f.wrap) {
                continue;
            }
            float strength = s.light[3] * lit;
            float diffuse =
                    f.wrap > 0 ? saturate((towards + f.wrap) / ((1 + f.wrap) * (1 + f.wrap))) : saturate(towards);
            if (nir && !lamp.sun()) {
                diffuse *= mix(.40f, 1.12f, diffuse);
            }
            dr += diffuse * strength * lamp.red();
            dg += diffuse * strength * lamp.green();
            db += diffuse * strength * lamp.blue();
            if (f.skin && !nir) {
                // Red light travels further under the skin and bleeds over the terminator.
                float bleed = gauss(towards, .22f) * .22f * strength;
                dr += bleed * lamp.red();
                dg += bleed * .25f * lamp.green();
            }
            if (towards > 0) {
                float gloss = gloss(f, s, lx, ly, lz, towards, facing) * strength * f.specular;
                sr += gloss * lamp.red();
                sg += gloss * lamp.green();
                sb += gloss * lamp.blue();
            }
        }
        float ao = f.occlusion;
        AmbientCube ambient = lights.illumination().ambient();
        ambient.from(f.nx, f.ny, f.nz, s.ambient);
        float sky = ao * (f.skin ? mix(ao, 1, .35f) : ao);
        float contact = mix(.45f, 1, ao);
        dr = (dr + s.ambient[0] * sky) * contact;
        dg = (dg + s.ambient[1] * sky) * contact;
        db = (db + s.ambient[2] * sky) * contact;
        float fresnel = f.reflectance + (1 - f.reflectance) * pow5(1 - facing) * (1 - f.roughness) * .7f;
        float rx = 2 * facing * f.nx - s.viewX;
        float ry = 2 * facing * f.ny - s.viewY;
        float rz = 2 * facing * f.nz - s.viewZ;
        ambient.from(rx, ry, rz, s.ambient);
        float mirror = fresnel * ao * ao * 1.2f;
        sr = (sr + s.ambient[0] * mirror) * ao;
        sg = (sg + s.ambient[1] * mirror) * ao;
        sb = (sb + s.ambient[2] * mirror) * ao;
        if (f.skin) {
            s.scatters = true;
            set(s.albedo, f.red, f.green, f.blue);
            set(s.irradiance, dr, dg, db);
            set(s.rgb, sr, sg, sb);
        } else {
            set(s.rgb, f.red * dr + sr, f.green * dg + sg, f.blue * db + sb);
        }
    }

    private static float gloss(Surface f, Shade s, float lx, float ly, float lz, float towards, float facing) {
        float hx = lx + s.viewX;
        float hy = ly + s.viewY;
        float hz = lz + s.viewZ;
        float scale = 1 / length(hx, hy, hz);
        float nh = (f.nx * hx + f.ny * hy + f.nz * hz) * scale;
        float vh = saturate((s.viewX * hx + s.viewY * hy + s.viewZ * hz) * scale);
        float alpha = f.roughness * f.roughness;
        // Skin shines in two lobes: a broad one of the surface and a narrow oily one.
        float lobes = ggx(nh, alpha) + (f.skin ? .45f * ggx(nh, alpha * .42f) : 0);
        float fresnel = f.reflectance + (1 - f.reflectance) * pow5(1 - vh);
        float half = alpha * .5f;
        float visible = .25f / ((towards * (1 - half) + half) * (facing * (1 - half) + half) + 1e-3f);
        return Math.min(lobes * fresnel * visible * towards, 4);
    }

    private static float ggx(float nh, float alpha) {
        float a2 = alpha * alpha;
        float d = nh * nh * (a2 - 1) + 1;
        return a2 / (3.14159f * d * d);
    }

    private static void set(float[] to, float r, float g, float b) {
        to[0] = r;
        to[1] = g;
        to[2] = b;
    }
}

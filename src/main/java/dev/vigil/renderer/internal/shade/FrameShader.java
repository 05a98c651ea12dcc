package dev.vigil.renderer.internal.shade;

import dev.vigil.renderer.internal.cabin.Surroundings;
import dev.vigil.renderer.internal.identity.Appearance;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.mesh.Material;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.raster.PosedScene;
import dev.vigil.renderer.internal.raster.ProjectedScene;
import dev.vigil.renderer.internal.raster.VisibilityBuffer;
import dev.vigil.renderer.internal.rig.PosedHead;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shades one frame: once per pixel and surface, weighted by how many samples that surface covers. */
public final class FrameShader {

    private static final int ROWS = 8;
    private static final int BACKGROUND = -1;

    private final PosedScene scene;
    private final ProjectedScene projected;
    private final LensCamera camera;
    private final int samples;
    private final VisibilityBuffer visibility;
    private final @Nullable VisibilityBuffer lensBuffer;
    private final LinearImage image;
    private final SurfaceLighting lighting;
    private final SkinMaterial skin;
    private final PlainMaterials plain;
    private final HairMaterial hair;
    private final EyeMaterial eyes;
    private final CabinMaterial cabin;
    private final LensLayer lens;
    private final boolean nir;

    /**
     * @param camera  sees the supersampled picture
     * @param samples per pixel side
     */
    public FrameShader(
            PosedScene scene,
            ProjectedScene projected,
            LensCamera camera,
            int samples,
            VisibilityBuffer visibility,
            @Nullable VisibilityBuffer lensBuffer,
            float lensTransmittance,
            BakedDriver driver,
            PosedHead head,
            FrameLights lights,
            CabinBackdrop backdrop,
            Surroundings surroundings,
            LinearImage image) {
        this.scene = scene;
        this.projected = projected;
        this.camera = camera;
        this.samples = samples;
        this.visibility = visibility;
        this.lensBuffer = lensBuffer;
        this.image = image;
        this.nir = lights.illumination().nir();
        Appearance person = driver.identity().appearance();
        this.lighting = new SurfaceLighting(lights);
        this.skin = new SkinMaterial(driver, head, nir);
        this.plain = new PlainMaterials(person, nir);
        this.hair = new HairMaterial(lights, person, head);
        this.eyes = new EyeMaterial(lights, person, head, surroundings);
        this.cabin = new CabinMaterial(lights, backdrop, surroundings);
        this.lens = new LensLayer(lights, surroundings, lensTransmittance);
    }

    public void shade() {
        Workers.each((image.height + ROWS - 1) / ROWS, block -> {
            PixelScratch scratch = new PixelScratch(scene.geometry.meshes.get(0), samples * samples);
            for (int y = block * ROWS; y < Math.min(image.height, (block + 1) * ROWS); y++) {
                for (int x = 0; x < image.width; x++) {
                    pixel(x, y, scratch);
                }
            }
        });
        Subsurface.apply(image, camera.focal / samples, nir);
    }

    private void pixel(int x, int y, PixelScratch k) {
        groupSamples(x, y, k);
        int p = y * image.width + x;
        float r = 0;
        float g = 0;
        float b = 0;
        float skinShare = 0;
        int most = 0;
        for (int i = 0; i < k.groups; i++) {
            float w = k.hits[i] / (float) (samples * samples);
            int sample = k.firstSample[i];
            if (k.hits[i] > most) {
                most = k.hits[i];
                image.depth[p] = visibility.depth[sample];
            }
            int row = sample / visibility.width;
            shadeSample(visibility.triangle[sample], p, sample - row * visibility.width + .5f, row + .5f, k);
            Shade s = k.shade;
            if (s.scatters) {
                if (skinShare == 0) {
                    Arrays.fill(image.albedo, p * 3, p * 3 + 3, 0);
                    Arrays.fill(image.irradiance, p * 3, p * 3 + 3, 0);
                }
                skinShare += w;
                for (int c = 0; c < 3; c++) {
                    image.albedo[p * 3 + c] += w * s.albedo[c];
                    image.irradiance[p * 3 + c] += w * s.irradiance[c];
                }
            }
            r += w * s.rgb[0];
            g += w * s.rgb[1];
            b += w * s.rgb[2];
        }
        image.skinShare[p] = skinShare;
        if (skinShare > 0) {
            for (int c = 0; c < 3; c++) {
                image.irradiance[p * 3 + c] /= skinShare;
            }
        }
        image.colour[p * 3] = r;
        image.colour[p * 3 + 1] = g;
        image.colour[p * 3 + 2] = b;
        if (k.lensSamples > 0) {
            throughLens(p, k);
        }
    }

    /** Samples of one mesh within a pixel share a shade. */
    private void groupSamples(int x, int y, PixelScratch k) {
        k.groups = 0;
        k.lensSamples = 0;
        int group = 0;
        int known = BACKGROUND - 1;
        for (int j = 0; j < samples; j++) {
            for (int i = 0; i < samples; i++) {
                int sample = (y * samples + j) * visibility.width + x * samples + i;
                int triangle = visibility.triangle[sample];
                if (triangle != known) {
                    group = k.group(key(triangle), sample);
                    known = triangle;
                }
                k.hits[group]++;
                if (lensBuffer != null && lensBuffer.triangle[sample] >= 0) {
                    k.lensSamples++;
                    k.lensSample = sample;
                }
            }
        }
    }

    private int key(int triangle) {
        if (triangle < 0) {
            return BACKGROUND;
        }
        return scene.geometry.meshOfTriangle[triangle];
    }

    private void shadeSample(int triangle, int pixel, float sx, float sy, PixelScratch k) {
        Shade s = k.shade;
        s.scatters = false;
        if (triangle < 0) {
            cabin.shade(pixel, s);
            return;
        }
        SurfacePoint p = s.point;
        p.at(scene, projected, triangle, sx, sy);
        s.look(camera);
        s.surface.reset(p);
        switch (p.mesh.material) {
            case HAIR, BODY_HAIR, LASH -> hair.shade(s);
            case EYE -> eyes.shade(s);
            case SKIN -> {
                skin.prepare(s);
                lighting.apply(s);
            }
            default -> {
                plain.prepare(s);
                lighting.apply(s);
                if (p.mesh.material == Material.SCREEN && !nir) {
                    PhoneScreen.glow(s);
                }
            }
        }
    }

    private void throughLens(int p, PixelScratch k) {
        float cover = k.lensSamples / (float) (samples * samples);
        float through = lens.through(cover);
        for (int c = 0; c < 3; c++) {
            image.colour[p * 3 + c] *= through;
            image.albedo[p * 3 + c] *= through;
        }
        VisibilityBuffer buffer = Objects.requireNonNull(lensBuffer);
        Shade s = k.shade;
        s.point.at(
                scene,
                projected,
                buffer.triangle[k.lensSample],
                k.lensSample % buffer.width + .5f,
                k.lensSample / buffer.width + .5f);
        s.look(camera);
        lens.reflect(s, cover, image.colour, p * 3);
    }

    /** Working memory of one thread. */
    private static final class PixelScratch {
        final Shade shade;
        final int[] keys;
        final int[] firstSample;
        final int[] hits;
        int groups;
        int lensSamples;
        int lensSample;

        PixelScratch(Mesh any, int samples) {
            shade = new Shade(any);
            keys = new int[samples];
            firstSample = new int[samples];
            hits = new int[samples];
        }

        /** The group of a key, a new one beginning with this sample if need be. */
        int group(int key, int sample) {
            int group = 0;
            while (group < groups && keys[group] != key) {
                group++;
            }
            if (group == groups) {
                keys[group] = key;
                firstSample[group] = sample;
                hits[group] = 0;
                groups++;
            }
            return group;
        }
    }
}

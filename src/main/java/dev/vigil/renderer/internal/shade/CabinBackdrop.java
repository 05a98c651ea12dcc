package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.cabin.CabinInterior;
import dev.vigil.renderer.internal.identity.Appearance.Tone;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.raster.LensCamera;
import java.util.List;

/** What each pixel shows of the empty cabin; camera, cabin and LEDs stand still, so it holds for all frames of a clip. */
public final class CabinBackdrop {

    /** Per pixel side, where there is an edge. */
    private static final int EDGE_RAYS = 3;

    final LensCamera camera;
    /** Where the pixel's ray meets the cabin: x, y, z. */
    final float[] position;

    final float[] normal;
    /** Reflectance: red, green, blue, 940 nm. */
    final float[] tone;
    /** Light from the LEDs where nothing shades them. */
    final float[] leds;
    /** How open the place is to light from all around, 0 to 1. */
    final float[] openness;
    /** How far the pixel shows the world outside, 0 to 1. */
    final float[] window;

    public CabinBackdrop(CabinInterior cabin, List<Lamp> lamps, LensCamera camera) {
        int pixels = camera.width * camera.height;
        this.camera = camera;
        this.position = new float[pixels * 3];
        this.normal = new float[pixels * 3];
        this.tone = new float[pixels * 4];
        this.leds = new float[pixels];
        this.openness = new float[pixels];
        this.window = new float[pixels];
        Workers.each(camera.height, y -> {
            CabinInterior.Hit hit = new CabinInterior.Hit();
            float[] ray = new float[3];
            float[] reach = new float[4];
            for (int x = 0; x < camera.width; x++) {
                camera.ray(x + .5f, y + .5f, ray);
                cabin.trace(camera.position, ray[0], ray[1], ray[2], hit);
                keep(y * camera.width + x, hit, lamps, reach);
            }
        });
        boolean[] edges = edges();
        Workers.each(camera.height, y -> {
            for (int x = 0; x < camera.width; x++) {
                if (edges[y * camera.width + x]) {
                    smooth(cabin, x, y);
                }
            }
        });
    }

    /** Where a neighbour lies much deeper or faces another way. */
    private boolean[] edges() {
        boolean[] edges = new boolean[window.length];
        for (int p = camera.width; p < window.length - 1; p++) {
            edges[p] = differ(p, p + 1) || differ(p, p - camera.width);
            edges[p - camera.width] |= differ(p, p - camera.width);
            edges[p + 1] |= differ(p, p + 1);
        }
        return edges;
    }

    private boolean differ(int a, int b) {
        float turned = 0;
        float apart = 0;
        for (int c = 0; c < 3; c++) {
            turned += Math.abs(normal[a * 3 + c] - normal[b * 3 + c]);
            apart += Math.abs(position[a * 3 + c] - position[b * 3 + c]);
        }
        return turned > .5f || apart > 12 || Math.abs(window[a] - window[b]) > .2f;
    }

    /** Mixes tones and glass of several rays; place and direction stay those of the middle one. */
    private void smooth(CabinInterior cabin, int x, int y) {
        CabinInterior.Hit hit = new CabinInterior.Hit();
        float[] ray = new float[3];
        int p = y * camera.width + x;
        float[] sum = new float[4];
        float light = 0;
        float glass = 0;
        int count = EDGE_RAYS * EDGE_RAYS;
        for (int i = 0; i < count; i++) {
            camera.ray(x + (i % EDGE_RAYS + .5f) / EDGE_RAYS, y + (i / EDGE_RAYS + .5f) / EDGE_RAYS, ray);
            cabin.trace(camera.position, ray[0], ray[1], ray[2], hit);
            float opaque = 1 - hit.window;
            Tone shown = hit.tone.scaled(hit.scale * opaque);
            sum[0] += shown.red();
            sum[1] += shown.green();
            sum[2] += shown.blue();
            sum[3] += shown.nir();
            light += hit.openness * opaque;
            glass += hit.window;
        }
        window[p] = glass / count;
        float share = 1 / Math.max(count - glass, .01f);
        for (int c = 0; c < 4; c++) {
            tone[p * 4 + c] = sum[c] * share;
        }
        openness[p] = light * share;
    }

    /** Depth of the cabin along the line of sight, cm; 0 where the pixel looks outside. */
    public float depth(int pixel) {
        int p = pixel * 3;
        Mat3 axes = camera.axes;
        return window[pixel] > .5f
                ? 0
                : axes.zx() * (position[p] - camera.position.x())
                        + axes.zy() * (position[p + 1] - camera.position.y())
                        + axes.zz() * (position[p + 2] - camera.position.z());
    }

    private void keep(int pixel, CabinInterior.Hit hit, List<Lamp> lamps, float[] reach) {
        int p = pixel * 3;
        position[p] = hit.x;
        position[p + 1] = hit.y;
        position[p + 2] = hit.z;
        normal[p] = hit.nx;
        normal[p + 1] = hit.ny;
        normal[p + 2] = hit.nz;
        Tone shown = hit.tone.scaled(hit.scale);
        tone[pixel * 4] = shown.red();
        tone[pixel * 4 + 1] = shown.green();
        tone[pixel * 4 + 2] = shown.blue();
        tone[pixel * 4 + 3] = shown.nir();
        openness[pixel] = hit.openness;
        window[pixel] = hit.window;
        for (Lamp lamp : lamps) {
            lamp.reach(hit.x, hit.y, hit.z, reach);
            float facing = hit.nx * reach[0] + hit.ny * reach[1] + hit.nz * reach[2];
            leds[pixel] += lamp.green() * reach[3] * saturate(facing) * (.5f + .5f * hit.openness);
        }
    }
}

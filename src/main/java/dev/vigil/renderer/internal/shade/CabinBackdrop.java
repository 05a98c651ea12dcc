package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.internal.cabin.CabinBox;
import dev.vigil.renderer.internal.light.Illumination;
import dev.vigil.renderer.internal.light.Lamp;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.raster.LensCamera;

/** What each pixel shows of the empty cabin; camera, cabin and lamps stand still, so it holds for all frames of a clip. */
public final class CabinBackdrop {

    final LensCamera camera;
    /** Where the pixel's ray meets the cabin: x, y, z. */
    final float[] position;
    /** Light without the lamps: red, green, blue. */
    final float[] ambient;
    /** What the lamps add where nothing shades them: red, green, blue. */
    final float[] lamps;
    /** How far the pixel shows the world outside, 0 to 1. */
    final float[] window;

    public CabinBackdrop(CabinBox cabin, Illumination light, LensCamera camera) {
        int pixels = camera.width * camera.height;
        this.camera = camera;
        this.position = new float[pixels * 3];
        this.ambient = new float[pixels * 3];
        this.lamps = new float[pixels * 3];
        this.window = new float[pixels];
        Workers.each(camera.height, y -> {
            CabinBox.Hit hit = new CabinBox.Hit();
            float[] ray = new float[3];
            float[] reach = new float[4];
            for (int x = 0; x < camera.width; x++) {
                camera.ray(x + .5f, y + .5f, ray);
                cabin.intersect(camera.position, ray[0], ray[1], ray[2], hit);
                keep(y * camera.width + x, hit, light, ray, reach);
            }
        });
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

    private void keep(int pixel, CabinBox.Hit hit, Illumination light, float[] colour, float[] reach) {
        int p = pixel * 3;
        window[pixel] = hit.window;
        position[p] = hit.x;
        position[p + 1] = hit.y;
        position[p + 2] = hit.z;
        float frame = 1 - 2 * hit.window * (1 - hit.window);
        float base = (light.nir() ? hit.infrared : hit.visible) * frame;
        light.ambient().from(hit.nx, hit.ny, hit.nz, colour);
        for (int c = 0; c < 3; c++) {
            ambient[p + c] = base * colour[c];
        }
        for (Lamp lamp : light.lamps()) {
            if (!lamp.sun()) {
                lamp.reach(hit.x, hit.y, hit.z, reach);
                float k = base * reach[3] * saturate(hit.nx * reach[0] + hit.ny * reach[1] + hit.nz * reach[2]);
                lamps[p] += k * lamp.red();
                lamps[p + 1] += k * lamp.green();
                lamps[p + 2] += k * lamp.blue();
            }
        }
    }
}

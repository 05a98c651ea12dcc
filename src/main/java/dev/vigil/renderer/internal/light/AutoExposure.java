package dev.vigil.renderer.internal.light;

import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.math.Vec3;

/** Meters the light on the sides of a face that the camera sees. */
final class AutoExposure {

    /** Light on the face, and the share of it from lamps outside and from the sky. */
    record Metering(float light, float natural) {}

    private record Patch(Vec3 at, Vec3 normal) {}

    private static final Patch[] FACE = {
        patch(0, 5, 9, 0, .25f, 1),
        patch(5, -4, 7, .6f, 0, .8f),
        patch(-5, -4, 7, -.6f, 0, .8f),
        patch(0, -3, 10.5f, 0, .1f, 1),
        patch(0, -9, 8, 0, -.2f, 1)
    };

    private AutoExposure() {}

    private static Patch patch(float x, float y, float z, float nx, float ny, float nz) {
        return new Patch(new Vec3(x, y, z), new Vec3(nx, ny, nz).unit());
    }

    static Metering meter(Illumination light, CabinShell shell, Vec3 camera) {
        float[] out = new float[4];
        float total = 0;
        float natural = 0;
        for (Patch patch : FACE) {
            Vec3 p = patch.at;
            Vec3 n = patch.normal.plus(camera.minus(p).unit()).unit();
            light.ambient().from(n.x(), n.y(), n.z(), out);
            natural += out[1];
            total += out[1];
            for (Lamp lamp : light.lamps()) {
                lamp.reach(p.x(), p.y(), p.z(), out);
                float facing = n.x() * out[0] + n.y() * out[1] + n.z() * out[2];
                if (facing > 0) {
                    float open = lamp.outside() ? shell.daylight(p.x(), p.y(), p.z(), out[0], out[1], out[2]) : 1;
                    float arriving = facing * out[3] * lamp.green() * open;
                    total += arriving;
                    natural += lamp.sun() ? arriving : 0;
                }
            }
        }
        return new Metering(total / FACE.length, natural / total);
    }
}

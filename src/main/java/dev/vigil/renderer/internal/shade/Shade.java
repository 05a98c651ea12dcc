package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.length;

import dev.vigil.renderer.internal.cabin.CabinShell;
import dev.vigil.renderer.internal.mesh.Mesh;
import dev.vigil.renderer.internal.raster.LensCamera;

/** Result and scratch of shading one sample; one per thread. */
final class Shade {

    /** Light that leaves the surface directly. */
    final float[] rgb = new float[3];
    /** Diffuse reflectance and arriving light of surfaces that scatter light under their skin. */
    final float[] albedo = new float[3];

    final float[] irradiance = new float[3];
    boolean scatters;

    final SurfacePoint point;
    /** Surface properties filled by a material before lighting. */
    final Surface surface = new Surface();

    final CabinShell.Exit exit = new CabinShell.Exit();
    final float[] light = new float[4];
    final float[] ambient = new float[3];
    final float[] scratch = new float[3];
    final float[] noise = new float[4];
    /** Unit vector towards the camera. */
    float viewX;

    float viewY;
    float viewZ;

    Shade(Mesh any) {
        this.point = new SurfacePoint(any);
    }

    void look(LensCamera camera) {
        float dx = camera.position.x() - point.x;
        float dy = camera.position.y() - point.y;
        float dz = camera.position.z() - point.z;
        float scale = 1 / length(dx, dy, dz);
        viewX = dx * scale;
        viewY = dy * scale;
        viewZ = dz * scale;
    }

    void emit(float r, float g, float b) {
        rgb[0] = r;
        rgb[1] = g;
        rgb[2] = b;
    }
}

package dev.vigil.renderer.internal.shade;

/** Linear light per pixel plus what subsurface scattering needs. */
public final class LinearImage {

    public final int width;
    public final int height;
    public final float[] colour;
    final float[] irradiance;
    final float[] albedo;
    final float[] skinShare;
    final float[] depth;
    final float[] blurred;

    public LinearImage(int width, int height) {
        this.width = width;
        this.height = height;
        int n = width * height;
        colour = new float[n * 3];
        irradiance = new float[n * 3];
        albedo = new float[n * 3];
        skinShare = new float[n];
        depth = new float[n];
        blurred = new float[n * 3];
    }
}

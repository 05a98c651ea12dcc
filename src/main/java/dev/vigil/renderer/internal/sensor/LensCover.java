package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.shade.LinearImage;

/** Dirt and moisture on the lens: they take light away from the picture and spread it as a veil. */
final class LensCover {

    private static final int COARSE = 16;

    private final int width;
    private final int height;
    /** Share of each pixel's light that is lost, and that comes as a veil instead. */
    private final float[] lost;

    private final float[] veil;
    private final int columns;
    private final int rows;

    LensCover(int width, int height, float dirt, float fog, long seed) {
        this.width = width;
        this.height = height;
        this.columns = (width + COARSE - 1) / COARSE;
        this.rows = (height + COARSE - 1) / COARSE;
        this.lost = new float[width * height];
        this.veil = new float[width * height];
        float place = Math.floorMod(seed, 4093L) * .73f;
        Workers.each(height, y -> {
            for (int x = 0; x < width; x++) {
                float u = x * 7f / width;
                float v = y * 7f / width;
                float smear = saturate(
                        .42f + 1.1f * Noise.fractal(u + place, v * .6f + u * .35f, 3.3f, 4) - (1 - dirt) * .5f);
                float grains = smoothStep(.52f, .9f, Noise.fractal(u * 5.5f, v * 5.5f + place, 9.1f, 2) + .38f * dirt);
                float speck = dirt * grains;
                float dew = fog * saturate(.78f + .5f * Noise.fractal(u * .8f, v * .8f, place, 3));
                int p = y * width + x;
                lost[p] = saturate(dirt * (.72f * smear + .10f) + .6f * speck + .82f * dew);
                veil[p] = saturate(dirt * (.40f * smear + .06f) + .05f * speck + .80f * dew);
            }
        });
    }

    void apply(LinearImage image) {
        float[] blurred = blurred(image);
        Workers.each(height, y -> {
            for (int x = 0; x < width; x++) {
                int p = y * width + x;
                for (int c = 0; c < 3; c++) {
                    float spread = lookUp(blurred, x, y, c);
                    image.colour[p * 3 + c] = image.colour[p * 3 + c] * (1 - lost[p]) + spread * veil[p];
                }
            }
        });
    }

    /** The picture at a sixteenth of its size, smoothed twice. */
    private float[] blurred(LinearImage image) {
        float[] coarse = new float[columns * rows * 3];
        Workers.each(rows, j -> {
            for (int i = 0; i < columns; i++) {
                mean(image, i, j, coarse);
            }
        });
        return smoothed(smoothed(coarse));
    }

    private void mean(LinearImage image, int i, int j, float[] coarse) {
        int toX = Math.min(width, (i + 1) * COARSE);
        int toY = Math.min(height, (j + 1) * COARSE);
        int count = (toX - i * COARSE) * (toY - j * COARSE);
        for (int y = j * COARSE; y < toY; y++) {
            for (int x = i * COARSE; x < toX; x++) {
                for (int c = 0; c < 3; c++) {
                    coarse[(j * columns + i) * 3 + c] += image.colour[(y * width + x) * 3 + c] / count;
                }
            }
        }
    }

    private float[] smoothed(float[] in) {
        float[] out = new float[in.length];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                for (int dj = -1; dj <= 1; dj++) {
                    for (int di = -1; di <= 1; di++) {
                        int from = Math.clamp(j + dj, 0, rows - 1) * columns + Math.clamp(i + di, 0, columns - 1);
                        for (int c = 0; c < 3; c++) {
                            out[(j * columns + i) * 3 + c] += in[from * 3 + c] / 9;
                        }
                    }
                }
            }
        }
        return out;
    }

    private float lookUp(float[] coarse, int x, int y, int c) {
        float u = clamp((x + .5f) / COARSE - .5f, 0, columns - 1.001f);
        float v = clamp((y + .5f) / COARSE - .5f, 0, rows - 1.001f);
        int i = (int) u;
        int j = (int) v;
        int right = Math.min(i + 1, columns - 1);
        int below = Math.min(j + 1, rows - 1);
        float fu = u - i;
        float fv = v - j;
        float top = coarse[(j * columns + i) * 3 + c] * (1 - fu) + coarse[(j * columns + right) * 3 + c] * fu;
        float bottom =
                coarse[(below * columns + i) * 3 + c] * (1 - fu) + coarse[(below * columns + right) * 3 + c] * fu;
        return top + (bottom - top) * fv;
    }
}

package dev.vigil.renderer.internal.sensor;

import dev.vigil.renderer.internal.math.Workers;

/** Loses what a block coder loses: cosine transform of 8 by 8 pixels, quantised, and back. */
final class BlockCoder {

    private static final int SIDE = 8;
    private static final float[] COSINES = cosines();

    private final int width;
    private final int height;
    private final int channels;
    private final float loss;

    /** @param loss 0 to 1 */
    BlockCoder(int width, int height, int channels, float loss) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.loss = loss;
    }

    private static float[] cosines() {
        float[] table = new float[SIDE * SIDE];
        for (int k = 0; k < SIDE; k++) {
            double scale = k == 0 ? StrictMath.sqrt(1.0 / SIDE) : StrictMath.sqrt(2.0 / SIDE);
            for (int n = 0; n < SIDE; n++) {
                table[k * SIDE + n] = (float) (scale * StrictMath.cos(StrictMath.PI * (2 * n + 1) * k / (2.0 * SIDE)));
            }
        }
        return table;
    }

    void apply(byte[] pixels) {
        int across = (width + SIDE - 1) / SIDE;
        Workers.each((height + SIDE - 1) / SIDE, row -> {
            float[][] planes = new float[channels][SIDE * SIDE];
            float[] scratch = new float[SIDE * SIDE];
            for (int column = 0; column < across; column++) {
                read(pixels, column * SIDE, row * SIDE, planes);
                for (int c = 0; c < channels; c++) {
                    code(planes[c], scratch, c == 0 ? 1 : 1.8f);
                }
                write(pixels, column * SIDE, row * SIDE, planes);
            }
        });
    }

    /** Brightness first and two differences of colour; edges repeat their last pixel. */
    private void read(byte[] pixels, int x0, int y0, float[][] planes) {
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                int p = (Math.min(y0 + j, height - 1) * width + Math.min(x0 + i, width - 1)) * channels;
                int at = j * SIDE + i;
                float first = pixels[p] & 255;
                if (channels == 1) {
                    planes[0][at] = first;
                } else {
                    float green = pixels[p + 1] & 255;
                    float blue = pixels[p + 2] & 255;
                    float luma = .299f * first + .587f * green + .114f * blue;
                    planes[0][at] = luma;
                    planes[1][at] = .564f * (blue - luma);
                    planes[2][at] = .713f * (first - luma);
                }
            }
        }
    }

    private void write(byte[] pixels, int x0, int y0, float[][] planes) {
        for (int j = 0; j < Math.min(SIDE, height - y0); j++) {
            for (int i = 0; i < Math.min(SIDE, width - x0); i++) {
                int p = ((y0 + j) * width + x0 + i) * channels;
                int at = j * SIDE + i;
                float luma = planes[0][at];
                if (channels == 1) {
                    pixels[p] = level(luma);
                } else {
                    float cb = planes[1][at];
                    float cr = planes[2][at];
                    pixels[p] = level(luma + 1.402f * cr);
                    pixels[p + 1] = level(luma - .344f * cb - .714f * cr);
                    pixels[p + 2] = level(luma + 1.772f * cb);
                }
            }
        }
    }

    private static byte level(float value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }

    private void code(float[] block, float[] scratch, float coarseness) {
        transform(block, scratch, false);
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                // Fine detail loses more, as the eye misses it less.
                float step = 1 + loss * coarseness * (10 + 11 * (u + v));
                int at = v * SIDE + u;
                scratch[at] = Math.round(scratch[at] / step) * step;
            }
        }
        transform(scratch, block, true);
    }

    private static void transform(float[] in, float[] out, boolean back) {
        float[] half = new float[SIDE * SIDE];
        for (int j = 0; j < SIDE; j++) {
            for (int k = 0; k < SIDE; k++) {
                float sum = 0;
                for (int n = 0; n < SIDE; n++) {
                    sum += in[j * SIDE + n] * COSINES[back ? n * SIDE + k : k * SIDE + n];
                }
                half[j * SIDE + k] = sum;
            }
        }
        for (int i = 0; i < SIDE; i++) {
            for (int k = 0; k < SIDE; k++) {
                float sum = 0;
                for (int n = 0; n < SIDE; n++) {
                    sum += half[n * SIDE + i] * COSINES[back ? n * SIDE + k : k * SIDE + n];
                }
                out[k * SIDE + i] = sum;
            }
        }
    }
}

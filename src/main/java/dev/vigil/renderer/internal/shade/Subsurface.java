package dev.vigil.renderer.internal.shade;

import static dev.vigil.renderer.internal.math.Scalar.gauss;

import dev.vigil.renderer.internal.math.Workers;

/** Light that travels under the skin: a separable, depth-aware blur of irradiance in screen space. */
final class Subsurface {

    private static final float[] VISIBLE_RADIUS_CM = {.26f, .11f, .06f};
    private static final float[] INFRARED_RADIUS_CM = {.24f, .24f, .24f};
    private static final int REACH = 9;
    private static final int FAR_CM = 200;
    /** Kernels are prepared for steps of depth. */
    private static final int STEPS_PER_CM = 2;

    /** Differences of depth are told apart in these steps; what is farther off gives no light. */
    private static final int DEPTHS_PER_CM = 64;

    private static final float[] NEAR = near();

    private final LinearImage image;
    private final boolean nir;
    /** Weights by depth step, distance in pixels, and channel. */
    private final float[] kernel = new float[(FAR_CM * STEPS_PER_CM + 1) * (REACH + 1) * 3];
    /** Pixels to each side, by depth step. */
    private final int[] reach = new int[FAR_CM * STEPS_PER_CM + 1];

    private Subsurface(LinearImage image, float focal, boolean nir) {
        this.image = image;
        this.nir = nir;
        float[] radius = nir ? INFRARED_RADIUS_CM : VISIBLE_RADIUS_CM;
        for (int step = 0; step < reach.length; step++) {
            for (int c = 0; c < 3; c++) {
                float sigma = radius[c] * focal * STEPS_PER_CM / (step + .5f);
                int far = sigma < .35f ? 0 : Math.min(REACH, (int) (sigma * 2.2f) + 1);
                reach[step] = Math.max(reach[step], far);
                for (int k = 0; k <= far; k++) {
                    kernel[(step * (REACH + 1) + k) * 3 + c] = gauss(k, sigma * 1.2f);
                }
            }
        }
    }

    private static float[] near() {
        float[] weights = new float[3 * DEPTHS_PER_CM];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = gauss(i / (float) DEPTHS_PER_CM, .8f);
        }
        return weights;
    }

    /** Blurs the irradiance, multiplies it with the albedo and adds it to the colour. */
    static void apply(LinearImage image, float focal, boolean nir) {
        Subsurface pass = new Subsurface(image, focal, nir);
        Workers.each(image.height, y -> pass.row(y, image.irradiance, image.blurred, true));
        Workers.each(image.height, y -> pass.row(y, image.blurred, image.irradiance, false));
        Workers.each(image.height, pass::compose);
    }

    private void row(int y, float[] from, float[] to, boolean horizontal) {
        int stride = horizontal ? 1 : image.width;
        int end = horizontal ? image.width : image.height;
        for (int x = 0; x < image.width; x++) {
            int p = y * image.width + x;
            if (image.skinShare[p] > 0) {
                blur(from, to, p, stride, horizontal ? x : y, end);
            }
        }
    }

    private void blur(float[] from, float[] to, int p, int stride, int at, int end) {
        float depth = image.depth[p];
        int step = (int) (Math.min(depth, FAR_CM) * STEPS_PER_CM);
        float r = 0;
        float g = 0;
        float b = 0;
        float weightR = 0;
        float weightG = 0;
        float weightB = 0;
        int last = Math.min(reach[step], end - 1 - at);
        for (int k = -Math.min(reach[step], at); k <= last; k++) {
            int o = p + k * stride;
            float share = image.skinShare[o];
            int apart = (int) (Math.abs(image.depth[o] - depth) * DEPTHS_PER_CM);
            if (share == 0 || apart >= NEAR.length) {
                continue;
            }
            float near = NEAR[apart] * share;
            int w = (step * (REACH + 1) + Math.abs(k)) * 3;
            float wr = near * kernel[w];
            r += wr * from[o * 3];
            weightR += wr;
            if (!nir) {
                float wg = near * kernel[w + 1];
                float wb = near * kernel[w + 2];
                g += wg * from[o * 3 + 1];
                b += wb * from[o * 3 + 2];
                weightG += wg;
                weightB += wb;
            }
        }
        to[p * 3] = r / weightR;
        to[p * 3 + 1] = nir ? to[p * 3] : g / weightG;
        to[p * 3 + 2] = nir ? to[p * 3] : b / weightB;
    }

    private void compose(int y) {
        for (int p = y * image.width; p < (y + 1) * image.width; p++) {
            if (image.skinShare[p] > 0) {
                for (int c = 0; c < 3; c++) {
                    image.colour[p * 3 + c] += image.albedo[p * 3 + c] * image.irradiance[p * 3 + c];
                }
            }
        }
    }
}

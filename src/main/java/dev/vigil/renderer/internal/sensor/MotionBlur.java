package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.clamp;

import dev.vigil.renderer.internal.math.Workers;
import dev.vigil.renderer.internal.shade.LinearImage;

/**
 * Smears what moves along its way while the shutter is open, and shifts the rows of a rolling shutter, which see their
 * moments one after the other; labels hold for the middle of the frame.
 */
public final class MotionBlur {

    /** Least smear or shift, in pixels, that can be seen. */
    public static final float VISIBLE = .4f;

    private static final int TAPS = 7;
    private static final int BLOCK = 8;

    private final LinearImage image;
    private final MotionField motion;
    private final float open;
    private final float readout;
    private final int blocksAcross;
    private final int blocksDown;
    private final float[] fastX;
    private final float[] fastY;

    private MotionBlur(LinearImage image, MotionField motion, float open, float readout) {
        this.image = image;
        this.motion = motion;
        this.open = open;
        this.readout = readout;
        this.blocksAcross = (motion.columns + BLOCK - 1) / BLOCK;
        this.blocksDown = (motion.rows + BLOCK - 1) / BLOCK;
        this.fastX = new float[blocksAcross * blocksDown];
        this.fastY = new float[blocksAcross * blocksDown];
    }

    /**
     * @param open    share of the frame's time
     * @param readout share of the frame's time between the first and the last row, 0 for a global shutter
     */
    public static void apply(LinearImage image, MotionField motion, float open, float readout) {
        MotionBlur blur = new MotionBlur(image, motion, open, readout);
        blur.collectFastest();
        blur.spreadFastest();
        float[] smeared = new float[image.colour.length];
        Workers.each(image.height, y -> blur.row(y, smeared));
        System.arraycopy(smeared, 0, image.colour, 0, smeared.length);
    }

    private void collectFastest() {
        Workers.each(blocksDown, by -> {
            for (int bx = 0; bx < blocksAcross; bx++) {
                fastest(bx, by);
            }
        });
    }

    /** The fastest motion in a block and a margin around it that something may move in from. */
    private void fastest(int bx, int by) {
        float most = 0;
        int b = by * blocksAcross + bx;
        for (int j = Math.max(0, by * BLOCK - BLOCK / 2);
                j < Math.min(motion.rows, by * BLOCK + BLOCK * 3 / 2);
                j += 2) {
            for (int i = Math.max(0, bx * BLOCK - BLOCK / 2);
                    i < Math.min(motion.columns, bx * BLOCK + BLOCK * 3 / 2);
                    i += 2) {
                float vx = motion.x[j * motion.columns + i];
                float vy = motion.y[j * motion.columns + i];
                if (vx * vx + vy * vy > most) {
                    most = vx * vx + vy * vy;
                    fastX[b] = vx;
                    fastY[b] = vy;
                }
            }
        }
    }

    /** Hands a block's motion on to the blocks that it smears into. */
    private void spreadFastest() {
        float most = 0;
        for (int b = 0; b < fastX.length; b++) {
            most = Math.max(most, Math.max(Math.abs(fastX[b]), Math.abs(fastY[b])));
        }
        float reach = most * (open + readout) / 2;
        int passes = Math.min(4, (int) (reach / (BLOCK * MotionField.CELL)));
        for (int pass = 0; pass < passes; pass++) {
            float[] oldX = fastX.clone();
            float[] oldY = fastY.clone();
            for (int b = 0; b < fastX.length; b++) {
                int i = b % blocksAcross;
                int j = b / blocksAcross;
                take(b, i > 0 ? b - 1 : b, oldX, oldY);
                take(b, i + 1 < blocksAcross ? b + 1 : b, oldX, oldY);
                take(b, j > 0 ? b - blocksAcross : b, oldX, oldY);
                take(b, j + 1 < blocksDown ? b + blocksAcross : b, oldX, oldY);
            }
        }
    }

    private void take(int b, int from, float[] oldX, float[] oldY) {
        float own = fastX[b] * fastX[b] + fastY[b] * fastY[b];
        if (oldX[from] * oldX[from] + oldY[from] * oldY[from] > own) {
            fastX[b] = oldX[from];
            fastY[b] = oldY[from];
        }
    }

    private void row(int y, float[] out) {
        float late = (y / (float) image.height - .5f) * readout;
        for (int x = 0; x < image.width; x++) {
            int block = y / MotionField.CELL / BLOCK * blocksAcross + x / MotionField.CELL / BLOCK;
            float vx = fastX[block];
            float vy = fastY[block];
            float speed = Math.max(Math.abs(vx), Math.abs(vy));
            int p = (y * image.width + x) * 3;
            if (speed * Math.max(open, Math.abs(late)) < VISIBLE) {
                System.arraycopy(image.colour, p, out, p, 3);
                continue;
            }
            float threshold = .3f * speed;
            boolean moving = moves(p / 3, threshold);
            if (moving) {
                int cell = cell(p / 3);
                vx = motion.x[cell];
                vy = motion.y[cell];
            }
            for (int k = 0; k < TAPS; k++) {
                float along = (k / (TAPS - 1f) - .5f) * open - late;
                int tap = pixel(x + vx * along, y + vy * along);
                // What stands still takes no part in the smear of what moves past it.
                int from = moving || moves(tap, threshold) ? tap : p / 3;
                for (int c = 0; c < 3; c++) {
                    out[p + c] += image.colour[from * 3 + c] / TAPS;
                }
            }
        }
    }

    private int pixel(float x, float y) {
        int px = (int) clamp(x + .5f, 0, image.width - 1f);
        int py = (int) clamp(y + .5f, 0, image.height - 1f);
        return py * image.width + px;
    }

    private int cell(int pixel) {
        return pixel / image.width / MotionField.CELL * motion.columns + pixel % image.width / MotionField.CELL;
    }

    private boolean moves(int pixel, float threshold) {
        int cell = cell(pixel);
        return Math.max(Math.abs(motion.x[cell]), Math.abs(motion.y[cell])) > threshold;
    }
}

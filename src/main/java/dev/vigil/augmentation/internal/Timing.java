package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Step;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Which frame is seen when.
 *
 * @param frames for each frame that is left the one before that it shows
 * @param ptsUs when it is shown, in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // made once a clip, never compared
record Timing(int[] frames, long[] ptsUs) {

    static Timing of(Step step, long[] ptsUs, long seed) {
        var random = new SplittableRandom(seed);
        return switch (step.edit()) {
            case DROP_FRAMES -> dropped(ptsUs, step.value("share"), random);
            case FREEZE_FRAMES -> frozen(ptsUs, step.value("share"), (int) Math.round(step.value("length")), random);
            default -> throw new IllegalArgumentException(step.edit() + " is no timing");
        };
    }

    /** The first frame stays: it is where time begins. */
    private static Timing dropped(long[] ptsUs, double share, SplittableRandom random) {
        var left = IntStream.range(0, ptsUs.length)
                .filter(frame -> random.nextDouble() >= share || frame == 0)
                .toArray();
        return new Timing(
                left, IntStream.of(left).mapToLong(frame -> ptsUs[frame]).toArray());
    }

    /** Moments begin so often that as many frames stand still as the share says. */
    private static Timing frozen(long[] ptsUs, double share, int length, SplittableRandom random) {
        var shown = new int[ptsUs.length];
        double begins = Math.min(1, share / (length * (1 - share)));
        for (int frame = 0; frame < shown.length; ) {
            shown[frame] = frame;
            int stands = random.nextDouble() < begins ? length : 0;
            for (int i = 1; i <= stands && frame + i < shown.length; i++) {
                shown[frame + i] = frame;
            }
            frame += stands + 1;
        }
        return new Timing(shown, ptsUs.clone());
    }
}

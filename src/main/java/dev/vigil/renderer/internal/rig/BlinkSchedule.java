package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** When the driver blinks, and how far each blink has shut the eyes at a time. */
final class BlinkSchedule {

    /** Lids close within 75 to 100 ms and open within 150 to 300 ms, for the alert. */
    private record Blink(float start, float closing, float held, float opening) {

        float shutAt(float time) {
            float t = time - start;
            if (t <= 0 || t >= closing + held + opening) {
                return 0;
            }
            if (t < closing) {
                return smoothStep(0, closing, t);
            }
            // Opening starts quickly and settles slowly.
            float back = saturate((t - closing - held) / opening);
            return 1 - back * (2 - back);
        }
    }

    private final List<Blink> blinks = new ArrayList<>();

    /** @param drowsyAt drowsiness 0 to 1 at a time: drowsy blinks are slower and longer */
    BlinkSchedule(double seconds, double perMinute, long seed, UnaryOperator<Float> drowsyAt) {
        float interval = (float) (60 / perMinute);
        float time = .5f + .7f * Noise.unit(Noise.hash(seed, 1));
        for (int i = 0; time < seconds; i++) {
            float drowsy = drowsyAt.apply(time);
            float slow = 1 + 1.3f * drowsy;
            blinks.add(new Blink(
                    time,
                    (.075f + .025f * Noise.unit(Noise.hash(seed, 5 * i + 2))) * slow,
                    .02f + .03f * Noise.unit(Noise.hash(seed, 5 * i + 3)) + .25f * drowsy,
                    (.15f + .15f * Noise.unit(Noise.hash(seed, 5 * i + 4))) * slow));
            time += interval * (.55f + .9f * Noise.unit(Noise.hash(seed, 5 * i + 5)));
        }
    }

    /** 0 open to 1 shut. */
    float shutAt(float time) {
        float shut = 0;
        for (Blink blink : blinks) {
            shut = Math.max(shut, blink.shutAt(time));
        }
        return shut;
    }
}

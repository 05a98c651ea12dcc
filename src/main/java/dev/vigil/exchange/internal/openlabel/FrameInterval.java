package dev.vigil.exchange.internal.openlabel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A closed interval of frames, first and last. */
record FrameInterval(int first, int last) {

    /** The intervals of the frames from 0 that fulfil a condition. */
    static List<FrameInterval> where(int frameCount, IntPredicate holds) {
        var intervals = new ArrayList<FrameInterval>();
        for (int from = 0; from < frameCount; from++) {
            if (holds.test(from)) {
                int to = from;
                while (to + 1 < frameCount && holds.test(to + 1)) {
                    to++;
                }
                intervals.add(new FrameInterval(from, to));
                from = to;
            }
        }
        return intervals;
    }
}

package dev.vigil.renderer.internal.math;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Spreads independent pieces of work over the processors; results must not depend on which thread did what. */
public final class Workers {

    private Workers() {}

    public static void each(int count, IntConsumer piece) {
        IntStream.range(0, count).parallel().forEach(piece);
    }
}

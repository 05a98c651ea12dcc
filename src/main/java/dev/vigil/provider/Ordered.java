package dev.vigil.provider;

import org.jspecify.annotations.Nullable;

/**
 * What was ordered, as it is stored.
 *
 * @param scenario JSON of what was wanted, as far as it is known
 * @param sourceFrames of the clip that is followed, 0 where there is none
 */
public record Ordered(
        String name,
        String prompt,
        String negative,
        double seconds,
        int frames,
        double framesPerSecond,
        int width,
        int height,
        @Nullable Long seed,
        @Nullable ControlKind control,
        @Nullable String scenario,
        int sourceFrames) {

    static Ordered of(String name, Fitting fitting, @Nullable String scenario, int sourceFrames) {
        return new Ordered(
                name,
                fitting.prompt(),
                fitting.negative(),
                fitting.seconds(),
                fitting.frames(),
                fitting.framesPerSecond(),
                fitting.width(),
                fitting.height(),
                fitting.seed(),
                fitting.control(),
                scenario,
                sourceFrames);
    }
}

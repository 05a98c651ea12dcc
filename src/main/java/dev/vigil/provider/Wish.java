package dev.vigil.provider;

import org.jspecify.annotations.Nullable;

/**
 * A video as somebody wants it, whatever a model can do.
 *
 * @param negative what should not be seen
 * @param control what of a clip is to be followed, which then says how long and how large
 */
public record Wish(
        String prompt,
        String negative,
        double seconds,
        double framesPerSecond,
        int width,
        int height,
        long seed,
        @Nullable ControlKind control) {}

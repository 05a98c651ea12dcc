package dev.vigil.provider;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model takes.
 *
 * @param seconds lengths that can be ordered, rising; empty where it counts frames
 * @param frames how many frames, where it counts them
 * @param sizes that can be ordered; empty for any
 * @param framesPerSecond rates that can be ordered; none where the rate is its own
 * @param controls that it follows; empty where it makes video from words only
 * @param controlNeeded it makes nothing without one
 * @param longestPrompt in characters
 */
public record Capabilities(
        List<Integer> seconds,
        @Nullable FrameRule frames,
        List<Size> sizes,
        @Nullable Range framesPerSecond,
        boolean seed,
        boolean negative,
        Set<ControlKind> controls,
        boolean controlNeeded,
        int longestPrompt) {

    /** Frames that can be ordered: {@code least}, {@code least + step} and so on. */
    public record FrameRule(int least, int step, int most) {

        /** The fewest that hold as many; the most where none does. */
        public int atLeast(int frames) {
            int steps = Math.ceilDiv(Math.max(0, frames - least), step);
            return Math.min(least + steps * step, least + (most - least) / step * step);
        }
    }

    public record Size(int width, int height) {

        @Override
        public String toString() {
            return width + " × " + height;
        }
    }

    public record Range(double least, double most) {}

    /** What a model from words takes that says nothing of itself; the others are made from it. */
    public static Capabilities plain() {
        return new Capabilities(List.of(), null, List.of(), null, false, false, Set.of(), false, 4_000);
    }

    public Capabilities lasting(Integer... lengths) {
        return new Capabilities(
                List.of(lengths),
                frames,
                sizes,
                framesPerSecond,
                seed,
                negative,
                controls,
                controlNeeded,
                longestPrompt);
    }

    public Capabilities counting(int least, int step, int most) {
        return new Capabilities(
                seconds,
                new FrameRule(least, step, most),
                sizes,
                framesPerSecond,
                seed,
                negative,
                controls,
                controlNeeded,
                longestPrompt);
    }

    public Capabilities sized(Size... all) {
        return new Capabilities(
                seconds, frames, List.of(all), framesPerSecond, seed, negative, controls, controlNeeded, longestPrompt);
    }

    public Capabilities atRates(double least, double most) {
        return new Capabilities(
                seconds, frames, sizes, new Range(least, most), seed, negative, controls, controlNeeded, longestPrompt);
    }

    public Capabilities seeded() {
        return new Capabilities(
                seconds, frames, sizes, framesPerSecond, true, negative, controls, controlNeeded, longestPrompt);
    }

    public Capabilities negated() {
        return new Capabilities(
                seconds, frames, sizes, framesPerSecond, seed, true, controls, controlNeeded, longestPrompt);
    }

    public Capabilities following(boolean needed, ControlKind... kinds) {
        return new Capabilities(
                seconds, frames, sizes, framesPerSecond, seed, negative, Set.of(kinds), needed, longestPrompt);
    }

    public Capabilities promptUpTo(int characters) {
        return new Capabilities(
                seconds, frames, sizes, framesPerSecond, seed, negative, controls, controlNeeded, characters);
    }
}

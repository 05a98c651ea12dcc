package dev.vigil.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.provider.Capabilities.Size;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What becomes of a wish at a model, and that it is said. */
class FittingTest {

    private static Wish wish(double seconds, double fps, int width, int height, ControlKind control) {
        return new Wish("A driver.", "text", seconds, fps, width, height, 7, control);
    }

    @Test
    void nothingIsDroppedInSilence() {
        var plain = Capabilities.plain().lasting(4, 6, 8).sized(new Size(1280, 720));
        var fitting = Fitting.of(wish(5, 30, 640, 400, null), plain);
        assertThat(fitting.possible()).isTrue();
        assertThat(fitting.seconds()).isEqualTo(6);
        assertThat(fitting.seed()).isNull();
        assertThat(fitting.negative()).isEmpty();
        assertThat(fitting.prompt()).isEqualTo("A driver. Avoid: text.");
        assertThat(fitting.findings().stream().map(Finding::field))
                .containsExactlyInAnyOrder("fps", "duration", "size", "seed", "negative");
    }

    @Test
    void saysNothingWhereNothingDiffers() {
        var able =
                Capabilities.plain().counting(1, 4, 401).atRates(1, 60).seeded().negated();
        assertThat(Fitting.of(wish(4, 30.25, 640, 400, null), able).findings()).hasSize(2);
        assertThat(Fitting.of(wish(121 / 30.0, 30, 640, 400, null), able).findings())
                .isEmpty();
    }

    @Test
    void labelsWouldNotFitAnotherShapeRateOrLength() {
        var able = Capabilities.plain()
                .counting(25, 4, 197)
                .atRates(1, 24)
                .sized(new Size(1280, 720))
                .following(false, ControlKind.DEPTH);
        var fitting = Fitting.of(wish(20, 30, 640, 400, ControlKind.DEPTH), able);
        assertThat(fitting.findings().stream().filter(Finding::refusal).map(Finding::field))
                .containsExactlyInAnyOrder("fps", "frames", "size");
        assertThat(Fitting.of(wish(4, 24, 640, 360, ControlKind.DEPTH), able).possible())
                .isTrue();
        assertThat(Fitting.of(wish(4, 24, 640, 360, ControlKind.RENDER), able).possible())
                .isFalse();
    }

    @Test
    void refusesWhatHasNoPromptOrNothingToFollow() {
        var needing = Capabilities.plain().promptUpTo(10).following(true, ControlKind.RENDER);
        assertThat(Fitting.of(new Wish(" ", "", 4, 30, 640, 360, 1, ControlKind.RENDER), needing)
                        .possible())
                .isFalse();
        assertThat(Fitting.of(new Wish("12345678901", "", 4, 30, 640, 360, 1, ControlKind.RENDER), needing)
                        .possible())
                .isFalse();
        assertThat(Fitting.of(new Wish("short", "", 4, 30, 640, 360, 1, null), needing)
                        .possible())
                .isFalse();
        assertThat(Fitting.of(new Wish("short", "", 4, 30, 640, 360, 1, ControlKind.RENDER), needing)
                        .possible())
                .isTrue();
    }

    @Property
    void whatIsOrderedIsAlwaysWhatTheModelTakes(
            @ForAll @DoubleRange(min = .5, max = 60) double seconds,
            @ForAll @IntRange(min = 10, max = 60) int fps,
            @ForAll @IntRange(min = 1, max = 40) int least,
            @ForAll @IntRange(min = 1, max = 16) int step,
            @ForAll @IntRange(min = 0, max = 100) int steps) {
        int most = least + steps * step;
        var can = Capabilities.plain().counting(least, step, most).atRates(8, 30);
        var fitting = Fitting.of(wish(seconds, fps, 640, 360, null), can);
        assertThat(fitting.frames()).isBetween(least, most);
        assertThat((fitting.frames() - least) % step).isZero();
        assertThat(fitting.framesPerSecond()).isBetween(8.0, 30.0);
        long wanted = Math.max(1, Math.round(seconds * fitting.framesPerSecond()));
        assertThat(fitting.frames() >= wanted || fitting.frames() == most).isTrue();
        assertThat(fitting.findings().stream()
                        .anyMatch(finding -> finding.field().equals("frames")))
                .isEqualTo(fitting.frames() != wanted);
    }
}

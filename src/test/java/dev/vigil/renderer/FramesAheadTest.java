package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void framesComeInOrderAndOnceWhateverTheThreads(int threads) throws Exception {
        AtomicInteger made = new AtomicInteger();
        List<Integer> seen = new ArrayList<>();

        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> new FramesAhead<>(50, i -> {
                                made.incrementAndGet();
                                return i;
                            })
                            .forEachRemaining(seen::add))
                    .get();
        }

        assertThat(seen).isEqualTo(IntStream.range(0, 50).boxed().toList());
        assertThat(made).hasValue(50);
    }

    @Test
    void noMoreThanTwoFramesAreInTheMakingAtATime() {
        AtomicInteger making = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        FramesAhead<Integer> frames = new FramesAhead<>(40, i -> {
            most.accumulateAndGet(making.incrementAndGet(), Math::max);
            Thread.yield();
            making.decrementAndGet();
            return i;
        });

        frames.forEachRemaining(i -> {});

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFrameThatFailsFailsInItsTurn() {
        FramesAhead<Integer> frames = new FramesAhead<>(5, i -> {
            if (i == 1) {
                throw new IllegalArgumentException("second");
            }
            return i;
        });

        assertThat(frames.next()).isZero();
        assertThatThrownBy(frames::next).hasRootCauseMessage("second");
    }

    @Test
    void aClipsFramesAreThoseAskedForOneByOne() {
        Scenario scenario = Scenario.defaults()
                .withDurationSeconds(1)
                .with(CameraSetup.defaults().withSize(160, 100));
        Rendering rendering = DriverRenderer.open(scenario, 7);
        List<RenderedFrame> frames = new ArrayList<>();

        rendering.frames().forEachRemaining(frames::add);

        assertThat(frames).hasSize(rendering.frameCount());
        for (int i : new int[] {0, 7, rendering.frameCount() - 1}) {
            assertThat(frames.get(i).truth()).isEqualTo(rendering.frame(i).truth());
            assertThat(frames.get(i).pixels()).isEqualTo(rendering.frame(i).pixels());
        }
    }
}

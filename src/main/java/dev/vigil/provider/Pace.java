package dev.vigil.provider;

import dev.vigil.job.JobRun;
import dev.vigil.job.Lane;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often a provider is asked: soon at first, seldom later, never all orders at once, and not before it says so. */
@Component
class Pace {

    private static final double GROWTH = 1.3;
    private static final double JITTER = .2;

    private final Duration first;
    private final Duration slowest;

    Pace(
            @Value("${vigil.video.poll-first:5s}") Duration first,
            @Value("${vigil.video.poll-slowest:30s}") Duration slowest) {
        this.first = first;
        this.slowest = slowest;
    }

    /**
     * When to look again.
     *
     * @param looks how often it was asked before
     * @param said when to come again, by the provider's own word
     */
    JobRun.Later next(UUID order, int looks, @Nullable Duration said) {
        double grown = Math.min(slowest.toMillis(), first.toMillis() * Math.pow(GROWTH, Math.min(looks, 60)));
        var random = new SplittableRandom(order.getLeastSignificantBits() ^ looks);
        var delay = Duration.ofMillis(Math.round(grown * (1 + JITTER * (2 * random.nextDouble() - 1))));
        return new JobRun.Later(said == null || said.compareTo(delay) < 0 ? delay : said, Lane.WAIT);
    }

    JobRun.Later forAPlace() {
        return new JobRun.Later(first, Lane.WAIT);
    }

    JobRun.Later atOnce(Lane lane) {
        return new JobRun.Later(Duration.ZERO, lane);
    }
}

package dev.vigil.provider;

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
     * @param looks how often it was asked before
     * @param said when to come again, by the provider's own word
     */
    Duration next(UUID order, int looks, @Nullable Duration said) {
        double grown = Math.min(slowest.toMillis(), first.toMillis() * Math.pow(GROWTH, Math.min(looks, 60)));
        var random = new SplittableRandom(order.getLeastSignificantBits() ^ looks);
        long millis = Math.round(grown * (1 + JITTER * (2 * random.nextDouble() - 1)));
        return said == null || said.toMillis() < millis ? Duration.ofMillis(millis) : said;
    }

    Duration forAPlace() {
        return first;
    }
}

package dev.vigil.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often a provider is asked. */
class PaceTest {

    private final Pace pace = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private long millis(UUID order, int looks, Duration said) {
        return pace.next(order, looks, said).delay().toMillis();
    }

    @Test
    void soonAtFirstAndSeldomLater() {
        var order = new UUID(1, 2);
        assertThat(millis(order, 0, null)).isBetween(4_000L, 6_000L);
        for (int looks = 10; looks < 10_000; looks *= 10) {
            assertThat(millis(order, looks, null)).isBetween(24_000L, 36_000L);
        }
    }

    @Test
    void ordersOfOneMomentDoNotComeAtOneMoment() {
        var delays = new HashSet<Long>();
        for (int i = 0; i < 200; i++) {
            delays.add(millis(new UUID(7, i), 3, null));
        }
        assertThat(delays).hasSizeGreaterThan(150);
    }

    @Test
    void neverBeforeTheProviderSays() {
        var order = new UUID(1, 2);
        assertThat(millis(order, 0, Duration.ofSeconds(90))).isEqualTo(90_000);
        assertThat(millis(order, 0, Duration.ofMillis(1))).isGreaterThan(3_999);
    }
}

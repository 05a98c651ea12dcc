package dev.vigil.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as somebody wants it.
 *
 * @param key the secret; null leaves the one that is there, empty forgets it
 */
public record ConnectionDraft(
        String name,
        Family family,
        String address,
        String model,
        @Nullable String key,
        Map<String, String> options,
        double usdPerSecond,
        @Nullable Double usdPerMonth,
        int mostAtOnce,
        int deadlineMinutes,
        boolean enabled) {

    /** As one would begin. */
    public static ConnectionDraft of(Family family) {
        return new ConnectionDraft(
                family.wire().replace('_', '-'),
                family,
                family.address(),
                "",
                null,
                Map.of(),
                family.usdPerSecond(),
                null,
                family.selfHosted() ? 1 : 4,
                60,
                true);
    }

    @Override
    public String toString() {
        return name + " at " + address;
    }
}

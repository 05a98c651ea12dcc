package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What an API told of its models: believed for an hour, and asked for again some minutes after it could not be had. */
final class Remembered<T> {

    private static final Duration TOLD_FOR = Duration.ofHours(1);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    private record Told<T>(T what, Instant until) {}

    private final Map<String, Told<T>> told = new ConcurrentHashMap<>();
    private final Clock clock;
    private final T nothing;

    /** @param nothing for as long as nobody tells */
    Remembered(Clock clock, T nothing) {
        this.clock = clock;
        this.nothing = nothing;
    }

    T of(String key, Supplier<T> asking) {
        var now = clock.instant();
        return told.compute(
                        key, (same, known) -> known != null && now.isBefore(known.until()) ? known : ask(asking, now))
                .what();
    }

    private Told<T> ask(Supplier<T> asking, Instant now) {
        try {
            return new Told<>(asking.get(), now.plus(TOLD_FOR));
        } catch (CallFailed e) {
            return new Told<>(nothing, now.plus(AFTER_A_FAULT));
        }
    }
}

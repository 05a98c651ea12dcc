package dev.vigil.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after a few wrong passwords a name waits, twice as long each time, up to a minute.
 * The wait is short on purpose, so that nobody can lock another person out for long.
 */
final class LoginThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int REMEMBERED_NAMES = 10_000;

    private record Failures(int count, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED_NAMES;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean blocks(String name) {
        var known = failures.get(name);
        return known != null && clock.instant().isBefore(known.blockedUntil());
    }

    synchronized void failed(String name) {
        var known = failures.get(name);
        var count = known == null ? 1 : known.count() + 1;
        failures.put(name, new Failures(count, clock.instant().plus(waitAfter(count))));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    private static Duration waitAfter(int count) {
        if (count < FREE_TRIES) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(1L << Math.min(6, count - FREE_TRIES));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

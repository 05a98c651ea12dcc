package dev.vigil.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version was computed again.
 *
 * @param clips how many were looked at
 * @param difference the first thing that was not as it had been, as a sentence; none where all was
 */
public record PastVerification(long clips, @Nullable String difference, String person, Instant at) {

    public boolean verified() {
        return difference == null;
    }
}

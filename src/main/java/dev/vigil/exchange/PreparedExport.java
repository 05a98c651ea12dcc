package dev.vigil.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vigil.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A version made into an archive, or about to be.
 *
 * @param progress share of the work done, 0 to 1
 * @param error why it could not be made
 * @param sha256 of the archive; none until it is made
 */
public record PreparedExport(
        long id,
        String format,
        String fileName,
        JobState state,
        double progress,
        String note,
        @Nullable String error,
        @Nullable String sha256,
        @Nullable Long bytes) {

    /** Whether it can be fetched. */
    @JsonProperty
    public boolean ready() {
        return sha256 != null;
    }
}

package dev.vigil.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as it stands now.
 *
 * @param attempt how often it was tried; waiting for somebody elsewhere is no try
 * @param done units finished of {@code total}; 0 of 0 while unknown
 * @param note what it does now, or once done what its owner should know of the outcome
 * @param error why the last attempt ended badly, also while it waits for another
 * @param clipId what it made
 */
public record Job(
        long id,
        String kind,
        String title,
        String owner,
        JobState state,
        int attempt,
        int maxAttempts,
        boolean cancelRequested,
        long done,
        long total,
        String note,
        @Nullable String error,
        @Nullable Long clipId,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Share done, 0 to 1. */
    @JsonProperty
    public double progress() {
        if (state == JobState.DONE) {
            return 1;
        }
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }
}

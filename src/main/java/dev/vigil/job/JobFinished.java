package dev.vigil.job;

import org.jspecify.annotations.Nullable;

/** A job is done; published within the transaction that made it so. */
public record JobFinished(long jobId, String kind, @Nullable Long clipId) {}

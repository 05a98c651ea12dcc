package dev.vigil.job;

/** A person had a failed job queued again; published within the transaction that did so. */
public record JobRetried(long jobId, String kind, String payload) {}

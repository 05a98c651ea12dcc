package dev.vigil.dataset;

/** A version is no longer to be used; published within the transaction that made it so. */
public record VersionWithdrawn(long versionId, String dataset, Semver version) {}

package dev.vigil.dataset;

/** A version was frozen; published inside the transaction that does it. */
public record VersionFrozen(long versionId, String dataset, Semver semver, String rootHash, String by) {}

package dev.vigil.review;

/** A reviewer decided; published within the transaction that wrote the verdict. */
public record VerdictGiven(Verdict verdict) {}
